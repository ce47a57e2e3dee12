import { create } from 'zustand';

interface Said {
  readonly words: string;
  /** Makes the same words said twice differ. */
  readonly turn: number;
}

/** What is read out by screen readers, politely: when they have finished what they are at. */
export const useSaid = create<Said>(() => ({ words: '', turn: 0 }));

/** Says what has happened to those who cannot see it. */
export function announce(words: string): void {
  useSaid.setState(({ turn }) => ({ words, turn: turn + 1 }));
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
