import type { ChatLine as Line, ChatState as State } from '@parley/shared/preview/chat-state';

/** One row of the conversation. For a text sent over HTTP its id is best the one it was sent with. */
export interface ChatLine extends Line {
  readonly state?: 'sending' | 'sent' | 'failed';
}

/** Everything that `<parley-chat>` draws: what the preview API answers, and what only this page knows. */
export interface ChatState extends Omit<State, 'lines' | 'clock'> {
  readonly lines: readonly ChatLine[];
  /** Null while there is none. */
  readonly clock: number | null;
  /** The other side is being waited for right now: typing dots. Absent where all that comes comes at once. */
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
