import { expect, test } from 'vitest';
import { describeKeyProblem, describeOriginatorProblem } from './account.ts';

test.each([
  ['live_Ab3dE5', null],
  ['test_Ab3dE5', null],
  ['bk_eu1_abc', /new Bird platform/],
  ['Bearer bk_eu1_abc', /new Bird platform/],
  ['', /empty/],
  ['live_Ab3 dE5', /copy it again/],
  ['live_Ab3dE5\n', /copy it again/],
  ['live_Ab3dÉ5', /copy it again/],
])('the key %j', (key, problem) => {
  const found = describeKeyProblem(key);
  if (problem) expect(found).toMatch(problem);
  else expect(found).toBeNull();
});

test.each([
  ['14155550100', null],
  ['+14155550100', null],
  ['51515', null],
  ['MyShop', /cannot reply to a name/],
  ['inbox', /cannot reply to a name/],
  ['0415 555 0100', /country code/],
  ['', /country code/],
])('the number %j', (originator, problem) => {
  const found = describeOriginatorProblem(originator);
  if (problem) expect(found).toMatch(problem);
  else expect(found).toBeNull();
});
