import type { Database } from 'better-sqlite3';
import { isDatabaseIll } from './database-ill.ts';

interface Job {
  readonly work: () => unknown;
  readonly rescue: ((error: unknown) => unknown) | undefined;
  readonly done: (result: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * The database with its one writer. Reads run at once; changes are grouped: all that is asked for within one
 * turn of the event loop is committed together, each change in a savepoint of its own, so that one that fails
 * undoes only itself. A change's promise settles after the commit.
 */
export class Store {
  readonly db: Database;
  /** Counts the groups: what is read once for a whole group is read anew when this has changed. */
  group = 0;
  private jobs: Job[] = [];
  private readonly afterCommit: (() => void)[] = [];
  private readonly afterFailure: (() => void)[] = [];

  private readonly together: (work: () => void) => void;
  private readonly alone: (work: () => unknown) => unknown;

  constructor(db: Database) {
    this.db = db;
    this.together = db.transaction((work: () => void) => work()).immediate;
    this.alone = db.transaction((work: () => unknown) => work());
  }

  /**
   * Runs `work` in the next group commit. `work` is synchronous; what it throws undoes it and rejects the promise,
   * unless there is a `rescue`, which then stands in its place. An ill database is nobody's to rescue.
   */
  change<T>(work: () => T, rescue?: (error: unknown) => T): Promise<T> {
    return new Promise<T>((done, failed) => {
      this.jobs.push({ work, rescue, done: done as (result: unknown) => void, failed });
      if (this.jobs.length === 1) setImmediate(() => this.flush());
    });
  }

  /** Called after each commit that changed something: the outbox and the timers look whether there is work. */
  onCommit(listener: () => void): void {
    this.afterCommit.push(listener);
  }

  /** Called when a group could not be committed: whoever keeps a copy in memory reads it anew. */
  onFailure(listener: () => void): void {
    this.afterFailure.push(listener);
  }

  /** Commits what waits. Used at the end, so that nothing accepted is lost. */
  flush(): void {
    const jobs = this.jobs;
    this.jobs = [];
    if (jobs.length === 0) return;
    this.group++;
    const results: { job: Job; result?: unknown; error?: unknown }[] = [];
    try {
      this.together(() => {
        for (const job of jobs) results.push(this.attempt(job));
      });
    } catch (error) {
      if (this.db.open) for (const listener of this.afterFailure) listener();
      for (const job of jobs) job.failed(error);
      return;
    }
    for (const outcome of results)
      if ('error' in outcome) outcome.job.failed(outcome.error);
      else outcome.job.done(outcome.result);
    for (const listener of this.afterCommit) listener();
  }

  /** One change in its savepoint. An error that says the database itself is ill undoes the whole group. */
  private attempt(job: Job): { job: Job; result?: unknown; error?: unknown } {
    try {
      return { job, result: this.alone(job.work) };
    } catch (error) {
      if (!this.db.inTransaction) throw error;
      const { rescue } = job;
      if (rescue === undefined || isDatabaseIll(error)) return { job, error };
      return this.attempt({ ...job, work: () => rescue(error), rescue: undefined });
    }
  }
}
