import { durationMs } from '@parley/shared/time/duration';
import { expect, test } from 'vitest';
import { durationOf, lengthOf, lengthTrouble, unitInWords } from './lengths.ts';

test.each([
  ['PT4H', 4, 'hours'],
  ['PT90M', 90, 'minutes'],
  ['PT24H', 24, 'hours'],
  ['PT72H', 72, 'hours'],
  ['PT96H', 4, 'days'],
  ['P3D', 3, 'days'],
  ['P1W', 7, 'days'],
  ['P1DT2H', 26, 'hours'],
  ['-PT24H', 24, 'hours'],
  ['PT30S', 1, 'minutes'],
])('%s is entered as %d %s', (stored, amount, unit) => {
  expect(lengthOf(stored)).toEqual({ amount, unit });
});

test.each(['PT4H', 'PT90M', 'P3D', 'P7D', 'PT26H'])('%s comes back as long as it was', (stored) => {
  expect(durationMs(durationOf(lengthOf(stored)))).toBe(durationMs(stored));
});

test.each([
  ['1', 'days', 1, null],
  ['0', 'days', 0, null],
  ['0', 'days', 1, 'Type a whole number, from 1 on.'],
  ['', 'hours', 1, 'Type a whole number, from 1 on.'],
  ['1.5', 'hours', 1, 'Type a whole number, from 1 on.'],
  ['366', 'days', 1, null],
  ['367', 'days', 1, 'That is too long. The longest is 366 days.'],
  ['99999999999', 'minutes', 1, 'That is too long. The longest is 366 days.'],
] as const)('what is wrong with “%s” %s', (amount, unit, least, trouble) => {
  expect(lengthTrouble(amount, unit, least)).toBe(trouble);
});

test('one day is no days', () => {
  expect([unitInWords('days', '1'), unitInWords('days', '2')]).toEqual(['day', 'days']);
});
