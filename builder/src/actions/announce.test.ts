import { expect, test } from 'vitest';
import { announce, seldom, useSaid } from './announce.ts';

test('the same words twice are said twice', () => {
  announce('Connected');
  const first = useSaid.getState();
  announce('Connected');
  expect(useSaid.getState()).toEqual({ words: 'Connected', turn: first.turn + 1 });
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
