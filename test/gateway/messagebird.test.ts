import https from 'node:https';
import { promisify } from 'node:util';
import { createMessageBird } from '@parley/server/channels/messagebird/provider';
import type { OutgoingText } from '@parley/server/channels/provider';
import { describeProvider } from '@parley/server/channels/provider.contract';
import { initClient } from 'messagebird';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { manualClock } from './clock.ts';
import type { FaultAction } from './faults.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { redirectMessageBird } from './redirect-agent.ts';

const account = { accessKey: 'live_fake', originator: '14155550100', timeoutMs: 150 };
const hello: OutgoingText = { to: '+14155550199', text: 'Hi 🙏', reference: 'r1' };

let gateway: Gateway;
let undo: () => void;
beforeAll(async () => {
  // Stands still, so that nothing is delivered while a test looks.
  gateway = await startGateway({ clock: manualClock(Date.now()) });
  undo = redirectMessageBird(gateway.port);
});
afterEach(() => gateway.reset());
afterAll(async () => {
  undo();
  await gateway.close();
});

describeProvider('MessageBird', async () => {
  const own = await startGateway({ seed: 'contract' });
  const redirected = redirectMessageBird(own.port);
  return {
    provider: createMessageBird(account),
    arrived: (reference) => own.sent().find((text) => text.reference === reference)?.text,
    close: async () => {
      redirected();
      await own.close();
    },
  };
});

describe('a text through the real package', () => {
  const provider = createMessageBird(account);

  test('arrives with its letters, its reference and its number', async () => {
    const result = await provider.send(hello);
    expect(gateway.sent()).toMatchObject([
      { to: '+14155550199', from: '+14155550100', text: 'Hi 🙏', reference: 'r1', datacoding: 'unicode' },
    ]);
    expect(result).toEqual({ ok: true, providerId: gateway.sent()[0]?.id });
  });

  test('leaves the caller’s object alone', async () => {
    const text = structuredClone(hello);
    await provider.send(text);
    expect(text).toEqual(hello);
  });

  test('a number that is none is not even tried', async () => {
    expect(await provider.send({ ...hello, to: '0415 555' })).toMatchObject({
      ok: false,
      why: 'invalid-recipient',
    });
    expect(gateway.sent()).toEqual([]);
  });

  test.each([
    ['no credit left', { balance: 0 }, hello, 'balance', '25'],
    ['no credit left, said with another status', { balance: 0, balanceStatus: 422 }, hello, 'balance', '25'],
    ['no words', {}, { ...hello, text: '' }, 'content', '9'],
    ['too many words', {}, { ...hello, text: 'a'.repeat(1378) }, 'content', '10'],
    ['a report address that is none', {}, { ...hello, statusUrl: 'nowhere' }, 'rejected', '10'],
  ])('%s', async (_what, config, text, kind, code) => {
    gateway.config(config);
    expect(await provider.send(text)).toMatchObject({ ok: false, why: kind, code });
  });

  test.each(['bk_eu1_abc', 'live_other', 'live_fake\n'])('the key %j is refused', async (accessKey) => {
    const result = await createMessageBird({ ...account, accessKey }).send(hello);
    expect(result).toMatchObject({ ok: false, why: 'auth', message: expect.stringContaining('ACCESS_KEY') });
  });

  test('a name with too many letters is no sender', async () => {
    const result = await createMessageBird({ ...account, originator: 'A Shop With A Name' }).send(hello);
    expect(result).toMatchObject({ ok: false, why: 'invalid-sender' });
  });

  test('more texts a second than allowed', async () => {
    gateway.config({ rps: 2 });
    const results = [];
    for (const reference of ['a', 'b', 'c']) results.push(await provider.send({ ...hello, reference }));
    expect(results).toMatchObject([{ ok: true }, { ok: true }, { ok: false, why: 'rate-limited' }]);
  });
});

describe('when something goes wrong', () => {
  const provider = createMessageBird(account);

  test.each<[FaultAction, string, 'taken' | 'not taken']>([
    ['429json', 'rate-limited', 'not taken'],
    ['429empty', 'rate-limited', 'not taken'],
    ['401', 'auth', 'not taken'],
    ['503json', 'not-sent', 'not taken'],
    ['500json', 'unknown', 'not taken'],
    ['500html', 'unknown', 'not taken'],
    ['502empty', 'unknown', 'not taken'],
    ['hang', 'unknown', 'not taken'],
    ['reset', 'unknown', 'not taken'],
    ['slow:10000', 'unknown', 'not taken'],
    ['acceptThenHang', 'unknown', 'taken'],
    ['acceptThenReset', 'unknown', 'taken'],
    ['acceptThen502', 'unknown', 'taken'],
    ['cutBody', 'unknown', 'taken'],
    ['drip', 'unknown', 'taken'],
  ])('%s is %s, and a look-up says whether the text was %s', async (action, kind, taken) => {
    gateway.faults({ match: { method: 'POST' }, action });
    expect(await provider.send(hello)).toMatchObject({ ok: false, why: kind });
    expect(gateway.sent()).toHaveLength(taken === 'taken' ? 1 : 0);
    const found = await provider.lookup?.('r1', hello.to, Date.now());
    expect(found).toEqual(
      taken === 'taken'
        ? { found: true, providerId: gateway.sent()[0]?.id, status: 'sent' }
        : { found: false },
    );
  });

  test.each<[string, https.Agent, string]>([
    [
      'nobody listens',
      new https.Agent({ lookup: (_h, _o, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) }),
      'not-sent',
    ],
    [
      'the name is unknown',
      new https.Agent({
        lookup: (_h, _o, done) => done(Object.assign(new Error('lookup'), { code: 'ENOTFOUND' }), []),
      }),
      'not-sent',
    ],
  ])('%s: safe to send again', async (_what, agent, kind) => {
    const redirected = https.globalAgent;
    https.globalAgent = agent;
    try {
      expect(await provider.send(hello)).toMatchObject({ ok: false, why: kind });
    } finally {
      https.globalAgent = redirected;
    }
  });

  test('somebody there who speaks no TLS: safe to send again', async () => {
    const redirected = https.globalAgent;
    class Elsewhere extends https.Agent {
      override createConnection(options: https.RequestOptions) {
        return super.createConnection({ ...options, host: '127.0.0.1', port: gateway.port });
      }
    }
    https.globalAgent = new Elsewhere();
    try {
      expect(await provider.send(hello)).toMatchObject({ ok: false, why: 'not-sent' });
    } finally {
      https.globalAgent = redirected;
    }
  });
});

describe('a look-up', () => {
  const provider = createMessageBird(account);

  test('goes through every page', async () => {
    for (let count = 1; count <= 120; count += 1) {
      await provider.send({ ...hello, reference: `many-${count}` });
    }
    expect(await provider.lookup?.('many-1', hello.to, Date.now())).toMatchObject({ found: true });
    expect(await provider.lookup?.('many-0', hello.to, Date.now())).toEqual({ found: false });
  });

  test('is not fooled by a text that the person sent', async () => {
    await gateway.sendInbound({ from: hello.to, text: 'r1', to: hello.to });
    expect(await provider.lookup?.('r1', hello.to, Date.now())).toEqual({ found: false });
  });

  test.each<FaultAction>(['401', '429json', '500json', '500html', '502empty', 'reset', 'cutBody'])(
    '%s: nobody can say',
    async (action) => {
      gateway.faults({ match: { method: 'GET' }, action });
      expect(await provider.lookup?.('r1', hello.to, Date.now())).toEqual({
        failed: expect.stringMatching(/^MessageBird did not say whether the text went out \(.+\)\.$/),
      });
    },
  );

  test('an answer that is no list proves nothing', async () => {
    const fetchNothing = () => Promise.resolve(Response.json({ ok: true }));
    const asked = createMessageBird({ ...account, lookupFetch: fetchNothing });
    expect(await asked.lookup?.('r1', hello.to, Date.now())).toMatchObject({ failed: expect.any(String) });
  });
});

describe('the rest of the package against the fake', () => {
  const { messages, balance } = initClient('live_fake', 500);
  const read = promisify((id: string, done: (error: Error | null, answer: unknown) => void) =>
    messages.read(id, done),
  );
  const remove = promisify((id: string, done: (error: Error | null, answer: unknown) => void) =>
    messages.delete(id, done),
  );
  const list = promisify((limit: number, done: (error: Error | null, answer: unknown) => void) =>
    messages.list({ limit, status: '' }, done),
  );

  let id: string;
  beforeEach(async () => {
    const result = await createMessageBird(account).send(hello);
    id = result.ok ? result.providerId : '';
  });

  test('reads, lists and deletes', async () => {
    expect(await read(id)).toMatchObject({ id, recipients: { items: [{ recipient: 14155550199 }] } });
    expect(await list(10)).toMatchObject({ totalCount: 1, items: [{ id }] });
    expect(await remove(id)).toBe(true);
    await expect(read(id)).rejects.toMatchObject({ statusCode: 404, errors: [{ code: 20 }] });
  });

  test('tells the balance', async () => {
    expect(await promisify(balance.read)()).toEqual({ payment: 'prepaid', type: 'credits', amount: 42.5 });
  });
});
