import type { ChannelEvent } from '../channels/provider.ts';

/** A contact by number (E.164), with fields to set on the way. */
export interface To {
  readonly phone: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** Someone who joins: by a form, and with tags, where they have any. */
export type OptIn = To & { readonly form?: string; readonly tags?: readonly string[] };

/** A signed request's name, which may be used once until `expiresAt` (ms UTC). */
export interface Replay {
  readonly jti: string;
  readonly expiresAt: number;
}

/** What became of something that may start flows: ids of the flows that began, and of those that wait. */
export interface Accepted {
  readonly started: string[];
  readonly waiting: string[];
}

/**
 * What the routes ask of the part that runs flows. Every promise settles after the commit; what is refused rejects
 * with an AppError that carries its HTTP status.
 */
export interface RunsApi {
  /** A text that came in. The same `providerId` twice is stored once; a `jti` used before changes nothing. */
  receive(text: {
    channel: 'messagebird' | 'practice';
    providerId: string;
    /** E.164. */
    from: string;
    text: string;
    replay?: Replay;
  }): Promise<{ messageId: string; duplicate: boolean; replayed: boolean }>;
  reported(
    channel: string,
    reports: readonly (ChannelEvent & { type: 'status' })[],
    replay?: Replay,
  ): Promise<{ replayed: boolean }>;
  /** 404 not_found; 409 opted_out, not_live, in_handoff. */
  start(flowId: string, to: To, by: string): Promise<{ runId: string }>;
  /** 409 opted_out. */
  happened(name: string, to: To): Promise<Accepted>;
  optIn(to: OptIn): Promise<Accepted>;
  saveContact(
    phone: string,
    change: {
      fields?: Readonly<Record<string, string>>;
      addTags?: readonly string[];
      removeTags?: readonly string[];
      timeZone?: string;
    },
  ): Promise<{ contactId: string }>;
  sendByHand(conversationId: string, text: string, author: string): Promise<{ messageId: string }>;
  /** 404 not_found; 409 handoff_taken. */
  takeHandoff(id: string, userId: string): Promise<void>;
  closeHandoff(id: string, userId: string): Promise<void>;
  /** Called inside the store change that publishes: the triggers and versions in memory are read anew. */
  published(): void;
  /** Called inside the store change that keeps another time zone: dates are read in it from now on. */
  timeZoneChanged(): void;
  /** At the start: goes on with dates that are still to be planned. */
  planOn(): Promise<void>;
}
