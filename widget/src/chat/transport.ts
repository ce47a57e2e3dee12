/** One row of the conversation. */
export interface ChatLine {
  /** Stays the same for as long as the line exists; for a text sent over HTTP, best the id it was sent with. */
  readonly id: string;
  /** Milliseconds UTC on the conversation's own clock, which may have been pushed ahead. */
  readonly at: number;
  readonly from: 'business' | 'contact' | 'system';
  readonly text: string;
  /** How many SMS it costs. */
  readonly texts?: number;
  /** Which answer a contact's text was taken for, as it reads after "understood as": `C Confirm`. */
  readonly why?: string;
  readonly state?: 'sending' | 'sent' | 'failed';
}

/** Everything that `<parley-chat>` draws. A plain JSON value: it is also what the preview API answers. */
export interface ChatState {
  /** Oldest first. */
  readonly lines: readonly ChatLine[];
  /** What a tap would send, as it is sent. */
  readonly quickAnswers: readonly string[];
  /** The conversation's now, milliseconds UTC; `null` while there is none. */
  readonly clock: number | null;
  /** What happens next if nobody writes: `No reply` or `Wait`, and when. */
  readonly next: { readonly label: string; readonly at: number } | null;
  readonly status: 'idle' | 'waiting' | 'ended' | 'person' | 'opted-out' | 'failed';
  /** Who is texting: shown in the phone's header unless the element has a `name`. */
  readonly title?: string;
  /** IANA name; times are shown in it. Without it: the reader's own. */
  readonly timeZone?: string;
  readonly canGoBack?: boolean;
  /** The other side is being waited for right now: typing dots. */
  readonly typing?: boolean;
}

/**
 * Where a conversation comes from. The element has no engine: it draws `state()` whenever a listener is
 * called and passes on what the reader does. `state()` returns the same object until something changed.
 * Nothing here throws or rejects: what went wrong is a system line that says what to do.
 */
export interface ChatTransport {
  state(): ChatState;
  /** Returns what ends the subscription. */
  subscribe(listener: () => void): () => void;
  send(text: string): void | Promise<void>;
  restart(): void | Promise<void>;
  /** To the next timed event. */
  skip?(): void | Promise<void>;
  /** Milliseconds. */
  advance?(ms: number): void | Promise<void>;
  /** Takes back the last exchange. */
  back?(): void | Promise<void>;
  /** Called once, when an element first shows this transport. */
  start(): void | Promise<void>;
  close?(): void;
}
