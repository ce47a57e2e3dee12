import type { Clock } from '../clock.ts';

const minute = 60_000;
const memory = 15 * minute;
const free = 10;
const firstPause = 30_000;
/** Beyond so many names in memory the oldest are forgotten, so that guessing cannot fill it. */
const most = 20_000;

/**
 * Slows guessing down: after ten failures within 15 minutes for the same account from the same address, a pause of
 * half a minute that doubles with each further failure, up to 15 minutes. Nobody is locked out for good.
 */
export class SignInLimit {
  private readonly clock: Clock;
  private readonly tries = new Map<string, { count: number; last: number }>();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** Counts a try, as a failure until `succeeded`; or says how many ms to wait, and counts nothing. */
  begin(key: string): { wait: number } {
    const now = this.clock.now();
    const known = this.tries.get(key);
    const old = known === undefined || now - known.last >= memory ? { count: 0, last: now } : known;
    const pause = old.count < free ? 0 : Math.min(firstPause * 2 ** (old.count - free), memory);
    const wait = old.last + pause - now;
    if (pause > 0 && wait > 0) return { wait };
    this.tries.delete(key);
    this.tries.set(key, { count: old.count + 1, last: now });
    const oldest = this.tries.size > most ? this.tries.keys().next().value : undefined;
    if (oldest !== undefined) this.tries.delete(oldest);
    return { wait: 0 };
  }

  succeeded(key: string): void {
    this.tries.delete(key);
  }
}
