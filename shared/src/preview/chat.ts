import type { Version } from '../flow/graph.ts';
import type { Effect } from '../run/effect.ts';
import type { Contact, Run } from '../run/state.ts';
import type { WeekHours } from '../time/hours.ts';
import type { ChatLine } from './chat-state.ts';

/** What a try of a flow is made of, besides the flow: fixed once, so that the same deeds give the same chat. */
export interface ChatSetting {
  readonly contact: Contact;
  /** When the conversation begins, milliseconds UTC. Its clock stands still except where it is pushed. */
  readonly startedAt: number;
  readonly business: string;
  /** Null: always open. In the contact's time zone, which is taken for the business's. */
  readonly officeHours: WeekHours | null;
  /** Id of a user, or of a flow that another one may go to → name. */
  readonly people: Readonly<Record<string, string>>;
  /** The business's own answers to HELP, STOP and START; empty or left out for the usual ones. */
  readonly texts?: { readonly help: string; readonly stop: string; readonly start: string };
  /** The office is closed, whatever its hours are. */
  readonly closed?: boolean;
  /** The contact texted STOP some time before: nothing begins by itself. */
  readonly optedOut?: boolean;
  /** The step at which it begins, where that is not the start. */
  readonly from?: string;
  /** For its author: what a phone would not show stands between the texts as lines of the system. */
  readonly notes?: boolean;
  /** So many events at most, where that is not `maxChatEvents`: an author's own page may play longer than a server. */
  readonly longest?: number;
}

/**
 * One thing that happened in a try. `text`: the contact texts; an `id` counts once. `time`: the clock is pushed by
 * so many milliseconds, and what falls due on the way happens. `taken`, `closed`: a person takes a handoff, is done.
 * `known`: what is known of the contact was changed by hand, or the office was opened or closed.
 */
export type ChatDeed =
  | { readonly type: 'text'; readonly id: string; readonly text: string }
  | { readonly type: 'time'; readonly ms: number }
  | { readonly type: 'taken' }
  | { readonly type: 'closed' }
  | ({ readonly type: 'known' } & Known);

/** What an author may change of a contact in the middle of a try; what is left out stays as it is. */
export interface Known {
  readonly fields?: Readonly<Record<string, string>> | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly closed?: boolean | undefined;
}

/**
 * A way out of a step that a run took, with or without a line. `from` is null where it began, `to` where nothing
 * follows. `line`: how many lines there were before it.
 */
export interface ChatWay {
  readonly run: string;
  readonly at: number;
  readonly line: number;
  readonly from: string | null;
  readonly exit: string;
  readonly to: string | null;
}

/**
 * A conversation being tried. `deeds` alone, with the setting and the flow, bring all the rest back: store those.
 * `effects`: everything the runs did, oldest first. `person`: a person holds the conversation.
 */
export interface Chat {
  readonly version: Version;
  readonly setting: ChatSetting;
  readonly deeds: readonly ChatDeed[];
  readonly clock: number;
  readonly run: Run;
  readonly runs: number;
  /** Since when a reply would be late; null while the run goes on, and where none would be heard any more. */
  readonly endedAt: number | null;
  readonly contact: Contact;
  readonly timers: readonly ChatTimer[];
  readonly lines: readonly ChatLine[];
  readonly effects: readonly Effect[];
  /** The ways that its runs took, oldest first. */
  readonly ways: readonly ChatWay[];
  readonly person: boolean;
  readonly optedOut: boolean;
  readonly closed: boolean;
  /** How many events the runs have had; where there are too many (`isFull`) nothing more happens until it begins anew. */
  readonly events: number;
}

export interface ChatTimer {
  readonly node: string;
  readonly wait: number;
  readonly at: number;
  /** Its time was over before, outside sending hours: `at` is when they begin. */
  readonly opening?: true;
}

/** What one may do with a try. `skip` goes to the next timed event, `back` takes the last deed back. */
export type ChatAction =
  | { readonly do: 'send'; readonly text: string; readonly id: string }
  | { readonly do: 'skip' }
  | { readonly do: 'advance'; readonly ms: number }
  | { readonly do: 'person-takes' }
  | { readonly do: 'person-done' }
  | ({ readonly do: 'know' } & Known)
  | { readonly do: 'back' }
  | { readonly do: 'restart' };
