import type { Range } from './text-parts.ts';

/** A text and where its author stood in it. */
export interface Moment extends Range {
  readonly text: string;
}

/** Letters typed in one go are taken back in one go; everything else by itself. */
export type Sort = 'typing' | 'deleting' | 'other';

const most = 200;

/** What was written during one visit to a text, so that it can be taken back there. */
export class TypingHistory {
  #now: Moment;
  #before: Moment[] = [];
  #after: Moment[] = [];
  #last: Sort = 'other';

  constructor(now: Moment) {
    this.#now = now;
  }

  /**
   * To be called after each change, with where its author stood before it. A new word, or a new kind of change, begins
   * a new step.
   */
  record(next: Moment, sort: Sort, { from, to }: Range = this.#now): void {
    if (next.text === this.#now.text) {
      this.#now = next;
      return;
    }
    const wordBegins =
      /\s$/.test(this.#now.text.slice(0, this.#now.to)) && !/\s$/.test(next.text.slice(0, next.to));
    const goesOn = sort !== 'other' && sort === this.#last && !(sort === 'typing' && wordBegins);
    if (!goesOn) this.#before = [...this.#before, { ...this.#now, from, to }].slice(-most);
    this.#now = next;
    this.#after = [];
    this.#last = sort;
  }

  undo(): Moment | null {
    const back = this.#before.pop();
    if (back === undefined) return null;
    this.#after.push(this.#now);
    return this.#goTo(back);
  }

  redo(): Moment | null {
    const on = this.#after.pop();
    if (on === undefined) return null;
    this.#before.push(this.#now);
    return this.#goTo(on);
  }

  #goTo(moment: Moment): Moment {
    this.#now = moment;
    this.#last = 'other';
    return moment;
  }
}
