import type { Timers } from './autosave.ts';

/** Timers that go off when the test lets time pass. */
export function handClock() {
  let now = 0;
  let next = 1;
  const due = new Map<number, { at: number; act: () => void }>();
  const timers: Timers = {
    set: (act, ms) => {
      due.set(next, { at: now + ms, act });
      return next++;
    },
    clear: (handle) => void due.delete(handle as number),
  };
  const pass = async (ms: number) => {
    const end = now + ms;
    for (;;) {
      const [first] = [...due].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at);
      if (first === undefined) break;
      due.delete(first[0]);
      now = first[1].at;
      first[1].act();
      await settle();
    }
    now = end;
  };
  return { timers, pass, now: () => now };
}

/** Lets promises that are ready run. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 30; i++) await Promise.resolve();
}
