import { expect, test } from 'vitest';
import { readablePhone, whoInWords } from '../../frame/readable-phone.ts';
import { fateInWords } from './message-in-words.ts';
import { waitInWords } from './wait-in-words.ts';
import { wentOnInWords } from './went-on-in-words.ts';

test('numbers are read in groups', () => {
  expect(readablePhone('+15550101234')).toBe('+1 555 010 1234');
  expect(readablePhone('+447700900123')).toBe('+447700900123');
});

test.each([
  [{ status: 'delivered', texts: 1, trouble: null }, '1 text · Delivered'],
  [{ status: 'failed', texts: 2, trouble: 'they opted out' }, '2 texts · Not sent: they opted out'],
  [{ status: 'unsure', texts: 1, trouble: null }, '1 text · It may or may not have arrived'],
] as const)('what became of %j reads "%s"', (message, words) => {
  expect(fateInWords(message)).toBe(words);
});

test('who it is: a name, else the number', () => {
  expect(whoInWords('Jordan Rivera', '+15550101234')).toBe('Jordan Rivera');
  expect(whoInWords('+15550101234', '+15550101234')).toBe('+1 555 010 1234');
  expect(whoInWords('', '+15550101234')).toBe('+1 555 010 1234');
});

test.each([
  [0, 'under a minute'],
  [59_999, 'under a minute'],
  [60_000, '1 min'],
  [59 * 60_000 + 59_999, '59 min'],
  [3_600_000, '1 h'],
  [23.9 * 3_600_000, '23 h'],
  [86_400_000, '1 day'],
  [3 * 86_400_000, '3 days'],
  [-5_000, 'under a minute'],
])('a wait of %d ms reads "%s"', (waited, words) => {
  expect(waitInWords(1_000_000, 1_000_000 + waited)).toBe(words);
});

test.each([
  ['Win back', 'started', 'Went on in “Win back”'],
  ['Win back', 'not-live', 'Was to go on in “Win back”, which was not live: the conversation ended'],
  [null, 'not-live', 'Was to go on in another flow, which was not live: the conversation ended'],
] as const)('going on in %j, %s, reads "%s"', (flowName, state, words) => {
  expect(wentOnInWords({ flowName, state })).toBe(words);
});
