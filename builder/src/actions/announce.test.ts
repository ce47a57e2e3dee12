import { expect, test } from 'vitest';
import { announce, seldom, useSaid } from './announce.ts';

test('the same words twice are said twice, and what was said in one breath stays for a while', () => {
  announce('Connected');
  announce('Connected');
  const ids = useSaid.getState().said.map(({ id }) => id);
  expect(useSaid.getState().said.map(({ words }) => words)).toEqual(['Connected', 'Connected']);
  expect(new Set(ids).size).toBe(2);
  for (let i = 0; i < 10; i++) announce(`${i}`);
  expect(useSaid.getState().said.map(({ words }) => words)).toEqual(['4', '5', '6', '7', '8', '9']);
});

test('what is saved all the time is said every ten seconds at most', () => {
  let at = 0;
  const said: number[] = [];
  const say = seldom(
    10_000,
    () => at,
    () => said.push(at),
  );
  for (at = 0; at <= 30_000; at += 1000) say('Draft saved');
  expect(said).toEqual([0, 10_000, 20_000, 30_000]);
});
