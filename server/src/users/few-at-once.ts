/**
 * Lets only a few pieces of heavy work run at the same time, and a few more wait. `run` gives null, and begins
 * nothing, where the queue is full.
 */
export class FewAtOnce {
  private readonly most: number;
  private readonly mostWaiting: number;
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(most: number, mostWaiting: number) {
    this.most = most;
    this.mostWaiting = mostWaiting;
  }

  run<T>(work: () => Promise<T>): Promise<T> | null {
    if (this.full) return null;
    return this.inTurn(work);
  }

  get full(): boolean {
    return this.running >= this.most && this.waiting.length >= this.mostWaiting;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.most) await new Promise<void>((go) => this.waiting.push(go));
    else this.running += 1;
    try {
      return await work();
    } finally {
      // Whoever waits first takes this place over, so that nobody slips in between.
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
