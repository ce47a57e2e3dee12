import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SettingsBody } from '@parley/shared/api/settings';
import type { Flow } from '@parley/shared/flow/flow';
import type { OutgoingText, Provider, SendResult } from '../channels/provider.ts';
import { VirtualClock } from '../clock.ts';
import { openDatabase } from '../store/open-database.ts';
import { Store } from '../store/store.ts';
import { keysOf } from './directory.ts';
import { Outbox } from './outbox.ts';
import { Runs } from './runs.ts';
import { Timers } from './timers.ts';

export const testSettings: SettingsBody = {
  businessName: 'Acme',
  timeZone: 'America/New_York',
  country: 'US',
  officeHours: null,
  helpText: '',
  stopText: '',
  startText: '',
};

/** A provider that keeps what it is given and answers as it is told to. */
export class ScriptedProvider implements Provider {
  readonly id = 'messagebird' as const;
  readonly deduplicates = false;
  readonly sent: OutgoingText[] = [];
  /** Answers for the next sends, in order; then every send succeeds. */
  readonly answers: (SendResult | Promise<SendResult>)[] = [];
  /** References that a look-up finds; null: the provider gives no answer. */
  known: Set<string> | null = new Set();

  async send(text: OutgoingText): Promise<SendResult> {
    this.sent.push(text);
    return (await this.answers.shift()) ?? { ok: true, providerId: `p-${this.sent.length}` };
  }

  async lookup(reference: string) {
    if (this.known === null) return { failed: 'No answer.' };
    return this.known.has(reference)
      ? { found: true as const, providerId: `p-${reference}`, status: 'sent' }
      : { found: false as const };
  }
}

/** A server's shell without HTTP: a real database, a clock one can push, and a scripted provider. */
export class ShellUnderTest {
  readonly clock: VirtualClock;
  readonly provider = new ScriptedProvider();
  settings: SettingsBody = testSettings;
  readonly errors: unknown[] = [];
  private readonly folder: string;
  private parts!: {
    store: Store;
    runs: Runs;
    outbox: Outbox;
    timers: Timers;
    close: () => void;
  };
  private texts = 0;

  private constructor(at: number) {
    this.clock = new VirtualClock(at);
    this.folder = mkdtempSync(join(tmpdir(), 'parley-'));
  }

  static async open(at = Date.UTC(2026, 4, 4, 14)): Promise<ShellUnderTest> {
    const shell = new ShellUnderTest(at);
    await shell.begin();
    return shell;
  }

  private async begin(): Promise<void> {
    const { db, close } = await openDatabase(join(this.folder, 'parley.db'));
    const store = new Store(db);
    const failed = (error: unknown) => void this.errors.push(error);
    const { clock } = this;
    const runs = new Runs({ store, clock, settings: () => this.settings, channel: 'messagebird', failed });
    const outbox = new Outbox({
      store,
      clock,
      providers: new Map([['messagebird', this.provider]]),
      perSecond: 10,
      statusUrl: () => undefined,
      failed,
      chance: () => 0.5,
    });
    const timers = new Timers(store, clock, (timer) => runs.fire(timer), failed);
    this.parts = { store, runs, outbox, timers, close };
    await outbox.start();
    timers.start();
    await this.settle();
  }

  get runs(): Runs {
    return this.parts.runs;
  }

  get store(): Store {
    return this.parts.store;
  }

  get outbox(): Outbox {
    return this.parts.outbox;
  }

  /** Waits until nothing moves any more at this moment. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = this.parts.outbox.busy ? 0 : quiet + 1)
      await new Promise((done) => setImmediate(done));
  }

  /** Moves time on, stopping wherever something is due on the way. Where nothing is for a while, it jumps. */
  async advance(ms: number): Promise<void> {
    const end = this.clock.now() + ms;
    while (this.clock.now() < end) {
      const due = Math.min(this.nextDue(), end);
      const next = this.clock.next() ?? end;
      if (due > this.clock.now() + 60_000) this.clock.jumpTo(due);
      else this.clock.advanceTo(Math.min(next, end));
      await this.settle();
    }
  }

  /** When the next timer fires or the next text is to go out. */
  private nextDue(): number {
    const query = `select min(due) as due from (select min(due_at) as due from timers
      union all select min(next_at) from messages where open = 1)`;
    const { due } = this.store.db.prepare(query).get() as { due: number | null };
    return due ?? Number.POSITIVE_INFINITY;
  }

  /** Ends the process as a power cut would, and starts it again on the same file. */
  async crash(): Promise<void> {
    this.halt();
    await this.begin();
  }

  /** Stores and publishes a flow; gives its id. */
  async publish(id: string, flow: Flow): Promise<string> {
    const { store, runs } = this.parts;
    await store.change(() => {
      const at = this.clock.now();
      const document = JSON.stringify(flow);
      store.db
        .prepare(
          `insert into flows (id, name, draft_json, revision, live_version, live_revision, created_at, updated_at)
           values (?, ?, ?, 1, 1, 1, ?, ?)
           on conflict (id) do update set live_version = live_version + 1`,
        )
        .run(id, flow.name, document, at, at);
      const { live_version: version } = store.db
        .prepare('select live_version from flows where id = ?')
        .get(id) as { live_version: number };
      store.db
        .prepare('insert into versions values (?, ?, ?, ?, ?, ?)')
        .run(id, version, document, '', '', at);
      store.db.prepare('delete from triggers where flow_id = ?').run(id);
      const start = flow.nodes.find((node) => node.id === 'start');
      const triggers = start !== undefined && 'triggers' in start.data ? start.data.triggers : [];
      triggers.forEach((trigger, i) => {
        for (const key of keysOf(trigger))
          store.db
            .prepare('insert into triggers values (?, ?, ?, ?, ?)')
            .run(id, i, trigger.type, key, JSON.stringify(trigger));
      });
      runs.published();
    });
    return id;
  }

  /** Everything that went out to this number, oldest first. */
  sentTo(phone: string): string[] {
    return this.provider.sent.filter(({ to }) => to === phone).map(({ text }) => text);
  }

  /** A text comes in from `from`; gives the texts that went out because of it. */
  async text(from: string, text: string, providerId = `in-${++this.texts}`): Promise<string[]> {
    const before = this.provider.sent.length;
    await this.runs.receive({ channel: 'messagebird', providerId, from, text });
    await this.settle();
    return this.provider.sent.slice(before).map((sent) => sent.text);
  }

  /** One row of any query, for what no public method tells. */
  row(query: string, ...params: unknown[]): Record<string, unknown> | undefined {
    return this.store.db.prepare(query).get(...params) as Record<string, unknown> | undefined;
  }

  /** A power cut that lasts so long, in ms. */
  async crashFor(ms: number): Promise<void> {
    this.halt();
    this.clock.advanceTo(this.clock.now() + ms);
    await this.begin();
  }

  private halt(): void {
    void this.parts.outbox.stop();
    this.parts.timers.stop();
    this.parts.close();
  }

  close(): void {
    this.halt();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
