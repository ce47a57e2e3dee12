import type { Clock } from './clock.ts';
import type { Settings, SigningFault } from './settings.ts';
import { type Call, signCall } from './signing.ts';

/** One attempt to call a webhook. `status` is null when nobody answered. */
export interface Attempt {
  readonly kind: 'inbound' | 'status';
  /** The text's id, the same for every attempt. */
  readonly id: string;
  readonly attempt: number;
  readonly at: number;
  readonly jti: string;
  readonly method: string;
  readonly url: string;
  readonly status: number | null;
  readonly answer: string;
  readonly ms: number;
}

/** Waits before the second, third and fourth attempt. The real ones are not published. */
const RETRIES = [1000, 5000, 30_000];

export interface Webhooks {
  readonly log: readonly Attempt[];
  /** Calls once, and again later by the clock until somebody says 2xx. Resolves after the first attempt. */
  deliver(kind: Attempt['kind'], id: string, call: Call, signing?: SigningFault | 'ok'): Promise<Attempt>;
  /** Resolves when no call is under way. */
  settled(): Promise<void>;
  clear(): void;
}

export function createWebhooks(settings: Settings, clock: Clock, nextJti: () => string): Webhooks {
  const log: Attempt[] = [];
  const underWay = new Set<Promise<unknown>>();

  const attempt = async (
    kind: Attempt['kind'],
    id: string,
    call: Call,
    count: number,
    fault: SigningFault | 'ok',
  ) => {
    const [at, jti, started] = [clock.now(), nextJti(), performance.now()];
    const { url, method, body, headers } = signCall(call, { key: settings.signingKey, now: at, jti, fault });
    let status: number | null = null;
    let answer = '';
    try {
      const response = await fetch(url, {
        method,
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(settings.webhookTimeoutMs),
        ...(body === '' ? {} : { body: Buffer.from(body) }),
      });
      status = response.status;
      answer = (await response.text()).slice(0, 500);
    } catch (error) {
      answer = String(error);
    }
    const ms = Math.round(performance.now() - started);
    const entry: Attempt = { kind, id, attempt: count, at, jti, method, url, status, answer, ms };
    log.push(entry);
    const wait = RETRIES[count - 1];
    if (!isSuccess(status) && wait !== undefined) {
      clock.after(wait, () => track(attempt(kind, id, call, count + 1, fault)));
    }
    return entry;
  };

  const track = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  };

  return {
    log,
    deliver: (kind, id, call, signing = settings.signing) => track(attempt(kind, id, call, 1, signing)),
    settled: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    clear: () => {
      log.length = 0;
    },
  };
}

function isSuccess(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** Adds a query to an address that may have one already. */
export function withQuery(url: string, query: URLSearchParams): string {
  return `${url}${url.includes('?') ? '&' : '?'}${query}`;
}
