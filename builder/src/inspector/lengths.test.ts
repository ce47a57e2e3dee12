import { durationMs } from '@parley/shared/time/duration';
import { expect, test } from 'vitest';
import { durationOf, lengthOf } from './lengths.ts';

test.each([
  ['PT4H', 4, 'hours'],
  ['PT90M', 90, 'minutes'],
  ['PT24H', 1, 'days'],
  ['P3D', 3, 'days'],
  ['P1W', 7, 'days'],
  ['P1DT2H', 26, 'hours'],
  ['-PT24H', 1, 'days'],
  ['PT30S', 1, 'minutes'],
])('%s is entered as %d %s', (stored, amount, unit) => {
  expect(lengthOf(stored)).toEqual({ amount, unit });
});

test.each(['PT4H', 'PT90M', 'P3D', 'P7D', 'PT26H'])('%s comes back as long as it was', (stored) => {
  expect(durationMs(durationOf(lengthOf(stored)))).toBe(durationMs(stored));
});
