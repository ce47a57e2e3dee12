import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VirtualClock } from '@parley/server/clock';
import { readConfig } from '@parley/server/config';
import { openDatabase } from '@parley/server/store/open-database';
import { Store } from '@parley/server/store/store';
import { type Parts, wire } from '@parley/server/wire';
import type { TestServer } from './http-driver.ts';

const token = 'the-owners-token-of-this-conversation';

const quiet = () => {};
const silent = { debug: quiet, info: quiet, warn: quiet, error: quiet };

/** A whole server in this process: a database of its own, the practice phone, and a clock that the test pushes. */
export async function startTestServer(at: number): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-conversation-'));
  const read = readConfig({ PARLEY_API_TOKEN: token, PUBLIC_URL: 'http://parley.test' });
  const { db, close } = await openDatabase(join(folder, 'parley.db'));
  // What a power cut would lose matters to no conversation, and waiting for the disk takes most of the time.
  db.pragma('synchronous = OFF');
  const store = new Store(db);
  const clock = new VirtualClock(at);
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
        clock.jumpTo(due);
        await settle();
      }
      clock.jumpTo(until);
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
