import { expect, test } from 'vitest';
import { exampleFlow } from '../try-it/example-flow.ts';
import { addAnswer, alsoAccepting, changeAnswer } from '../writing/answer-commands.ts';
import { answersIn, takenBy } from './take-up.ts';

const moment = { at: 0, timeZone: 'UTC' };

test.each([
  ['as it is', exampleFlow, null],
  [
    'once C takes it too',
    changeAnswer('ask', 'c', (now) => alsoAccepting(now, 'idk'))(exampleFlow),
    'C Confirm',
  ],
  ['once it is an answer', addAnswer('ask', 'new', { label: 'idk' })(exampleFlow), 'idk'],
])('what “idk” counts as, %s', (_, flow, answer) => {
  expect(takenBy('idk', answersIn(flow, 'ask') ?? [], moment)).toBe(answer);
});

test('a step that is gone, or asks nothing, has no answers to take anything up', () => {
  expect(answersIn(exampleFlow, 'gone')).toBeNull();
  expect(answersIn(exampleFlow, 'm1')).toBeNull();
});
