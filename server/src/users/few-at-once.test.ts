import { expect, test } from 'vitest';
import { FewAtOnce } from './few-at-once.ts';

test('two at once, three wait their turn, and then it is full', async () => {
  const gate = new FewAtOnce(2, 3);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (name: number) => () => {
    begun.push(name);
    return new Promise<number>((end) => ends.push(() => end(name)));
  };
  const all = [1, 2, 3, 4, 5].map((name) => gate.run(work(name)));
  expect(begun).toEqual([1, 2]);
  expect(gate.full).toBe(true);
  ends[0]?.();
  expect(await all[0]).toBe(1);
  expect(begun).toEqual([1, 2, 3]);
  expect(gate.full).toBe(false);
  for (const i of [1, 2, 3, 4]) {
    ends[i]?.();
    expect(await all[i]).toBe(i + 1);
  }
  expect(begun).toEqual([1, 2, 3, 4, 5]);
});

test('work that fails gives its place on', async () => {
  const gate = new FewAtOnce(1, 1);
  const failing = gate.run(() => Promise.reject(new Error('no')));
  const next = gate.run(async () => 'yes');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
