import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Logger } from 'pino';
import { AppError } from './app-error.ts';
import { createMessageBird } from './channels/messagebird/provider.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { openDatabase } from './store/open-database.ts';
import { Store } from './store/store.ts';
import { type Wired, wire } from './wire.ts';

/** Slow or stuck clients are let go, in ms. */
const headersTimeout = 10_000;
const requestTimeout = 15_000;
/** Requests that are under way may finish for so long after the server was told to stop, in ms. */
const patience = 10_000;

export interface Running {
  /** Where people open it. */
  readonly url: string;
  /** The one-time link for the owner's account, or null where there is one. */
  readonly setupUrl: string | null;
  /** Finishes what is under way, commits what waits, and closes the database. */
  readonly stop: () => Promise<void>;
}

/** Starts the server. What is wrong outside the code throws an AppError with a sentence. */
export async function start(config: Config, log: Logger): Promise<Running> {
  const database = await openDatabase(config.database);
  try {
    return await serve(config, log, database);
  } catch (error) {
    database.close();
    throw error;
  }
}

async function serve(
  config: Config,
  log: Logger,
  { db, close }: Awaited<ReturnType<typeof openDatabase>>,
): Promise<Running> {
  let app: Wired['app'] | undefined;
  const server = createAdaptorServer({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
    serverOptions: { headersTimeout, requestTimeout, connectionsCheckingInterval: 1_000 },
  }) as Server;
  const port = await listen(server, config);
  const publicUrl = config.publicUrl ?? `http://localhost:${port}`;

  const store = new Store(db);
  const wired = wire({
    config: { ...config, publicUrl },
    store,
    clock: systemClock,
    log,
    messagebird: config.messagebird === null ? null : createMessageBird(config.messagebird),
    chance: Math.random,
    failed: (error) => log.error({ error: String(error) }, 'work in the background failed'),
  });
  app = wired.app;
  const { outbox, timers } = wired;
  await outbox.start();
  timers.start();
  void wired.services.runs.planOn();

  const secret = wired.services.setup.secret();
  return {
    url: publicUrl,
    setupUrl: secret === null ? null : `${publicUrl}/setup?token=${secret}`,
    stop: async () => {
      timers.stop();
      await finishRequests(server);
      store.flush();
      await within(patience, outbox.stop());
      store.flush();
      close();
    },
  };
}

function listen(server: Server, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, port, host)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function cannotListen(cause: NodeJS.ErrnoException, port: number, host: string): AppError {
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is already in use. Stop the program that uses it, or choose another one: PORT=${port + 1} npm start.`,
    EACCES: `Port ${port} may only be used by an administrator. Choose one above 1023: PORT=3000 npm start.`,
    EADDRNOTAVAIL: `HOST is “${host}”, which is no address of this machine. Set it to 127.0.0.1, or to 0.0.0.0 for every network.`,
    ENOTFOUND: `HOST is “${host}”, which is no name of this machine. Set it to 127.0.0.1, or to 0.0.0.0 for every network.`,
  };
  const message =
    sentences[cause.code ?? ''] ?? `The server cannot listen on ${host}:${port} (${cause.message}).`;
  return new AppError('cannot_listen', message, { cause });
}

/** Takes nothing new, and waits for what is under way; what is still there after that is cut off. */
async function finishRequests(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await within(patience, closed);
  server.closeAllConnections();
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
