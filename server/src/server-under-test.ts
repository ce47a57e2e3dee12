import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createMessageBird } from './channels/messagebird/provider.ts';
import { VirtualClock } from './clock.ts';
import { type Environment, readConfig } from './config.ts';
import type { Services } from './services.ts';
import { openDatabase } from './store/open-database.ts';
import { Store } from './store/store.ts';
import { type Wired, wire } from './wire.ts';

export const apiToken = 'the-owners-token-of-this-test';
export const begun = Date.UTC(2026, 4, 4, 15, 2, 13);

interface Asking {
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly body?: string | Uint8Array<ArrayBuffer> | ReadableStream;
  readonly headers?: Readonly<Record<string, string>>;
  /** `owner`: the API token (as unless told); `nobody`; or a cookie. */
  readonly as?: 'owner' | 'nobody' | { readonly cookie: string };
  /** The address of the connection. */
  readonly from?: string;
}

/** A whole server without its sockets and its sender: a real database in a temporary folder, and a clock to push. */
export class ServerUnderTest {
  readonly app: Wired['app'];
  readonly services: Services;
  /** Neither sends nor fires before it is started. */
  readonly outbox: Wired['outbox'];
  readonly timers: Wired['timers'];
  readonly clock: VirtualClock;
  readonly close: () => void;
  /** Every line of the log. */
  readonly logged: string[];

  private constructor(
    { app, services, outbox, timers }: Wired,
    clock: VirtualClock,
    close: () => void,
    logged: string[],
  ) {
    this.services = services;
    this.outbox = outbox;
    this.timers = timers;
    this.clock = clock;
    this.close = close;
    this.logged = logged;
    this.app = app;
  }

  static async open(environment: Environment = {}, root?: string): Promise<ServerUnderTest> {
    const folder = mkdtempSync(join(tmpdir(), 'parley-app-'));
    const read = readConfig({ PARLEY_API_TOKEN: apiToken, PUBLIC_URL: 'http://parley.test', ...environment });
    const config = { ...read, publicUrl: read.publicUrl ?? '' };
    const { db, close } = await openDatabase(join(folder, 'parley.db'));
    const store = new Store(db);
    const clock = new VirtualClock(begun);
    const logged: string[] = [];
    const wired = wire({
      config,
      store,
      clock,
      messagebird: config.messagebird === null ? null : createMessageBird(config.messagebird),
      log: pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) }),
      chance: () => 0.5,
      failed: (error) => void logged.push(String(error)),
      root: root ?? folder,
    });
    const end = () => {
      close();
      rmSync(folder, { recursive: true, force: true });
    };
    return new ServerUnderTest(wired, clock, end, logged);
  }

  /** One request. */
  async ask(method: string, path: string, { json, body, headers, as = 'owner', from }: Asking = {}) {
    const sent = json === undefined ? body : JSON.stringify(json);
    const init: RequestInit = {
      method,
      headers: {
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(as === 'owner' ? { authorization: `Bearer ${apiToken}` } : {}),
        ...(typeof as === 'object' ? { cookie: as.cookie } : {}),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent, duplex: 'half' as const }),
    };
    const incoming = { socket: { remoteAddress: from ?? '203.0.113.7' }, url: path };
    return this.app.request(new Request(`http://parley.test${path}`, init), undefined, { incoming });
  }

  /** One request whose answer is JSON (null where it is empty). */
  async json(method: string, path: string, asking: Asking = {}) {
    const response = await this.ask(method, path, asking);
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? null : JSON.parse(text),
      headers: response.headers,
    };
  }

  /** Makes the owner's account; gives the cookie that signs in as them. */
  async setUp(): Promise<string> {
    const response = await this.ask('POST', '/setup', {
      as: 'nobody',
      json: {
        token: this.services.setup.secret() ?? '',
        name: 'Ada',
        email: 'Ada@Example.com',
        password: 'correct horse battery',
        businessName: 'Blue Dental',
        timeZone: 'America/New_York',
      },
    });
    if (response.status !== 201) throw new Error(await response.text());
    return cookieOf(response);
  }
}

/** What a browser sends back of a Set-Cookie header. */
export function cookieOf(response: { headers: Headers }): string {
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** The contract's example, small: a keyword, a question with two answers, and two ends. */
export const reminder = {
  version: 1,
  name: 'Reminder',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: ['BOOK'] }] } },
    {
      id: 'ask',
      kind: 'question',
      data: {
        text: 'Hi {{first_name|there}}! Reply C to confirm or R to reschedule.',
        answers: [
          { id: 'c', label: 'C', value: 'confirmed', accepts: [{ type: 'words', words: ['confirm'] }] },
          { id: 'r', label: 'R', accepts: [{ type: 'words', words: ['reschedule'] }] },
        ],
        saveAs: 'reminder_answer',
        noReply: { after: 'PT4H' },
      },
    },
    { id: 'yes', kind: 'message', data: { text: "You're confirmed!" } },
    {
      id: 'person',
      kind: 'handoff',
      data: { to: { anyone: true }, text: 'One moment.', answerWithin: 'PT5M' },
    },
    { id: 'end', kind: 'end', data: {} },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'ask' },
    { from: 'ask', exit: 'c', to: 'yes' },
    { from: 'ask', exit: 'r', to: 'person' },
    { from: 'ask', exit: 'no-reply', to: 'end' },
    { from: 'yes', exit: 'next', to: 'end' },
    { from: 'person', exit: 'done', to: 'end' },
    { from: 'person', exit: 'unanswered', to: 'end' },
  ],
  layout: {},
};
