import type { Flow } from '@parley/shared/flow/flow';
import { same } from '@parley/shared/flow/same';
import type { Journal } from './journal.ts';
import { mergeFlows } from './merge.ts';
import type { AutosavePort, Saved, SaveStatus, Timers } from './saving.ts';

export type { AutosavePort, Conflict, Saved, SaveStatus, Timers } from './saving.ts';

export interface AutosaveOptions {
  readonly base: Flow;
  readonly revision: number;
  /** What an earlier visit sent on top of `base` and heard no answer to. */
  readonly unheard: readonly Flow[];
  readonly port: AutosavePort;
  readonly journal: Journal;
  readonly timers: Timers;
  /** The flow as it is in the editor now. */
  readonly current: () => Flow;
  /** Brings the other side's work into the editor; only ever called with a merged or chosen flow. */
  readonly adopt: (flow: Flow) => void;
  readonly onStatus: (status: SaveStatus) => void;
  readonly onRevision: (revision: number) => void;
}

/** Idle for so long, and the draft is sent. */
export const idleMs = 700;
/** Someone who never stops typing is saved this often all the same. */
export const longestMs = 5_000;
const firstRetryMs = 2_000;
const lastRetryMs = 10_000;
const mostUnheard = 3;

/** Sends the draft when its author pauses: one save at a time, each on top of the last one's revision. */
export class Autosave {
  private readonly options: AutosaveOptions;
  private base: Flow;
  private baseRevision: number;
  private timer: unknown = null;
  private firstWaiting = false;
  private overdue: unknown = null;
  private saving = false;
  private underWay: Promise<boolean> | null = null;
  /** Sent, and nobody heard whether it arrived: one of them may be the server's draft by now. */
  private unheard: readonly Flow[];
  private kept = true;
  private retryMs = firstRetryMs;
  private closed = false;
  private current: SaveStatus = { type: 'saved' };

  constructor(options: AutosaveOptions) {
    this.options = options;
    this.base = options.base;
    this.baseRevision = options.revision;
    this.unheard = options.unheard;
  }

  get status(): SaveStatus {
    return this.current;
  }

  get revision(): number {
    return this.baseRevision;
  }

  /** To be called after every change of the document. */
  changed(): void {
    if (this.closed) return;
    if (this.current.type === 'conflict') {
      // What is asked about may have become more, or nothing.
      this.meet(this.current.theirs, this.current.revision);
      return;
    }
    const deleted = this.current.type === 'deleted';
    if (this.done && !deleted) {
      this.unplan();
      this.settled();
      return;
    }
    this.write();
    if (deleted) return;
    if (!this.waiting) this.tell({ type: 'saving' });
    this.plan(idleMs);
    if (!this.firstWaiting) {
      this.firstWaiting = true;
      this.overdue = this.options.timers.set(() => void this.save(), longestMs);
    }
  }

  /**
   * All of the draft, for what builds on it: publishing, sharing. A save that is under way is waited for, and what
   * was changed meanwhile is sent after it. False where it could not be done.
   */
  async saveAll(): Promise<boolean> {
    await this.underWay;
    return (await this.save()) || (await this.save());
  }

  /** Now, without waiting for a pause: when the connection is back. True once all is saved. */
  save(): Promise<boolean> {
    this.unplan();
    if (this.saving) return Promise.resolve(false);
    this.underWay = this.send();
    return this.underWay;
  }

  private async send(): Promise<boolean> {
    if (this.closed || this.current.type === 'conflict') return false;
    if (this.done) {
      this.settled();
      return true;
    }
    const sent = this.options.current();
    this.saving = true;
    this.sending(sent);
    if (!this.waiting) this.tell({ type: 'saving' });
    const outcome = await this.options.port.save(sent, this.baseRevision, this.base);
    this.saving = false;
    if (!this.closed) return this.heard(sent, outcome);
    if (outcome.type === 'saved') this.rebase(sent, outcome.revision);
    return false;
  }

  /** The page goes away: the journal has everything already, this only gets it to the server sooner. */
  leave(): void {
    if (this.closed || this.done || this.current.type === 'conflict') return;
    const flow = this.options.current();
    if (this.saving) {
      this.write();
      return;
    }
    this.sending(flow);
    this.options.port.saveAndLeave(flow, this.baseRevision, this.base);
  }

  /** The editor goes and the page stays, so the rest is saved in the ordinary way. Resolves when that is over. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.unplan();
    if (this.current.type === 'conflict') return;
    if (!this.done) this.write();
    if (this.saving) await this.underWay;
    if (!this.done) {
      const flow = this.options.current();
      this.sending(flow);
      const outcome = await this.options.port.save(flow, this.baseRevision, this.base);
      if (outcome.type === 'saved') this.rebase(flow, outcome.revision);
    }
    if (this.done) this.options.journal.clear();
  }

  /** Someone deleted the flow. What is written from now on stays on this device, until `save` finds it again. */
  lost(): void {
    if (this.closed) return;
    this.unplan();
    if (!this.done) this.write();
    this.tell({ type: 'deleted', kept: this.kept });
  }

  /** What is here lives on elsewhere, under another id: nothing of it is to be saved or kept for this one. */
  abandon(): void {
    this.closed = true;
    this.unplan();
    this.options.journal.clear();
  }

  /** The server's draft is newer than the one these edits were made on. */
  meet(theirs: Flow, revision: number): void {
    const ours = this.unheard.some((sent) => same(theirs, sent));
    const mine = this.options.current();
    const { flow, torn } = mergeFlows(ours ? theirs : this.base, mine, theirs);
    if (torn.length > 0) {
      this.write();
      this.tell({ type: 'conflict', theirs, revision, torn });
      return;
    }
    this.rebase(theirs, revision);
    if (this.current.type === 'conflict') this.tell({ type: 'saved' });
    if (same(flow, theirs)) this.options.adopt(theirs);
    else if (!ours) this.options.adopt(flow);
    this.resume();
  }

  /** Ends a conflict: whose version of what both changed is kept. Everything else of both sides stays. */
  decide(keep: 'mine' | 'theirs'): void {
    if (this.current.type !== 'conflict') return;
    const { theirs, revision } = this.current;
    const { flow } = mergeFlows(this.base, this.options.current(), theirs, keep);
    this.rebase(theirs, revision);
    this.tell({ type: 'saved' });
    this.options.adopt(same(flow, theirs) ? theirs : flow);
    this.resume();
  }

  private heard(sent: Flow, outcome: Saved): boolean {
    switch (outcome.type) {
      case 'saved':
        this.rebase(sent, outcome.revision);
        this.retryMs = firstRetryMs;
        this.tell({ type: 'saved' });
        return this.resume();
      case 'conflict':
        this.meet(outcome.draft, outcome.revision);
        return false;
      case 'unreachable':
      case 'signed-out':
        this.tell({ type: outcome.type === 'unreachable' ? 'offline' : 'signed-out', kept: this.kept });
        this.plan(this.retryMs);
        this.retryMs = Math.min(this.retryMs * 2, lastRetryMs);
        return false;
      case 'gone':
        this.tell({ type: 'deleted', kept: this.kept });
        return false;
      case 'refused':
        this.unheard = this.unheard.filter((other) => other !== sent);
        this.write();
        this.tell(outcome);
        return false;
    }
  }

  private rebase(base: Flow, revision: number): void {
    this.base = base;
    this.baseRevision = revision;
    // Whatever else was sent was sent on top of an older revision, and is turned away if it still arrives.
    this.unheard = [];
    this.options.onRevision(revision);
  }

  /** Goes on with what was changed in the meantime; true where nothing was. */
  private resume(): boolean {
    if (this.done) {
      this.settled();
      return true;
    }
    this.changed();
    return false;
  }

  private settled(): void {
    this.options.journal.clear();
    if (this.current.type !== 'saved') this.tell({ type: 'saved' });
  }

  /** Nothing goes through at the moment, and the author knows. */
  private get waiting(): boolean {
    return 'kept' in this.current;
  }

  private get done(): boolean {
    return this.options.current() === this.base && this.unheard.length === 0;
  }

  /** To be called before every request: a page that is loaded again has to know its own work when it meets it. */
  private sending(flow: Flow): void {
    const [first, ...rest] = [...this.unheard.filter((other) => !same(other, flow)), flow];
    // The first is the likeliest to have arrived: it was sent while there still was a connection.
    if (first !== undefined) this.unheard = [first, ...rest.slice(1 - mostUnheard)];
    this.write();
  }

  private write(): void {
    this.kept = this.options.journal.write({
      base: this.base,
      baseRevision: this.baseRevision,
      flow: this.options.current(),
      ...(this.unheard.length === 0 ? {} : { sent: this.unheard }),
    });
    if ('kept' in this.current && this.current.kept !== this.kept)
      this.tell({ ...this.current, kept: this.kept });
  }

  private plan(ms: number): void {
    this.options.timers.clear(this.timer);
    this.timer = this.options.timers.set(() => void this.save(), ms);
  }

  private unplan(): void {
    this.options.timers.clear(this.timer);
    this.options.timers.clear(this.overdue);
    this.firstWaiting = false;
  }

  private tell(status: SaveStatus): void {
    this.current = status;
    this.options.onStatus(status);
  }
}
