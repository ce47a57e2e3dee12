import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const launcher = pathToFileURL(join(root, 'run.mjs')).href;
let folder = '';
const groups: number[] = [];

/** Stands for the server: listens, tells its port and process, and ends on a signal with a code of its own. */
const dummy = `
import { createServer } from 'node:net';
const server = createServer().listen(0, '127.0.0.1', () => {
  process.stdout.write(JSON.stringify({ port: server.address().port, pid: process.pid }) + '\\n');
});
const codes = { SIGINT: 41, SIGTERM: 42, SIGHUP: 43 };
for (const [signal, code] of Object.entries(codes)) process.on(signal, () => process.exit(code));
if (process.argv[2]) setTimeout(() => process.exit(Number(process.argv[2])), 1);
`;

/** Stands for run.mjs as npm starts it: the real function, with the dummy instead of the server. */
const starter = `
import { runChild } from ${JSON.stringify(launcher)};
process.exitCode = await runChild(process.execPath, process.argv.slice(2));
`;

async function launch(...args: string[]) {
  const child = spawn(process.execPath, [join(folder, 'start.mjs'), join(folder, 'dummy.mjs'), ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.pid) groups.push(child.pid);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, ...(JSON.parse(line.toString()) as { port: number; pid: number }) };
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

async function canListenOn(port: number): Promise<boolean> {
  const probe = createServer();
  const answer = Promise.race([
    once(probe, 'listening').then(() => true),
    once(probe, 'error').then(() => false),
  ]);
  probe.listen(port, '127.0.0.1');
  const free = await answer.catch(() => false);
  probe.close();
  return free;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-launcher-'));
  writeFileSync(join(folder, 'dummy.mjs'), dummy);
  writeFileSync(join(folder, 'start.mjs'), starter);
});

afterEach(() => {
  for (const group of groups.splice(0)) {
    try {
      process.kill(-group, 'SIGKILL');
    } catch {
      // Already gone, as it should be.
    }
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('the launcher and the server it started', () => {
  test.each([
    ['SIGTERM', 42],
    ['SIGHUP', 43],
    ['SIGINT', 41],
  ] as const)(
    '%s to the launcher alone ends the server, whose exit code comes back',
    async (signal, code) => {
      const { child, port } = await launch();
      expect(await canListenOn(port)).toBe(false);
      child.kill(signal);
      expect(await exitCode(child)).toBe(code);
      expect(await canListenOn(port)).toBe(true);
    },
  );

  test('a kill of the process group leaves no server behind', async () => {
    const { child, port } = await launch();
    const closed = once(child.stdout, 'close');
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    // The pipe closes once every process that holds it is gone: launcher and server.
    await closed;
    expect(await canListenOn(port)).toBe(true);
  });

  test('the server ends by itself: its exit code is passed on', async () => {
    const { child } = await launch('7');
    expect(await exitCode(child)).toBe(7);
  });
});

describe('the launcher', () => {
  test('tells which Node is new enough', async () => {
    const { isNewEnough } = (await import(launcher)) as { isNewEnough: (version: string) => boolean };
    const verdicts = ['v20.20.2', 'v22.17.9', 'v22.18.0', 'v24.0.0', '26.1.0'].map(isNewEnough);
    expect(verdicts).toEqual([false, false, true, true, true]);
  });

  test('an unknown word ends with a sentence that names the known ones', async () => {
    const child = spawn(process.execPath, [join(root, 'run.mjs'), 'fly'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
    await once(child, 'close');
    expect(child.exitCode).toBe(1);
    expect(told).toContain('There is no "fly". There are: app, check, dev');
  });
});
