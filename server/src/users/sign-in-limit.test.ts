import { expect, test } from 'vitest';
import { VirtualClock } from '../clock.ts';
import { SignInLimit } from './sign-in-limit.ts';

const second = 1_000;
const minute = 60 * second;

function failTimes(limit: SignInLimit, times: number, key = 'ada 203.0.113.7'): number[] {
  return Array.from({ length: times }, () => limit.begin(key).wait);
}

test('ten tries are free; then a pause doubles with each failure, up to 15 minutes', () => {
  const clock = new VirtualClock(0);
  const limit = new SignInLimit(clock);
  expect(failTimes(limit, 10)).toEqual(Array(10).fill(0));
  const pauses: number[] = [];
  for (let i = 0; i < 6; i += 1) {
    const [wait = 0] = failTimes(limit, 1);
    pauses.push(wait / second);
    clock.advanceTo(clock.now() + wait);
    expect(failTimes(limit, 1)).toEqual([0]);
  }
  expect(pauses).toEqual([30, 60, 120, 240, 480, 900]);
});

test('a quarter of an hour without a try forgets all', () => {
  const clock = new VirtualClock(0);
  const limit = new SignInLimit(clock);
  failTimes(limit, 10);
  clock.advanceTo(15 * minute);
  expect(failTimes(limit, 11)).toEqual([...Array(10).fill(0), 30 * second]);
});

test('a right password forgets the wrong ones, and others are not touched', () => {
  const limit = new SignInLimit(new VirtualClock(0));
  failTimes(limit, 10);
  expect(failTimes(limit, 1, 'eve 203.0.113.7')).toEqual([0]);
  limit.succeeded('ada 203.0.113.7');
  expect(failTimes(limit, 1)).toEqual([0]);
});
