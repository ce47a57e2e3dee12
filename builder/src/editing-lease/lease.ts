import type { FlowEditorBody } from '@parley/shared/api/editor-lease';
import type { Timers } from '../document/autosave.ts';

export type Holder = FlowEditorBody['holder'];

/** What came of asking for the flow. `unknown`: the server did not answer, and nobody is kept from writing by that. */
export type Asked = FlowEditorBody | 'gone' | 'unknown';

export interface LeasePort {
  ask(take: boolean): Promise<Asked>;
  leave(): void;
}

/** What tabs of one browser tell each other about a flow. */
export type LeaseNews = {
  readonly type: 'taken' | 'settled' | 'left' | 'saved';
  readonly tab: string;
};

export interface LeaseChannel {
  post(news: LeaseNews): void;
  listen(hear: (news: LeaseNews) => void): () => void;
}

/** `writing`: this tab edits. `looking`: someone else does; `lost`: this tab did before. `free`: it may edit again. */
export type LeaseState =
  | { readonly type: 'writing' }
  | { readonly type: 'looking'; readonly holder: Holder; readonly lost: 'saved' | 'unsaved' | null }
  | { readonly type: 'free' };

export interface LeaseOptions {
  readonly tab: string;
  readonly port: LeasePort;
  readonly channel: LeaseChannel;
  readonly timers: Timers;
  readonly onState: (state: LeaseState) => void;
  /**
   * Saves all that was written in this tab before it may only look: null where that is nothing, false where it was not
   * possible. What a tab that has only been opened finds unsaved on this device may be just what the other one saves.
   */
  readonly save: () => Promise<boolean | null>;
  /** Gets what others saved into this tab; `revision` is the draft's, where it is known. */
  readonly follow: (revision?: number) => Promise<void>;
  readonly onGone: () => void;
}

/** A hold lapses half a minute after it was asked for last. */
export const heartbeatMs = 10_000;
/** What another tab saves shows here so soon, where nothing tells of it. */
export const followMs = 4_000;
/** So long a tab that takes over waits for the other one of the same browser to save. */
export const patienceMs = 1_500;

/** One tab at a time edits a flow. Begins as if this were the one: mostly it is. */
export class Lease {
  private readonly options: LeaseOptions;
  private current: LeaseState = { type: 'writing' };
  private timer: unknown = null;
  private asking = false;
  private again = false;
  private closed = false;
  private taking = false;
  private readonly deafen: () => void;
  private settled: (() => void) | null = null;

  constructor(options: LeaseOptions) {
    this.options = options;
    this.deafen = options.channel.listen((news) => this.hear(news));
  }

  get state(): LeaseState {
    return this.current;
  }

  /** Asks for the flow, and from now on again and again. */
  async beat(): Promise<void> {
    this.options.timers.clear(this.timer);
    if (this.asking) this.again = true;
    if (this.closed || this.asking) return;
    this.asking = true;
    do {
      this.again = false;
      const asked = await this.options.port.ask(false);
      if (!this.closed) await this.learn(asked);
    } while (this.again && !this.closed);
    this.asking = false;
    if (!this.closed) this.plan();
  }

  /** Nobody looks at this tab: it holds on to nothing. */
  pause(): void {
    this.options.timers.clear(this.timer);
  }

  /** From whoever has it. Once they have saved, their work is here. */
  async takeOver(): Promise<boolean> {
    const before = this.current;
    this.taking = true;
    const asked = await this.options.port.ask(true);
    const taken = !this.closed && asked !== 'unknown' && asked !== 'gone' && asked.mine;
    if (taken) {
      this.tell('taken');
      if (before.type === 'looking' && before.holder.you) await this.othersSaved();
      await this.editHere();
    }
    this.taking = false;
    return taken;
  }

  /** It is nobody's any more, so this tab goes on with what was saved. */
  async editHere(): Promise<void> {
    await this.options.follow();
    this.become({ type: 'writing' });
    this.plan();
  }

  /** To be called after every save: other tabs look at it. */
  saved(): void {
    if (this.current.type === 'writing') this.tell('saved');
  }

  leave(): void {
    this.options.timers.clear(this.timer);
    if (this.current.type === 'looking') return;
    this.options.port.leave();
    this.tell('left');
  }

  close(): void {
    this.closed = true;
    this.deafen();
    this.options.timers.clear(this.timer);
  }

  private async learn(asked: Asked): Promise<void> {
    // While it is being taken over, that decides.
    if (asked === 'unknown' || this.taking) return;
    if (asked === 'gone') {
      this.options.onGone();
      return;
    }
    if (asked.mine) {
      if (this.current.type !== 'looking') return;
      await this.options.follow(asked.revision);
      this.become({ type: 'free' });
      return;
    }
    await this.giveWay(asked);
  }

  private async giveWay({ holder, revision }: FlowEditorBody): Promise<void> {
    if (this.current.type === 'looking') {
      const { lost } = this.current;
      const same = this.current.holder.since === holder.since && this.current.holder.name === holder.name;
      if (!same) this.become({ type: 'looking', holder, lost: null });
      else if (lost === 'unsaved' && (await this.options.save()))
        this.become({ type: 'looking', holder, lost: 'saved' });
      await this.options.follow(revision);
      return;
    }
    const saved = this.current.type === 'writing' ? await this.options.save() : null;
    this.tell('settled');
    this.become({ type: 'looking', holder, lost: saved === null ? null : saved ? 'saved' : 'unsaved' });
    await this.options.follow(revision);
  }

  private hear({ type, tab }: LeaseNews): void {
    if (tab === this.options.tab || this.closed) return;
    if (type === 'settled') this.settled?.();
    else if (type === 'saved') {
      if (this.current.type === 'looking') void this.options.follow();
    } else void this.beat();
  }

  private othersSaved(): Promise<void> {
    return new Promise((done) => {
      const timer = this.options.timers.set(() => this.settled?.(), patienceMs);
      this.settled = () => {
        this.options.timers.clear(timer);
        this.settled = null;
        done();
      };
    });
  }

  private tell(type: LeaseNews['type']): void {
    this.options.channel.post({ type, tab: this.options.tab });
  }

  private become(state: LeaseState): void {
    this.current = state;
    this.options.onState(state);
  }

  private plan(): void {
    this.options.timers.clear(this.timer);
    const ms = this.current.type === 'looking' ? followMs : heartbeatMs;
    this.timer = this.options.timers.set(() => void this.beat(), ms);
  }
}
