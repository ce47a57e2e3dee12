import { create } from 'zustand';

interface Said {
  readonly id: number;
  readonly words: string;
}

/** Several are kept, so that what is said in one breath is read in one breath. */
const kept = 6;
let last = 0;

/** What is read out by screen readers, politely: when they have finished what they are at. Newest last. */
export const useSaid = create<{ readonly said: readonly Said[] }>(() => ({ said: [] }));

/** Says what has happened to those who cannot see it. */
export function announce(words: string): void {
  last += 1;
  const id = last;
  useSaid.setState(({ said }) => ({ said: [...said.slice(1 - kept), { id, words }] }));
}

const once = new Set<string>();

/** Says something that need be known but once. */
export function announceOnce(words: string): void {
  if (once.has(words)) return;
  once.add(words);
  announce(words);
}

/** Announces, but what comes sooner than `everyMs` after the last time is not said. */
export function seldom(everyMs: number, now: () => number, say: (words: string) => void = announce) {
  let last = Number.NEGATIVE_INFINITY;
  return (words: string): void => {
    if (now() - last < everyMs) return;
    last = now();
    say(words);
  };
}
