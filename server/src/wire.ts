import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { practicePhone } from './channels/practice/provider.ts';
import type { Provider } from './channels/provider.ts';
import type { Clock } from './clock.ts';
import { type Config, repositoryRoot } from './config.ts';
import { Outbox } from './runs/outbox.ts';
import { Runs } from './runs/runs.ts';
import { Timers } from './runs/timers.ts';
import type { Services } from './services.ts';
import { readSettings } from './settings/settings.ts';
import type { Store } from './store/store.ts';
import { SetupLink } from './users/setup-link.ts';
import { hasUsers } from './users/user-store.ts';

/** What a server is made of, besides what it makes itself. Tests bring their own clock and providers. */
export interface Parts {
  /** With the public address known. */
  readonly config: Config & { readonly publicUrl: string };
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
  /** The number that people text; null: the practice phone is the only channel. */
  readonly messagebird: Provider | null;
  /** Between 0 and 1, to spread attempts. */
  readonly chance: () => number;
  readonly failed: (error: unknown) => void;
  /** Where the built pages lie. */
  readonly root?: string;
}

export interface Wired {
  readonly app: ReturnType<typeof createApp>;
  readonly services: Services;
  readonly outbox: Outbox;
  readonly timers: Timers;
}

/** Puts the parts together. Nothing is sent, and no timer fires, before `outbox.start()` and `timers.start()`. */
export function wire(parts: Parts): Wired {
  const { config, store, clock, log, messagebird, chance, failed, root = repositoryRoot } = parts;
  const { db } = store;
  const runs = new Runs({
    store,
    clock,
    settings: () => readSettings(db),
    channel: messagebird === null ? 'practice' : 'messagebird',
    failed,
  });
  const providers = [practicePhone, ...(messagebird === null ? [] : [messagebird])];
  const outbox = new Outbox({
    store,
    clock,
    providers: new Map(providers.map((provider) => [provider.id, provider])),
    perSecond: config.textsPerSecond,
    statusUrl: (channel) =>
      channel === 'messagebird' ? `${config.publicUrl}/webhooks/messagebird/status` : undefined,
    failed,
    chance,
  });
  const timers = new Timers(store, clock, (timer) => runs.fire(timer), failed);
  const services: Services = {
    config,
    store,
    clock,
    runs,
    messagebird,
    setup: new SetupLink(!hasUsers(db)),
    log,
    trouble: () => outbox.trouble(),
    root,
    version: readVersion(),
  };
  return { app: createApp(services), services, outbox, timers };
}

function readVersion(): string {
  const { version }: { version?: unknown } = JSON.parse(
    readFileSync(join(repositoryRoot, 'package.json'), 'utf8'),
  );
  return String(version);
}
