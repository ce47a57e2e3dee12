import { AppError } from '../app-error.ts';
import type { Clock } from '../clock.ts';

const mostNames = 20_000;

/** So many requests a minute for each name, such as an address; a burst of that many may come at once. */
export class RateLimit {
  private readonly clock: Clock;
  private readonly perMinute: number;
  private readonly buckets = new Map<string, { left: number; at: number }>();

  constructor(clock: Clock, perMinute: number) {
    this.clock = clock;
    this.perMinute = perMinute;
  }

  /** Counts one request; 429 with a sentence where it is one too many. */
  require(name: string): void {
    const now = this.clock.now();
    const known = this.buckets.get(name) ?? { left: this.perMinute, at: now };
    const left = Math.min(this.perMinute, known.left + ((now - known.at) / 60_000) * this.perMinute);
    this.buckets.delete(name);
    this.buckets.set(name, { left: Math.max(0, left >= 1 ? left - 1 : left), at: now });
    const oldest = this.buckets.size > mostNames ? this.buckets.keys().next().value : undefined;
    if (oldest !== undefined) this.buckets.delete(oldest);
    if (left >= 1) return;
    const seconds = Math.ceil(((1 - left) / this.perMinute) * 60);
    throw new AppError('too_many_requests', 'That was too fast. Wait a moment, then try again.', {
      status: 429,
      details: { retryAfter: seconds },
    });
  }
}
