/** A number's rate: so many texts a second, with a second's worth saved up at most. */
export class TokenBucket {
  private readonly perSecond: number;
  private tokens: number;
  private at: number;

  constructor(perSecond: number, now: number) {
    this.perSecond = perSecond;
    this.tokens = Math.max(1, perSecond);
    this.at = now;
  }

  /** Takes one text's worth: 0 where it may go now, else how many milliseconds to wait. Nothing is taken then. */
  take(now: number): number {
    const gained = (Math.max(0, now - this.at) / 1000) * this.perSecond;
    this.tokens = Math.min(Math.max(1, this.perSecond), this.tokens + gained);
    this.at = now;
    if (this.tokens < 1) return Math.ceil(((1 - this.tokens) / this.perSecond) * 1000);
    this.tokens -= 1;
    return 0;
  }
}
