import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { createAccount } from './account.ts';
import { type Bindings, createApi } from './api.ts';
import { type Clock, realClock } from './clock.ts';
import { createControl } from './control.ts';
import { createFaults, type Fault } from './faults.ts';
import type { InboundText } from './inbound.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { spoil } from './spoil.ts';

export interface GatewayOptions extends Partial<Settings> {
  /** Any free port unless told. */
  readonly port?: number;
  /** Runs by itself unless told. */
  readonly clock?: Clock;
  /** The same seed gives the same ids; without one they are new, so that nobody takes them for repeats. */
  readonly seed?: string;
}

export type Gateway = Awaited<ReturnType<typeof startGateway>>;

/**
 * Starts a company that carries texts nowhere: the part of MessageBird's API that Parley uses, in memory, on this
 * computer only, with levers for everything that goes wrong. What is assumed about the real one is in the README
 * beside this file. Access keys are `live_fake` and `test_fake`; the second accepts but never delivers.
 */
export async function startGateway(options: GatewayOptions = {}) {
  if (process.env.NODE_ENV === 'production') throw new Error('The fake gateway does not run in production.');
  const { port = 0, clock = realClock(), seed = randomUUID(), ...over } = options;
  const settings: Settings = { ...defaultSettings, ...over };
  const initial = { ...settings };
  const account = createAccount(settings, clock, seed);
  const faults = createFaults();

  const app = new Hono<Bindings>();
  app.route('/__fake', createControl(account, faults, initial));
  for (const [path, file, type] of pages) {
    app.get(path, (c) => c.body(readFileSync(new URL(file, import.meta.url)), 200, { 'content-type': type }));
  }
  app.use(spoil(faults, clock));
  app.route('/', createApi(account));

  const server = createServer(getRequestListener(app.fetch));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    number: `+${settings.number}`,
    /** A person texts the number. Resolves with the first answer of the webhook; retries go by the clock. */
    sendInbound: (text: InboundText) => account.receive(text),
    sent: account.sent,
    waitForSent: account.waitForSent,
    webhooks: () => [...account.webhooks.log],
    /** Resolves when no webhook call is under way; what the clock still holds back does not count. */
    settled: account.webhooks.settled,
    faults: (...list: readonly Fault[]) => faults.add(...list),
    config: (change: Partial<Settings>) => void Object.assign(settings, change),
    reset: () => {
      account.clear();
      faults.clear();
      Object.assign(settings, initial);
    },
    close: async () => {
      account.clear();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

const pages = [
  ['/', './phone/phone.html', 'text/html; charset=utf-8'],
  ['/phone.js', './phone/phone.js', 'text/javascript; charset=utf-8'],
] as const;
