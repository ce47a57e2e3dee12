import type { LookupResult, SendResult } from '../channels/provider.ts';

/** What is known of a text when its fate is decided. */
export interface Attempted {
  readonly attempts: number;
  readonly lookups: number;
  readonly lookup_failures: number;
  readonly not_after: number | null;
}

/**
 * What to do with a text after an answer: settle it, queue it again, or park it until a look-up (`next`) or, without
 * a time, for a person. `pause` stops its whole channel for a while; without `ms` until somebody has looked.
 */
export type Verdict =
  | {
      readonly is: 'settled';
      readonly as: {
        status: 'sent' | 'delivered' | 'failed';
        provider: string | null;
        trouble: string | null;
      };
      readonly pause?: undefined;
    }
  | {
      readonly is: 'again';
      readonly next: number;
      readonly attempts: number;
      readonly trouble: string | null;
      readonly pause?: { readonly ms?: number; readonly trouble: string };
    }
  | {
      readonly is: 'parked';
      readonly next: number | null;
      readonly lookups: number;
      readonly failures: number;
      readonly trouble: string;
    };

/** When a text that may have gone out is looked up: so long after the doubt, then after each look-up. */
const lookupDelays = [2_000, 3_000, 10_000];
/** A provider that does not answer look-ups is asked so often, and then a person decides. */
const maxFailedLookups = 8;
/** A text that never arrived is sent again so often at most. */
const maxResends = 5;
const longestBackoff = 600_000;

const failed = (trouble: string): Verdict => ({
  is: 'settled',
  as: { status: 'failed', provider: null, trouble },
});

/** Decides after a send. `chance` is between 0 and 1 and spreads the attempts of many texts. */
export function afterSend(result: SendResult, text: Attempted, now: number, chance: number): Verdict {
  if (result.ok)
    return {
      is: 'settled',
      as: { status: result.status ?? 'sent', provider: result.providerId, trouble: null },
    };
  const again = (ms: number, counts: boolean, pause?: { ms?: number; trouble: string }): Verdict => {
    if (text.not_after !== null && now + ms > text.not_after) return failed(result.message);
    return {
      is: 'again',
      next: now + ms,
      attempts: counts ? text.attempts : text.attempts - 1,
      trouble: result.message,
      ...(pause === undefined ? {} : { pause }),
    };
  };
  switch (result.why) {
    case 'not-sent':
      return again(Math.round(chance * Math.min(longestBackoff, 1_000 * 2 ** text.attempts)) + 500, true);
    case 'rate-limited': {
      const ms = Math.min(result.retryAfterMs ?? 2_000, 900_000);
      return again(ms, false, { ms, trouble: result.message });
    }
    case 'auth':
    case 'balance':
      return again(60_000, false, { trouble: result.message });
    case 'unknown':
      return {
        is: 'parked',
        next: now + (lookupDelays[0] ?? 0),
        lookups: 0,
        failures: 0,
        trouble: result.message,
      };
    case 'invalid-recipient':
    case 'invalid-sender':
    case 'content':
    case 'opted-out':
    case 'rejected':
      return failed(result.message);
  }
}

/** Decides after a look-up of a text that may have gone out. Only proven absence, three times in a row, lets it
 * go again. */
export function afterLookup(result: LookupResult, text: Attempted, now: number): Verdict {
  if ('found' in result && result.found)
    return { is: 'settled', as: { status: 'sent', provider: result.providerId, trouble: null } };
  if ('failed' in result) {
    const failures = text.lookup_failures + 1;
    const next = failures >= maxFailedLookups ? null : now + Math.min(longestBackoff, 2_000 * 2 ** failures);
    return { is: 'parked', next, lookups: 0, failures, trouble: `It may have been sent. ${result.failed}` };
  }
  const lookups = text.lookups + 1;
  const delay = lookupDelays[lookups];
  const trouble = 'It may have been sent. We are asking.';
  if (delay !== undefined)
    return { is: 'parked', next: now + delay, lookups, failures: text.lookup_failures, trouble };
  if (text.attempts > maxResends || (text.not_after !== null && now > text.not_after))
    return failed('The provider never got this text.');
  return { is: 'again', next: now, attempts: text.attempts, trouble: null };
}
