/**
 * What a channel does for Parley, whichever company carries the texts. A provider keeps no state and knows no
 * database: it sends, and it turns a company's HTTP request into events. Retrying, counting, suppressing and
 * remembering are the caller's work.
 */

/** One text on its way out. `to` is E.164; `reference` is the outbox id and comes back in status reports. */
export interface OutgoingText {
  readonly to: string;
  readonly text: string;
  readonly reference: string;
  readonly statusUrl?: string;
}

/**
 * Why a text was not (surely) accepted. Two kinds say what may be done next:
 *
 * - `not-sent`: it failed before anyone accepted it (refused connection, DNS, TLS, the provider's own 500 or 503):
 *   sending again is safe.
 * - `unknown`: it may have gone out. Never send again before `lookup` has proved that it did not.
 *
 * `auth` and `balance` concern the whole channel, `rate-limited` asks for patience; the others are final for this
 * text.
 */
export type SendFailureReason =
  | 'auth'
  | 'balance'
  | 'invalid-recipient'
  | 'invalid-sender'
  | 'content'
  | 'opted-out'
  | 'rate-limited'
  | 'not-sent'
  | 'unknown'
  | 'rejected';

/** `message` is one sentence for the owner of the channel; `code` is the provider's own code. */
export interface SendFailure {
  readonly ok: false;
  readonly why: SendFailureReason;
  readonly code?: string;
  readonly message: string;
  readonly retryAfterMs?: number;
}

/** `status` is there when the provider knows more than "accepted" at once: no status report will follow. */
export type SendResult =
  | { readonly ok: true; readonly providerId: string; readonly status?: 'delivered' }
  | SendFailure;

/** A text from a person. `providerId` is the same for every repetition of the same text. */
export interface InboundEvent {
  readonly type: 'inbound';
  readonly providerId: string;
  /** E.164. */
  readonly from: string;
  /** E.164, or the bare digits of a short code; empty if the provider did not say. */
  readonly to: string;
  /** As typed, possibly empty: blank texts exist, and so do pictures without words. */
  readonly text: string;
  /** How many pictures or files came along; absent for none. They are never fetched. */
  readonly media?: number;
  /** The provider's stamp in milliseconds UTC, for display and late detection only. */
  readonly providerAt: number | null;
}

/**
 * What became of a text. Reports repeat and overtake each other, and may come before `send` has returned.
 * `optedOut`: the carrier or provider blocks this person's number because they asked it to stop.
 */
export interface StatusEvent {
  readonly type: 'status';
  readonly reference: string | null;
  readonly providerId: string | null;
  /** E.164 of the contact, if the provider said so. */
  readonly to?: string;
  readonly status: 'sent' | 'buffered' | 'delivered' | 'failed';
  readonly optedOut: boolean;
  readonly code?: string;
  readonly reason?: string;
  readonly providerAt: number | null;
}

export type ChannelEvent = InboundEvent | StatusEvent;

/**
 * A request as it arrived. `url` is the canonical public URL, from the configured PUBLIC_URL and never from
 * forwarding headers, with the query exactly as it came; `body` is the raw bytes; `now` is in milliseconds UTC.
 */
export interface WebhookRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly now: number;
}

/**
 * What a request says. `jti` names the signature and may be used once: store it in the transaction of the events,
 * at least until `expiresAt` (milliseconds UTC), and refuse it the second time.
 */
export type WebhookVerdict =
  | {
      readonly ok: true;
      readonly events: readonly ChannelEvent[];
      readonly jti?: string;
      readonly expiresAt?: number;
    }
  | {
      readonly ok: false;
      readonly status: 400 | 401 | 403;
      readonly code: string;
      readonly message: string;
    };

/** `status` is the provider's word for it. `failed` is a sentence: the provider gave no usable answer. */
export type LookupResult =
  | { readonly found: true; readonly providerId: string; readonly status: string }
  | { readonly found: false }
  | { readonly failed: string };

export interface Provider {
  readonly id: 'messagebird' | 'practice';
  /** Sending the same `reference` twice gives one text. Where this is false, `lookup` exists. */
  readonly deduplicates: boolean;
  /** Never rejects and never retries: every outcome is a result. */
  send(text: OutgoingText): Promise<SendResult>;
  readInbound?(request: WebhookRequest): WebhookVerdict;
  readStatus?(request: WebhookRequest): WebhookVerdict;
  /** Whether a text with this reference was accepted since `since` (milliseconds UTC). Never rejects. */
  lookup?(reference: string, to: string, since: number): Promise<LookupResult>;
}
