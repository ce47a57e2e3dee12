import { expect, test } from 'vitest';
import { answerMeaning, answerName } from './answer-name.ts';

const words = (...list: string[]) => ({ type: 'words', words: list }) as const;

test.each([
  ['C', [words('confirm', 'ok')], 'C Confirm'],
  ['A', [words('ASAP')], 'A ASAP'],
  [' b ', [words('', ' This month ')], 'b This month'],
  ['10', [words('ten days')], '10 Ten days'],
  ['👍🏽', [words('yes')], '👍🏽 Yes'],
  ['Y', [{ type: 'yes' }, words('fine')], 'Y Fine'],
  ['C', [{ type: 'yes' }], 'C'],
  ['C', [words()], 'C'],
  ['C', undefined, 'C'],
  ['Yes', [words('sure')], 'Yes'],
  ['Thursday at 9am', [words('Thursday')], 'Thursday at 9am'],
  ['', [words('Never')], ''],
] as const)('%j with %j is called %j', (label, accepts, name) => {
  expect(answerName({ id: 'a', label, accepts })).toBe(name);
});

test('the meaning alone', () => {
  expect(answerMeaning({ id: 'a', label: 'C', accepts: [words('confirm')] })).toBe('Confirm');
  expect(answerMeaning({ id: 'a', label: 'Confirm', accepts: [words('ok')] })).toBe('');
});
