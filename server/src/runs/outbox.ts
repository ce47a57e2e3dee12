import { withOptOutLine, withoutOptOutLine } from '@parley/shared/text/compliance';
import { countTexts } from '@parley/shared/text/segments';
import type { Provider, SendResult } from '../channels/provider.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { heldTexts } from './held-texts.ts';
import * as sql from './outbox-statements.ts';
import { armTimers, settleText } from './reports.ts';
import { afterLookup, afterSend, type Verdict } from './send-policy.ts';
import { TokenBucket } from './token-bucket.ts';

/** However far the next text: look again after so long. */
const longestSleep = 60_000;
/** What answers somebody who is there, and the rest. */
const lanes = [0, 1];
/** So many texts on their way at once; each contact has one at most. */
const maxInFlight = 16;
/** After a refused key or an empty balance nothing is sent for so long: it needs a person first. */
const pauseMs = 60_000;
/** After a change that the database refused, it gets so long to recover. */
const recoverMs = 2_000;

export interface OutboxOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly providers: ReadonlyMap<string, Provider>;
  /** Texts a second. The practice phone has no limit. */
  readonly perSecond: number;
  readonly statusUrl: (channel: string) => string | undefined;
  readonly failed: (error: unknown) => void;
  /** Between 0 and 1, to spread attempts. */
  readonly chance: () => number;
}

/**
 * Sends what is queued: one text in flight for each contact, in order. A text is marked as leaving and committed
 * before the provider is called, so that one that may have gone out is never simply sent again.
 */
export class Outbox {
  private readonly options: OutboxOptions;
  private readonly buckets = new Map<string, TokenBucket>();
  private readonly inFlight = new Map<string, Promise<void>>();
  private readonly pauses = new Map<string, { since: number; until: number; trouble: string }>();
  /** While the database refuses what is known of a text, nothing more leaves. */
  private restUntil = 0;
  private readonly channels: Set<string>;
  private sleep: (() => void) | null = null;
  private stopped = true;

  constructor(options: OutboxOptions) {
    this.options = options;
    this.channels = new Set(options.providers.keys());
    options.store.onCommit(() => this.wake());
  }

  /** Starts sending. What was leaving when the server last stopped is looked into first. */
  async start(): Promise<void> {
    const { store, clock } = this.options;
    for (const { channel } of sql.openChannels.all(store.db, {})) this.channels.add(channel);
    await store.change(() => {
      for (const { id, channel } of sql.interrupted.all(store.db, {})) {
        const trouble = 'The server stopped while this text was leaving.';
        if (this.options.providers.get(channel)?.deduplicates === true)
          sql.requeue.run(store.db, { id, next: clock.now(), attempts: 0, trouble: null });
        else sql.park.run(store.db, { id, next: clock.now(), open: 1, lookups: 0, failures: 0, trouble });
      }
    });
    this.stopped = false;
    this.wake();
  }

  /** Stops taking up texts and waits for those under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.sleep?.();
    await Promise.all(this.inFlight.values());
  }

  /** Why a channel sends nothing right now, in words, or null. */
  trouble(): string | null {
    const now = this.options.clock.now();
    if (this.restUntil > now)
      return 'The database cannot be written, so nothing is sent. Look whether the disk is full.';
    return [...this.pauses.values()].find((pause) => pause.until > now)?.trouble ?? null;
  }

  /** True while a text is on its way. */
  get busy(): boolean {
    return this.inFlight.size > 0;
  }

  /** Takes up what can go now, and sleeps until the next one. Cheap: called after every commit. */
  wake(): void {
    if (this.stopped) return;
    const { clock } = this.options;
    const now = clock.now();
    let again = now + longestSleep;
    try {
      again = Math.min(again, this.takeUp(now), this.nextTime(now));
    } catch (error) {
      this.rest(error);
      again = this.restUntil;
    }
    this.sleep?.();
    this.sleep = clock.after(again - now, () => this.wake());
  }

  /**
   * Starts sending what may go now, what answers somebody who is there before the rest. Returns when one that has to
   * wait for its channel may go.
   */
  private takeUp(now: number): number {
    if (this.restUntil > now) return this.restUntil;
    let again = Number.POSITIVE_INFINITY;
    for (const channel of this.channels)
      for (const lane of lanes) {
        const wait = this.takeUpLane(channel, lane, now);
        again = Math.min(again, now + wait);
        if (wait > 0 && wait < Number.POSITIVE_INFINITY) break;
      }
    return again;
  }

  /** One channel's lane. Returns how long its next text has to wait, or infinity where none has to. */
  private takeUpLane(channel: string, lane: number, now: number): number {
    const pause = this.pauses.get(channel);
    if (pause !== undefined && pause.until > now) return pause.until - now;
    if (this.inFlight.size >= maxInFlight) return Number.POSITIVE_INFINITY;
    const due = { channel, lane, at: now, limit: maxInFlight * 2 };
    for (const text of sql.sendable.all(this.options.store.db, due)) {
      if (this.inFlight.size >= maxInFlight) break;
      if (this.inFlight.has(text.contact_id)) continue;
      const wait = this.waitOf(text, now);
      if (wait > 0) return wait;
      this.take(text);
    }
    return Number.POSITIVE_INFINITY;
  }

  private nextTime(now: number): number {
    let next = Number.POSITIVE_INFINITY;
    for (const channel of this.channels)
      for (const lane of lanes) {
        const at = sql.nextSend.first(this.options.store.db, { channel, lane, after: now })?.next_at;
        next = Math.min(next, at ?? next);
      }
    return next;
  }

  /** How long this text has to wait for the rate of its number. A look-up and the practice phone have none. */
  private waitOf(text: sql.Sendable, now: number): number {
    if (text.channel === 'practice' || text.status === 'unsure') return 0;
    const bucket = this.buckets.get(text.channel) ?? new TokenBucket(this.options.perSecond, now);
    this.buckets.set(text.channel, bucket);
    return bucket.take(now);
  }

  private take(text: sql.Sendable): void {
    const work = (text.status === 'unsure' ? this.lookUp(text) : this.send(text))
      .catch((error) => this.rest(error))
      .finally(() => {
        this.inFlight.delete(text.contact_id);
        this.wake();
      });
    this.inFlight.set(text.contact_id, work);
  }

  /** The database refused something: it gets a moment to recover. */
  private rest(error: unknown): void {
    this.options.failed(error);
    this.restUntil = this.options.clock.now() + recoverMs;
  }

  /** Stores what became of a text, as often as it takes: it is known here and nowhere else. */
  private async keep(work: () => void): Promise<void> {
    const { store, clock } = this.options;
    while (!this.stopped) {
      try {
        await store.change(work);
        return;
      } catch (error) {
        this.rest(error);
        await new Promise<void>((done) => clock.after(recoverMs, done));
      }
    }
    await store.change(work);
  }

  private async send(text: sql.Sendable): Promise<void> {
    const { store, clock, providers, statusUrl } = this.options;
    const provider = providers.get(text.channel);
    const begun = clock.now();
    const leaving = await store.change(() => this.claim(text, provider !== undefined));
    if (leaving === null || provider === undefined) return;
    const url = statusUrl(text.channel);
    const result = await provider
      .send({
        to: text.phone,
        text: leaving,
        reference: text.id,
        ...(url === undefined ? {} : { statusUrl: url }),
      })
      .catch((error): SendResult => {
        this.options.failed(error);
        return { ok: false, why: 'unknown', message: 'The provider gave no answer.' };
      });
    const sent = { ...text, attempts: text.attempts + 1 };
    const verdict = afterSend(result, sent, clock.now(), this.options.chance());
    await this.keep(() => this.record(sent, verdict, begun));
  }

  /** Marks the text as leaving, and tells how it reads; null where it must not leave any more. */
  private claim(text: sql.Sendable, known: boolean): string | null {
    const { store, clock } = this.options;
    const at = clock.now();
    if (!known || (text.not_after !== null && at > text.not_after)) {
      const trouble = known ? 'It could not be sent in time.' : 'This channel is switched off.';
      settleText(store.db, { id: text.id, status: 'failed', provider: null, trouble }, at);
      return null;
    }
    if (sql.claim.run(store.db, { id: text.id, at }) === 1) return this.opening(text);
    sql.giveUp.run(store.db, { id: text.id, status: 'cancelled', trouble: noMoreTexts });
    return null;
  }

  /**
   * The first text that really goes out says how to opt out: the one written first may be held, or taken back. Where
   * that leaves after all, others have said it, and it says so no more.
   */
  private opening({ id, seq, text, exempt, conversation_id: conversation }: sql.Sendable): string {
    if (exempt === 1) return text;
    const { db } = this.options.store;
    const first = sql.firstSent.first(db, { conversation })?.seq;
    if (first !== undefined && first < seq) return text;
    const reads = first === undefined ? withOptOutLine(text) : withoutOptOutLine(text);
    if (reads !== text) sql.rewrite.run(db, { id, text: reads, texts: countTexts(reads).texts });
    return reads;
  }

  private async lookUp(text: sql.Sendable): Promise<void> {
    const { clock, providers } = this.options;
    const begun = clock.now();
    const provider = providers.get(text.channel);
    const result =
      provider?.lookup === undefined
        ? ({ failed: 'This provider cannot be asked.' } as const)
        : await provider.lookup(text.id, text.phone, text.attempted_at ?? 0);
    const verdict = afterLookup(result, text, clock.now());
    await this.keep(() => this.record(text, verdict, begun));
  }

  /** Stores a verdict, unless a report has settled the text meanwhile. `begun`: when the attempt began. */
  private record(text: sql.Sendable, verdict: Verdict, begun: number): void {
    const { store, clock } = this.options;
    const { db } = store;
    const now = clock.now();
    this.pauseOrGoOn(text.channel, verdict, begun, now);
    const status = sql.statusOf.first(db, { id: text.id })?.status;
    if (status !== 'sending' && status !== 'unsure') return;
    const { id } = text;
    if (verdict.is === 'settled') settleText(db, { id, ...verdict.as }, now);
    else if (verdict.is === 'again') {
      const { next, attempts, trouble } = verdict;
      const stopped = sql.stoppedSince.first(db, { id }) !== undefined;
      sql.requeue.run(db, { id, next, attempts, trouble });
      if (stopped) sql.giveUp.run(db, { id, status: 'cancelled', trouble: noMoreTexts });
      else heldTexts.keepBackOne(db, id);
    } else {
      const { next, lookups, failures, trouble } = verdict;
      sql.park.run(db, { id, next, open: next === null ? 0 : 1, lookups, failures, trouble });
      if (next === null) armTimers(db, id, now);
    }
  }

  /** A channel that refuses gets a pause. One that took a text which was sent after the pause began is well again. */
  private pauseOrGoOn(channel: string, verdict: Verdict, begun: number, now: number): void {
    if (verdict.is === 'again' && verdict.pause !== undefined) {
      const { ms = pauseMs, trouble } = verdict.pause;
      this.pauses.set(channel, { since: now, until: now + ms, trouble });
    } else if (verdict.is === 'settled' && verdict.as.status !== 'failed') {
      const pause = this.pauses.get(channel);
      if (pause !== undefined && begun >= pause.since) this.pauses.delete(channel);
    }
  }
}

const noMoreTexts = 'They asked for no more texts.';
