import { expect, test } from 'vitest';
import { nextPlace } from './next-place.ts';

test.each([
  ['?next=%2Fflows%2Fabc%3Fview%3Dscript', '/flows/abc?view=script'],
  ['', '/flows'],
  ['?next=https%3A%2F%2Fexample.com', '/flows'],
  ['?next=%2F%2Fexample.com', '/flows'],
  ['?next=%2F%5Cexample.com', '/flows'],
  ['?next=%2Flogin%3Fnext%3D%2Flogin', '/flows'],
])('after signing in with %s one goes to %s', (search, place) => {
  expect(nextPlace(search)).toBe(place);
});
