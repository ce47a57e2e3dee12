import { expect, test } from 'vitest';
import { firstOf } from './near.ts';

const numbers = [1, 3, 5, 5, 8];

test.each([
  [0, 0],
  [3, 1],
  [4, 2],
  [5, 2],
  [8, 4],
  [9, 5],
])('of 1 3 5 5 8, the first that is at least %i is at %i', (least, at) => {
  expect(firstOf(numbers, (one) => one >= least)).toBe(at);
});

test('of nothing it is behind the end', () => {
  expect(firstOf([], () => true)).toBe(0);
});
