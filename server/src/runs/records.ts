import type { HandoffReason, HandoffTo } from '@parley/shared/run/effect';
import type { Run } from '@parley/shared/run/state';
import type { KeptText } from './hold.ts';

/** A contact as the server keeps it. Times are ms UTC. */
export interface ContactRecord {
  id: string;
  phone: string;
  fields: Record<string, string>;
  tags: readonly string[];
  timeZone: string | null;
  greeted: boolean;
  consent: 'unknown' | 'in' | 'out';
  consentMethod: string | null;
  consentAt: number | null;
  createdAt: number;
}

export interface ConversationRecord {
  id: string;
  channel: string;
  unanswered: boolean;
  lastText: string | null;
  lastAt: number | null;
}

export interface RunRecord {
  id: string;
  flowId: string;
  version: number;
  state: Run;
  startedAt: number;
  endedAt: number | null;
  /** How many flows sent the contact on, one to the next and at last to this one, without a reply since. */
  hops: number;
}

export interface HandoffRecord {
  id: string;
  runId: string | null;
  node: string;
  to: HandoffTo;
  reason: HandoffReason;
  state: 'waiting' | 'taken' | 'unanswered' | 'closed';
  createdAt: number;
  takenBy: string | null;
  takenAt: number | null;
  closedAt: number | null;
}

/** What made a flow start for a contact. */
export type Cause = 'keyword' | 'hand' | 'event' | 'tag' | 'opt-in' | 'date' | 'flow';

/** `not-live`, `went-round`: what was skipped because another flow went to it (`cause` is `flow`), and why. */
export interface StartRecord {
  id: string;
  flowId: string;
  cause: Cause;
  state: 'waiting' | 'started' | 'skipped' | 'not-live' | 'went-round';
  createdAt: number;
  expiresAt: number;
}

/**
 * All that the server knows of one contact and needs to handle something that happens to them: `running` is the
 * run under way, `last` the one that ended within the last seven days, `handoff` the one that a person has or is
 * wanted for, `waiting` the starts that wait their turn, oldest first. `keptTexts`: whether texts are kept for the
 * run under way, or were until just now (runs/hold). `stored`: the contact as the database has it, or null where it is
 * new.
 */
export interface Dossier {
  stored: { readonly fields: string; readonly tags: string; readonly rest: string } | null;
  contact: ContactRecord;
  conversation: ConversationRecord;
  running: RunRecord | null;
  last: RunRecord | null;
  handoff: HandoffRecord | null;
  waiting: StartRecord[];
  readonly keptTexts: boolean;
}

export interface OutgoingMessage {
  id: string;
  text: string;
  runId: string | null;
  author: string | null;
  exempt: boolean;
  /** It answers somebody who is there. */
  urgent: boolean;
}

export interface TimerRecord {
  id: string;
  runId: string;
  wait: number;
  since: string | null;
  afterMs: number;
  dueAt: number | null;
}

/** One change to store. What a `Turn` wants written, in order; the store knows how. */
export type Write =
  | { to: 'consent'; state: 'in' | 'out'; method: string; messageId: string | null }
  | { to: 'run'; run: RunRecord }
  | { to: 'event'; runId: string; event: unknown; effects: unknown }
  | { to: 'message'; message: OutgoingMessage }
  | { to: 'cancel-texts' }
  /** What the run wrote and has not left yet. */
  | { to: 'take-back'; runId: string }
  | { to: 'drop-timers'; runId: string }
  | { to: 'timer'; timer: TimerRecord }
  | { to: 'handoff'; handoff: HandoffRecord }
  | { to: 'start'; start: StartRecord }
  | { to: 'dates' }
  | { to: 'kept-text'; text: KeptText }
  | { to: 'closed-later'; runId: string; flowId: string };
