import type { Clock } from '../clock.ts';
import { FewAtOnce } from '../users/few-at-once.ts';

/** A count that took longer than this is kept for a while. */
const longMs = 1_000;
/** It is kept for so many times as long as it took: counting anew takes a tenth of the server's time at most. */
const keptFor = 10;
const mostKept = 20;
const mostAtOnce = 3;

/**
 * Counts that may take seconds where a flow has many runs: few at once, and one that took long is given again for a
 * while to whoever asks the same. What is counted quickly is always counted anew.
 */
export class Counts<T> {
  private readonly clock: Clock;
  private readonly few = new FewAtOnce(mostAtOnce, Number.POSITIVE_INFINITY);
  private readonly kept = new Map<string, { until: number; count: T }>();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** `question`: all that the count depends on, besides the log. */
  of(question: string, work: () => Promise<T>): Promise<T> {
    return this.few.run(async () => {
      const begun = this.clock.now();
      const known = this.kept.get(question);
      if (known !== undefined && begun < known.until) return known.count;
      const count = await work();
      this.keep(question, count, begun);
      return count;
    });
  }

  private keep(question: string, count: T, begun: number): void {
    const now = this.clock.now();
    this.kept.delete(question);
    if (now - begun < longMs) return;
    this.kept.set(question, { until: now + keptFor * (now - begun), count });
    const oldest = this.kept.size > mostKept ? this.kept.keys().next().value : undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}
