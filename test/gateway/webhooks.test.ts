import { createSecretKey } from 'node:crypto';
import { createMessageBird } from '@parley/server/channels/messagebird/provider';
import type { WebhookRequest } from '@parley/server/channels/provider';
import { VerifyOptions, verify } from 'messagebird/lib/webhook-signature-jwt.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { manualClock } from './clock.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { type InboundMode, inboundModes } from './inbound.ts';
import { signingFaults } from './settings.ts';
import { startWebhookSink, type WebhookSink } from './webhook-sink.ts';

const key = 'a signing key';
const clock = manualClock();
const provider = createMessageBird({ accessKey: 'live_fake', originator: '14155550100', signingKey: key });

let sink: WebhookSink;
let gateway: Gateway;
beforeAll(async () => {
  sink = await startWebhookSink(clock.now);
  gateway = await startGateway({ webhookUrl: sink.url, statusUrl: sink.url, signingKey: key, clock });
});
afterEach(() => {
  sink.requests.length = 0;
  gateway.reset();
});
afterAll(async () => {
  await gateway.close();
  await sink.close();
});

const read = (request: WebhookRequest | undefined) => request && provider.readInbound?.(request);
const verdicts = () => sink.requests.map(read);

function post(path: string, body: object): Promise<Response> {
  const headers = { authorization: 'AccessKey live_fake', 'content-type': 'application/json' };
  return fetch(`${gateway.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

function sendTo(recipient: string, reference: string | null = 'r1'): Promise<Response> {
  return post('/messages', { originator: '14155550100', recipients: [recipient], body: 'Hi', reference });
}

/** The status words in the order in which they were told. */
function told(): string[] {
  return sink.requests.map(({ url }) => new URL(url).searchParams.get('status') ?? '');
}

describe('a signed text', () => {
  test.each(inboundModes)('as %s passes the package’s check and ours', async (mode) => {
    await gateway.sendInbound({ from: '+14155550123', text: 'Tom & Ann +1 🙏', mode });
    const [request] = sink.requests;
    if (!request) throw new Error('nothing came');
    const options = new VerifyOptions();
    options.jwtVerifyOptions.currentDate = new Date(clock.now());
    const token = request.headers.get('messagebird-signature-jwt') ?? '';
    const secret = createSecretKey(Buffer.from(key));
    await expect(verify(request.url, Buffer.from(request.body), token, secret, options)).resolves.toBe(true);
    expect(read(request)).toMatchObject({ ok: true, events: [expected(mode)] });
  });

  function expected(mode: InboundMode) {
    return {
      from: '+14155550123',
      to: mode === 'shortcode' ? '51515' : '+14155550100',
      text: mode === 'mms' ? '' : 'Tom & Ann +1 🙏',
      providerAt: clock.now(),
    };
  }

  test('told twice has one id and two signatures', async () => {
    const { id, status } = await gateway.sendInbound({ from: '+14155550123', text: 'Hi', duplicate: 1 });
    expect(status).toBe(200);
    const [first, second] = verdicts();
    expect([first, second]).toMatchObject([
      { events: [{ providerId: id }] },
      { events: [{ providerId: id }] },
    ]);
    expect(first?.ok && first.jti).not.toBe(second?.ok && second.jti);
  });

  test('is told again after 1, 5 and 30 seconds until somebody takes it', async () => {
    sink.answer(503, 500, 404);
    await gateway.sendInbound({ from: '+14155550123', text: 'Hi' });
    const counts = [sink.requests.length];
    for (const ms of [999, 1, 5000, 30_000, 60_000]) {
      await clock.advance(ms);
      counts.push(sink.requests.length);
    }
    expect(counts).toEqual([1, 1, 2, 3, 4, 4]);
    expect(verdicts()).toMatchObject(Array(4).fill({ ok: true, events: [{ text: 'Hi' }] }));
    expect(gateway.webhooks().map(({ status }) => status)).toEqual([503, 500, 404, 200]);
  });
});

describe('a wrong signature', () => {
  const wrong = signingFaults.filter((fault) => fault !== 'replaySameJti');

  test.each(wrong.flatMap((fault) => inboundModes.map((mode) => [fault, mode] as const)))(
    '%s, as %s: refused',
    async (signing, mode) => {
      await gateway.sendInbound({ from: '+14155550123', text: 'STOP', signing, mode });
      expect(verdicts()).toMatchObject([{ ok: false, status: 401, message: expect.stringMatching(/\.$/) }]);
    },
  );

  test.each(wrong)('%s on a status report: refused', async (signing) => {
    gateway.config({ signing });
    await sendTo('14155550199');
    await clock.advance(0);
    expect(sink.requests.map((request) => provider.readStatus?.(request))).toMatchObject([
      { ok: false, status: 401 },
    ]);
  });

  test('a replay shows by its name', async () => {
    await gateway.sendInbound({ from: '+14155550123', text: 'Hi', signing: 'replaySameJti', duplicate: 1 });
    const names = verdicts().map((verdict) => verdict?.ok && verdict.jti);
    expect(names).toEqual([expect.any(String), names[0]]);
  });

  test.each(['', '  ', undefined])('without a signing key (%j) nothing is believed', async (signingKey) => {
    await gateway.sendInbound({ from: '+14155550123', text: 'STOP' });
    const bare = createMessageBird({
      accessKey: 'live_fake',
      originator: '14155550100',
      ...(signingKey === undefined ? {} : { signingKey }),
    });
    const refused = { ok: false, status: 403, code: 'no-signing-key' };
    for (const request of sink.requests) {
      expect(bare.readInbound?.(request)).toMatchObject(refused);
      expect(bare.readStatus?.(request)).toMatchObject(refused);
    }
    expect(sink.requests).toHaveLength(1);
  });

  test('a signed request that cannot be read is a mistake, not an attack', async () => {
    gateway.config({ webhookUrl: `${sink.url}?x=1` });
    await gateway.sendInbound({ from: 'Shop', text: 'Hi' });
    expect(verdicts()).toMatchObject([{ ok: false, status: 400, code: 'no-sender' }]);
  });
});

describe('status reports', () => {
  test.each([
    ['14155550199', ['sent', 'delivered']],
    ['14155550101', ['sent', 'delivery_failed']],
    ['14155550102', ['sent', 'expired']],
    ['14155550103', ['sent', 'delivery_failed']],
    ['14155550104', ['sent', 'buffered', 'delivered']],
    ['14155550105', []],
    ['14155550106', ['sent', 'delivery_failed']],
    ['14155550108', ['sent', 'sent', 'delivered', 'delivered']],
    ['14155550109', ['delivered', 'sent']],
  ])('%s: %j', async (recipient, words) => {
    await sendTo(recipient);
    await clock.advance(60_000);
    expect(told()).toEqual(words);
  });

  test('14155550110 is told before the request is answered', async () => {
    await sendTo('14155550110');
    expect(told()).toEqual(['sent', 'delivered']);
  });

  test('say what a report says', async () => {
    await sendTo('14155550103');
    await clock.advance(1000);
    const [text] = gateway.sent();
    expect(sink.requests.map((request) => provider.readStatus?.(request))).toMatchObject([
      {
        ok: true,
        jti: expect.any(String),
        events: [{ status: 'sent', reference: 'r1', providerId: text?.id }],
      },
      { ok: true, events: [{ status: 'failed', optedOut: true, code: '103', to: '+14155550103' }] },
    ]);
  });

  test('need a reference', async () => {
    await sendTo('14155550199', null);
    await clock.advance(60_000);
    expect(told()).toEqual([]);
    expect(gateway.sent()).toMatchObject([{ status: 'delivered' }]);
  });

  test('can get lost', async () => {
    gateway.faults({ action: 'dropDlr', match: { recipient: '+14155550199' } });
    await sendTo('14155550199');
    await clock.advance(60_000);
    expect(told()).toEqual([]);
  });
});

describe('what the platform does with STOP', () => {
  const stop = async (optOut: 'off' | 'block' | 'block+reply' | 'swallow') => {
    gateway.config({ optOut });
    await gateway.sendInbound({ from: '+14155550199', text: 'Stop' });
    const heard = sink.requests.splice(0).length;
    await sendTo('14155550199');
    await clock.advance(1000);
    const [first, ...rest] = gateway.sent().toReversed();
    return { heard, status: first?.status, code: first?.errorCode, replies: rest.length };
  };

  test.each([
    ['off', { heard: 1, status: 'delivered', code: null, replies: 0 }],
    ['block', { heard: 1, status: 'delivery_failed', code: 103, replies: 0 }],
    ['block+reply', { heard: 1, status: 'delivery_failed', code: 103, replies: 1 }],
    ['swallow', { heard: 0, status: 'delivery_failed', code: 103, replies: 0 }],
  ] as const)('%s', async (mode, outcome) => {
    expect(await stop(mode)).toEqual(outcome);
  });

  test('START lifts it', async () => {
    await stop('block');
    await gateway.sendInbound({ from: '+14155550199', text: 'START' });
    await sendTo('14155550199');
    await clock.advance(1000);
    expect(gateway.sent().at(-1)).toMatchObject({ status: 'delivered' });
  });
});
