import { asksForPerson, complianceWord } from '../text/compliance.ts';
import { DAY } from '../time/duration.ts';
import type { Taker } from './step.ts';

/** For so long after a run ended, in ms, a reply that its last question accepts is still taken. */
export const lateReplyMs = 7 * DAY;

/**
 * What becomes of a text that came in:
 *
 * - `stop`: no more texts; one confirmation. `start`: they want texts again. `help`: the help text, and then the flow
 *   whose keyword it is, where there is one and the contact is free.
 * - `silent`: they opted out. `held`: a person has the conversation.
 * - `reply`: the running run takes it. `keyword`: the flow with that keyword begins. `late`: the last question of a run
 *   that is over takes it. `asks-for-person`: they want one. `inbox`: nobody takes it.
 */
export type Reading =
  | 'stop'
  | 'start'
  | 'help'
  | 'silent'
  | 'held'
  | 'reply'
  | 'keyword'
  | 'late'
  | 'asks-for-person'
  | 'inbox';

/** What the rules ask. `running` and `late` are null where there is no such run; they are only called when needed. */
export interface Situation {
  readonly optedOut: boolean;
  readonly held: boolean;
  readonly running: (() => Taker) | null;
  readonly late: (() => Taker) | null;
  /** Whether the whole text is a live flow's keyword. */
  readonly keyword: boolean;
}

/**
 * The order in which a text is read, the same on the server, in the phone beside the canvas and behind a shared link:
 * STOP, START and HELP before everything; a person who holds the conversation; the running run's node; a request for a
 * person within it; keywords; the node's *Anything else*; the last question of a run that is over; a request for a
 * person; the inbox.
 */
export function readText(text: string, { optedOut, held, running, late, keyword }: Situation): Reading {
  const word = complianceWord(text)?.word;
  if (word === 'stop' || word === 'help') return word;
  if (word === 'start' && optedOut) return word;
  if (optedOut) return 'silent';
  if (held) return 'held';
  const taker = running?.() ?? 'nobody';
  if (taker === 'node' || taker === 'person') return 'reply';
  if (keyword) return 'keyword';
  if (taker === 'anything-else') return 'reply';
  if (running === null && late?.() === 'node') return 'late';
  return asksForPerson(text) ? 'asks-for-person' : 'inbox';
}
