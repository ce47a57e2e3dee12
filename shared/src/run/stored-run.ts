import type { FailureCode, Run } from './state.ts';

/** A run without its names, id and status, ready for JSON. */
export type StoredRun = readonly [
  node: string | null,
  wait: number,
  seq: number,
  tries: number,
  question: string | null,
  answered: 0 | 1,
  code: FailureCode | null,
  hops?: number,
];

/**
 * A run as it is kept between two texts: a short list, since there is one for every contact who ever began a flow.
 * Its id and status are kept beside it. `hops`: how many flows sent the contact on to it, for the shell.
 */
export function storeRun(run: Run, hops = 0): StoredRun {
  const { node, wait, seq, tries, question, answered, code } = run;
  const stored = [node, wait, seq, tries, question, answered ? 1 : 0, code] as const;
  return hops === 0 ? stored : [...stored, hops];
}

/** The run that `storeRun` kept. */
export function restoreRun(id: string, status: Run['status'], stored: StoredRun): Run {
  const [node, wait, seq, tries, question, answered, code] = stored;
  return { id, status, node, wait, seq, tries, question, answered: answered === 1, code };
}
