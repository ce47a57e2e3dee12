/** Time as the server sees it. Tests give one that they push. `now` is in ms UTC. */
export interface Clock {
  now(): number;
  /** Calls `work` once after `ms`; returns how to call it off. */
  after(ms: number, work: () => void): () => void;
}

/** The machine's clock. Waits longer than a day are cut: whoever waits looks again then. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, work) => {
    const timer = setTimeout(work, Math.min(Math.max(ms, 0), 86_400_000));
    return () => clearTimeout(timer);
  },
};

/** A clock for tests: time stands still until `advance`, which calls what is due, in order. */
export class VirtualClock implements Clock {
  private time: number;
  private waiting: { at: number; work: () => void }[] = [];

  constructor(start: number) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  after(ms: number, work: () => void): () => void {
    const entry = { at: this.time + Math.max(ms, 0), work };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
    };
  }

  /** When the next call is due, or null. */
  next(): number | null {
    return this.waiting.length === 0 ? null : Math.min(...this.waiting.map((entry) => entry.at));
  }

  /** Moves time on to `at`, calling what falls due on the way. */
  advanceTo(at: number): void {
    for (let due = this.next(); due !== null && due <= at; due = this.next()) {
      const entry = this.waiting.find((other) => other.at === due);
      if (entry === undefined) return;
      this.waiting = this.waiting.filter((other) => other !== entry);
      this.time = Math.max(this.time, due);
      entry.work();
    }
    this.time = Math.max(this.time, at);
  }

  /** Moves time on to `at` at once, and calls what would have been due on the way a single time. */
  jumpTo(at: number): void {
    this.time = Math.max(this.time, at);
    const due = this.waiting.filter((entry) => entry.at <= this.time);
    this.waiting = this.waiting.filter((entry) => entry.at > this.time);
    for (const entry of due) entry.work();
  }
}
