import type { Clock } from '../clock.ts';
import { statement } from '../store/statement.ts';
import type { Store } from '../store/store.ts';

const dueTimers = statement<{ at: number; limit: number }>()((sql, p) =>
  sql
    .selectFrom('timers')
    .select(['id', 'kind', 'contact_id', 'run_id', 'wait', 'flow_id', 'trigger_position', 'due_at'])
    .where('due_at', 'is not', null)
    .where('due_at', '<=', p('at'))
    .orderBy('due_at')
    .limit(p('limit')),
);
const nextDue = statement()((sql) =>
  sql.selectFrom('timers').select('due_at').where('due_at', 'is not', null).orderBy('due_at').limit(1),
);

/** So many timers in one change; between two, texts that come in have their turn. */
const batch = 100;
/** However far the next timer: look again after so long, in case the machine's clock was moved. */
const longestSleep = 60_000;
/** After a change that the database refused, it gets so long to recover. */
const recoverMs = 2_000;

export interface DueTimer {
  readonly id: string;
  /** What it stands for: its `kind` in the table. */
  readonly what: string;
  readonly contactId: string;
  readonly runId: string | null;
  readonly wait: number | null;
  readonly flowId: string | null;
  /** The trigger's place among those of its flow. */
  readonly position: number | null;
  /** When it was to fire, ms UTC. */
  readonly dueAt: number;
}

/** Durable timers: sleeps until the next one is due, and fires what has become due, also while it was down. */
export class Timers {
  private readonly store: Store;
  private readonly clock: Clock;
  private readonly fire: (timer: DueTimer) => Promise<void>;
  private readonly failed: (error: unknown) => void;
  private sleep: (() => void) | null = null;
  private wakeAt = Number.POSITIVE_INFINITY;
  private busy = false;
  private stopped = true;

  constructor(
    store: Store,
    clock: Clock,
    fire: (timer: DueTimer) => Promise<void>,
    failed: (error: unknown) => void,
  ) {
    this.store = store;
    this.clock = clock;
    this.fire = fire;
    this.failed = failed;
    store.onCommit(() => this.wake());
  }

  /** Begins: what fell due while the server was down fires now. */
  start(): void {
    this.stopped = false;
    this.wake();
  }

  /** Looks when the next timer is due, and sleeps until then. Cheap: called after every commit. */
  wake(): void {
    if (this.stopped || this.busy) return;
    const now = this.clock.now();
    let due: number | null;
    try {
      due = nextDue.first(this.store.db, {})?.due_at ?? null;
    } catch (error) {
      this.failed(error);
      this.sleepUntil(now + recoverMs);
      return;
    }
    if (due !== null && due <= now) {
      void this.run();
      return;
    }
    const at = Math.min(due ?? Number.POSITIVE_INFINITY, now + longestSleep);
    if (this.sleep === null || this.wakeAt > at || this.wakeAt <= now) this.sleepUntil(at);
  }

  private sleepUntil(at: number): void {
    this.sleep?.();
    this.wakeAt = at;
    this.sleep = this.clock.after(at - this.clock.now(), () => {
      this.sleep = null;
      this.wake();
    });
  }

  /** Fires all that is due, oldest first. What the database refuses stays due and is tried again a little later. */
  private async run(): Promise<void> {
    this.busy = true;
    let refused = false;
    try {
      for (let more = true; more && !this.stopped; ) {
        const due = dueTimers.all(this.store.db, { at: this.clock.now(), limit: batch });
        const outcomes = await Promise.allSettled(due.map((timer) => this.one(timer)));
        for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
        more = due.length === batch;
      }
    } catch (error) {
      refused = true;
      this.failed(error);
    }
    this.busy = false;
    if (!refused) this.wake();
    else if (!this.stopped) this.sleepUntil(this.clock.now() + recoverMs);
  }

  private one(timer: ReturnType<typeof dueTimers.all>[number]): Promise<void> {
    const { id, kind: what, contact_id: contactId, run_id: runId, wait, flow_id: flowId } = timer;
    const { trigger_position: position, due_at: dueAt } = timer;
    return this.fire({ id, what, contactId, runId, wait, flowId, position, dueAt: dueAt ?? 0 });
  }

  stop(): void {
    this.stopped = true;
    this.sleep?.();
  }
}
