import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '@parley/server/clock';
import { readConfig } from '@parley/server/config';
import { openDatabase } from '@parley/server/store/open-database';
import { Store } from '@parley/server/store/store';
import { type Parts, wire } from '@parley/server/wire';
import type { TestServer } from './http-driver.ts';

const token = 'the-owners-token-of-this-conversation';

const quiet = () => {};
const silent = { debug: quiet, info: quiet, warn: quiet, error: quiet };

/** Jumps to where something is due, and calls once what would have looked every minute on the way. */
class JumpingClock implements Clock {
  private time: number;
  private waiting: { at: number; work: () => void }[] = [];

  constructor(start: number) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  after(ms: number, work: () => void): () => void {
    const entry = { at: this.time + Math.max(ms, 0), work };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
    };
  }

  jump(at: number): void {
    this.time = Math.max(this.time, at);
    const due = this.waiting.filter((entry) => entry.at <= this.time);
    this.waiting = this.waiting.filter((entry) => entry.at > this.time);
    for (const entry of due) entry.work();
  }
}

/** A whole server in this process: a database of its own, the practice phone, and a clock that the test pushes. */
export async function startTestServer(at: number): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-conversation-'));
  const read = readConfig({ PARLEY_API_TOKEN: token, PUBLIC_URL: 'http://parley.test' });
  const { db, close } = await openDatabase(join(folder, 'parley.db'));
  // What a power cut would lose matters to no conversation, and waiting for the disk takes most of the time.
  db.pragma('synchronous = OFF');
  const store = new Store(db);
  const clock = new JumpingClock(at);
  const errors: unknown[] = [];
  const { app, outbox, timers } = wire({
    config: { ...read, publicUrl: 'http://parley.test' },
    store,
    clock,
    messagebird: null,
    log: silent as unknown as Parts['log'],
    chance: () => 0.5,
    failed: (error) => void errors.push(error),
    root: folder,
  });
  await outbox.start();
  timers.start();
  const dueTimer = db.prepare('select min(due_at) as due from timers');
  const nextDue = () => (dueTimer.get() as { due: number | null }).due;
  const settle = async () => {
    for (let quiet = 0; quiet < 3; quiet = outbox.busy ? 0 : quiet + 1)
      await new Promise((done) => setImmediate(done));
    if (errors.length > 0) throw errors[0];
  };
  return {
    request: (path, init = {}) => {
      const headers = { ...init.headers, authorization: `Bearer ${token}` };
      const incoming = { socket: { remoteAddress: '127.0.0.1' } };
      const request = new Request(`http://parley.test${path}`, { ...init, headers });
      return Promise.resolve(app.request(request, undefined, { incoming }));
    },
    settle,
    advance: async (ms) => {
      const until = clock.now() + ms;
      for (let due = nextDue(); due !== null && due <= until; due = nextDue()) {
        clock.jump(due);
        await settle();
      }
      clock.jump(until);
      await settle();
    },
    close: async () => {
      timers.stop();
      store.flush();
      await outbox.stop();
      store.flush();
      close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
