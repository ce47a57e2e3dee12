import type { Clock } from '../clock.ts';
import { statement } from '../store/statement.ts';
import type { Store } from '../store/store.ts';

const dueTimers = statement<{ at: number; limit: number }>()((sql, p) =>
  sql
    .selectFrom('timers')
    .select(['id', 'kind', 'contact_id', 'run_id', 'wait', 'flow_id'])
    .where('due_at', 'is not', null)
    .where('due_at', '<=', p('at'))
    .orderBy('due_at')
    .limit(p('limit')),
);
const nextDue = statement()((sql) =>
  sql.selectFrom('timers').select('due_at').where('due_at', 'is not', null).orderBy('due_at').limit(1),
);
const dropTimer = statement<{ id: string }>()((sql, p) => sql.deleteFrom('timers').where('id', '=', p('id')));

/** So many timers in one change; between two, texts that come in have their turn. */
const batch = 100;
/** However far the next timer: look again after so long, in case the machine's clock was moved. */
const longestSleep = 60_000;

export interface DueTimer {
  readonly contactId: string;
  readonly runId: string | null;
  readonly wait: number | null;
  readonly flowId: string | null;
}

/** Durable timers: sleeps until the next one is due, and fires what has become due, also while it was down. */
export class Timers {
  private readonly store: Store;
  private readonly clock: Clock;
  private readonly fire: (timer: DueTimer) => void;
  private readonly failed: (error: unknown) => void;
  private sleep: (() => void) | null = null;
  private wakeAt = Number.POSITIVE_INFINITY;
  private busy = false;
  private stopped = true;

  constructor(store: Store, clock: Clock, fire: (timer: DueTimer) => void, failed: (error: unknown) => void) {
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
    const due = nextDue.first(this.store.db, {})?.due_at ?? null;
    const now = this.clock.now();
    if (due !== null && due <= now) {
      void this.run();
      return;
    }
    const at = Math.min(due ?? Number.POSITIVE_INFINITY, now + longestSleep);
    if (this.sleep !== null && this.wakeAt <= at && this.wakeAt > now) return;
    this.sleep?.();
    this.wakeAt = at;
    this.sleep = this.clock.after(at - now, () => {
      this.sleep = null;
      this.wake();
    });
  }

  /** Fires all that is due, oldest first. One that fails is put aside, so that the others go on. */
  private async run(): Promise<void> {
    this.busy = true;
    try {
      for (let more = true; more && !this.stopped; ) {
        const due = dueTimers.all(this.store.db, { at: this.clock.now(), limit: batch });
        await Promise.all(due.map((timer) => this.one(timer)));
        more = due.length === batch;
      }
    } finally {
      this.busy = false;
    }
    this.wake();
  }

  private async one(timer: ReturnType<typeof dueTimers.all>[number]): Promise<void> {
    try {
      await this.store.change(() => {
        if (dropTimer.run(this.store.db, { id: timer.id }) === 0) return;
        this.fire({
          contactId: timer.contact_id,
          runId: timer.run_id,
          wait: timer.wait,
          flowId: timer.flow_id,
        });
      });
    } catch (error) {
      this.failed(error);
      await this.store.change(() => dropTimer.run(this.store.db, { id: timer.id })).catch(this.failed);
    }
  }

  stop(): void {
    this.stopped = true;
    this.sleep?.();
  }
}
