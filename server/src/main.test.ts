import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';

const main = join(dirname(fileURLToPath(import.meta.url)), 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'parley-main-'));
const children: ChildProcess[] = [];
afterEach(async () => {
  for (const child of children.splice(0))
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the real program; `until` waits for a line. */
function launch(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', DATABASE_URL: `file:${join(folder, 'parley.db')}`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let printed = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      printed += chunk;
      for (const listener of listeners) listener();
    });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const until = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () =>
        pattern.exec(printed)?.[1] !== undefined && resolve(pattern.exec(printed)?.[1] ?? '');
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`It ended:\n${printed}`)));
    });
  return { child, ended, until, printed: () => printed };
}
const open = /Parley is running\. Open (http\S+)/;

describe('the program', () => {
  test('says where to open it, makes the owner by its link, and stops when told', async () => {
    const { child, ended, until, printed } = launch();
    const url = await until(open);
    expect(printed()).toContain('The practice phone is on');
    const token = await until(/one-time link: http:\S+\/setup\?token=(\S+)/);
    const here = url.replace('localhost', '127.0.0.1');
    expect(await (await fetch(`${here}/healthz`)).json()).toEqual({ ok: true });
    const made = await fetch(`${here}/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        token,
        name: 'Ada',
        email: 'ada@example.com',
        password: 'correct horse battery',
        businessName: 'Blue Dental',
        timeZone: 'UTC',
      }),
    });
    expect(made.status).toBe(201);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(printed()).not.toMatch(/\n\s+at /);

    const again = launch();
    await again.until(open);
    expect(again.printed()).not.toContain('one-time link');
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
  }, 30_000);

  test('warns of what works, but not as meant', async () => {
    const first = launch({ HOST: '0.0.0.0', SMTP_URL: 'smtp://mail.example.com' });
    await first.until(open);
    expect(first.printed()).toMatch(
      /^HOST is 0\.0\.0\.0, but PUBLIC_URL is not set: .*Set PUBLIC_URL to .*\.$/m,
    );
    expect(first.printed()).toMatch(/^SMTP_URL is set, but this release does not send e-mail yet.*$/m);
    first.child.kill('SIGTERM');
    await first.ended;
    const quiet = launch({
      HOST: '0.0.0.0',
      PUBLIC_URL: 'http://10.0.0.5:3000',
      PARLEY_API_TOKEN: 'a'.repeat(16),
    });
    await quiet.until(open);
    expect(quiet.printed()).not.toMatch(/not set:|SMTP_URL|PARLEY_API_TOKEN/);
    quiet.child.kill('SIGTERM');
    await quiet.ended;
    const short = launch({ PARLEY_API_TOKEN: 'short' });
    await short.until(open);
    expect(short.printed()).toMatch(/^PARLEY_API_TOKEN is short enough to guess\./m);
  }, 30_000);

  test('refuses a second one on the same database', async () => {
    const first = launch();
    await first.until(open);
    const second = launch();
    expect(await second.ended).toBe(1);
    expect(second.printed()).toMatch(/^Another Parley server already uses .*DATABASE_URL\.\n$/);
  }, 30_000);

  test('says so when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { ended, printed } = launch({ PORT: String(port) });
    expect(await ended).toBe(1);
    expect(printed()).toBe(
      `Port ${port} is already in use. Stop the program that uses it, or choose another one: PORT=${port + 1} npm start.\n`,
    );
    other.close();
  }, 30_000);

  test.each([
    [{ PORT: 'x' }, /^PORT is “x”\..*\n$/],
    [{ DATABASE_URL: 'file:/etc/hostname/parley.db' }, /^Parley could not start: .*\n$/],
  ])(
    'ends with one sentence for %j',
    async (env, sentence) => {
      const { ended, printed } = launch(env);
      expect(await ended).toBe(1);
      expect(printed()).toMatch(sentence);
    },
    30_000,
  );
});
