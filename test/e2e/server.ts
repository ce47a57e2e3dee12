import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A started server on a free port, with a database of its own in a temporary folder. */
export interface TestServer {
  readonly url: string;
  /** The file that it stores in. */
  readonly database: string;
  readonly token: string;
  readonly pid: number;
  /** All that it has printed so far, such as the one-time link for the owner's account. */
  readonly output: () => string;
  /** An API call with the owner's token; `body` is sent as JSON. Does not throw on an error status. */
  readonly api: (method: string, path: string, body?: unknown) => Promise<Response>;
  /** Ends it at once, as a power cut would; `start` continues on the same database and port. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends it politely and removes its database. Throws if it does not end by itself within 10 s. */
  readonly stop: () => Promise<void>;
}

/**
 * Without the variables of a real installation: no test may text from a developer's own number. Nor those about colours,
 * of which Node warns where a test wants nothing but our own sentence.
 */
function ownEnvironment(): NodeJS.ProcessEnv {
  const real = /^(MESSAGEBIRD|BIRD|SMTP|SMS|PARLEY|DATABASE)_|^(TRUSTED_PROXIES|NO_COLOR|FORCE_COLOR)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !real.test(name)));
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function untilHealthy(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended at its start:\n${output()}`);
    const healthy = await fetch(`${url}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    // It answers a moment before it has printed the one-time link.
    if (healthy && output().includes('Parley is running.')) return;
    if (performance.now() > deadline) throw new Error(`No /healthz after 20 s:\n${output()}`);
    await pause(50);
  }
}

/** What became of a server that was not to start. */
export interface Refusal {
  readonly code: number | null;
  /** All that it printed, wherever. */
  readonly output: string;
}

/** Starts a server that will not run, on a free port and an empty database unless `env` says otherwise. */
export async function refusedServer(env: Readonly<Record<string, string>>): Promise<Refusal> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-e2e-'));
  const child = spawn(process.execPath, ['server/src/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 15_000,
    env: {
      ...ownEnvironment(),
      PORT: String(await freePort()),
      DATABASE_URL: `file:${join(folder, 'parley.db')}`,
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const [code] = (await once(child, 'close')) as [number | null];
  rmSync(folder, { recursive: true, force: true });
  return { code, output };
}

/** Starts a server; `env` is added to its environment, after the variables of this module. */
export async function startServer(env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-e2e-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const database = join(folder, 'parley.db');
  const token = 'e2e-owner-token-0123456789abcdef0123456789';
  let printed = '';
  let child: ChildProcess | undefined;
  const output = (): string => printed;

  const start = async (): Promise<void> => {
    const begun = spawn(process.execPath, ['server/src/main.ts'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...ownEnvironment(),
        HOST: '127.0.0.1',
        PORT: String(port),
        PUBLIC_URL: url,
        DATABASE_URL: `file:${database}`,
        PARLEY_API_TOKEN: token,
        ...env,
      },
    });
    child = begun;
    for (const stream of [begun.stdout, begun.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
      });
    }
    await untilHealthy(url, begun, output);
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const late = setTimeout(() => ending.kill('SIGKILL'), 10_000);
    const exited = once(ending, 'exit');
    ending.kill(signal);
    await exited;
    clearTimeout(late);
    if (ending.signalCode === 'SIGKILL' && signal !== 'SIGKILL') {
      throw new Error(`The server did not end within 10 s of SIGTERM:\n${printed}`);
    }
  };

  try {
    await start();
  } catch (error) {
    await end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    url,
    database,
    token,
    get pid() {
      return child?.pid ?? 0;
    },
    output,
    api: (method, path, body) =>
      fetch(`${url}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    kill: () => end('SIGKILL'),
    start,
    stop: async () => {
      try {
        await end('SIGTERM');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
