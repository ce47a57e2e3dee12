import type { Status } from './chat.ts';

/** The business that holds the conversations. */
export const business = 'Bright Home';

/** Something that can hold a conversation: the engine alone, or a whole server. */
export interface Driver {
  /** Starts the flow by hand. */
  start(): Promise<void>;
  /** The contact texts. */
  receive(text: string): Promise<void>;
  /** Time passes; what falls due on the way happens. */
  pass(ms: number): Promise<void>;
  /** A person takes the conversation, or is done with it. */
  person(act: 'takes' | 'done'): Promise<void>;
  /** The office opens or closes. */
  office(open: boolean): Promise<void>;
  /** Texts sent since the last time one asked, oldest first. */
  sent(): Promise<readonly string[]>;
  tags(): Promise<readonly string[]>;
  fields(): Promise<Readonly<Record<string, string>>>;
  status(): Promise<Status>;
  close(): Promise<void>;
}
