import { expect, it } from 'vitest';
import { VirtualClock } from '../clock.ts';
import { Counts } from './counts.ts';

/** Counts that take `ms` each, and tell which one they are. */
function counting(ms: number) {
  const clock = new VirtualClock(0);
  const counts = new Counts<number>(clock);
  let made = 0;
  const ask = (question = 'flow') =>
    counts.of(question, async () => {
      clock.advanceTo(clock.now() + ms);
      return ++made;
    });
  return { clock, ask };
}

it('what is counted quickly is counted anew each time', async () => {
  const { ask } = counting(900);
  expect([await ask(), await ask()]).toEqual([1, 2]);
});

it('what took two seconds is given again for twenty', async () => {
  const { clock, ask } = counting(2_000);
  expect([await ask(), await ask(), await ask('another')]).toEqual([1, 1, 2]);
  clock.advanceTo(21_999);
  expect(await ask()).toBe(1);
  clock.advanceTo(22_000);
  expect(await ask()).toBe(3);
});

it('whoever waits for the same gets what was counted meanwhile', async () => {
  const { ask } = counting(2_000);
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask()));
  expect(new Set(answers).size).toBeLessThanOrEqual(3);
});

it('of many different questions only the last are kept', async () => {
  const { ask } = counting(2_000);
  await ask('first');
  for (let i = 0; i < 20; i++) await ask(`other ${i}`);
  expect(await ask('first')).toBe(22);
});

it('a count that fails is not kept, and the next one is made', async () => {
  const counts = new Counts<number>(new VirtualClock(0));
  await expect(counts.of('flow', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await counts.of('flow', async () => 1)).toBe(1);
});
