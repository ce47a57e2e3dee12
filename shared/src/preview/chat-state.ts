/** One row of a conversation as a phone shows it. */
export interface ChatLine {
  /** Stays the same for as long as the line exists. */
  readonly id: string;
  /** Milliseconds UTC on the conversation's own clock, which may have been pushed ahead. */
  readonly at: number;
  readonly from: 'business' | 'contact' | 'system';
  readonly text: string;
  /** How many SMS it costs. */
  readonly texts?: number;
  /** Which answer a contact's text was taken for, as it reads after "understood as". */
  readonly why?: string;
}

/** What a chat element draws, as plain JSON: also what the preview API answers. */
export interface ChatState {
  /** Oldest first. */
  readonly lines: readonly ChatLine[];
  /** What a tap would send, as it is sent. */
  readonly quickAnswers: readonly string[];
  /** The conversation's now, milliseconds UTC. */
  readonly clock: number | null;
  /** What happens next if nobody writes, such as `No reply` or `Wait`, and when. */
  readonly next: { readonly label: string; readonly at: number } | null;
  readonly status: 'idle' | 'waiting' | 'ended' | 'person' | 'opted-out' | 'failed';
  /** Who is texting. */
  readonly title?: string;
  /** IANA name; times are shown in it. */
  readonly timeZone?: string;
  readonly canGoBack?: boolean;
}
