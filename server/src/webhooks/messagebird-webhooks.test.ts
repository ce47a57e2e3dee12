import { createHash, createHmac, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reminder, ServerUnderTest } from '../server-under-test.ts';

const key = 'the-signing-key';
const environment = {
  PUBLIC_URL: 'https://texts.example.com',
  MESSAGEBIRD_ACCESS_KEY: 'live_0123456789',
  MESSAGEBIRD_SIGNING_KEY: key,
  MESSAGEBIRD_ORIGINATOR: '14155550100',
};
let server: ServerUnderTest;
beforeEach(async () => {
  server = await ServerUnderTest.open(environment);
});
afterEach(() => server.close());

const inbound = '/webhooks/messagebird/inbound';
const sha = (content: string) => createHash('sha256').update(content).digest('hex');
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as MessageBird makes it for this path and body. */
function sign(path: string, body: string, claims: Record<string, unknown> = {}, secret = key): string {
  const seconds = Math.floor(server.clock.now() / 1000);
  const payload = {
    iss: 'MessageBird',
    nbf: seconds - 1,
    exp: seconds + 60,
    jti: randomUUID(),
    url_hash: sha(`${environment.PUBLIC_URL}${path}`),
    ...(body === '' ? {} : { payload_hash: sha(body) }),
    ...claims,
  };
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(payload)}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

const form = (words: string, id = randomUUID()) =>
  new URLSearchParams({ id, originator: '14155550123', recipient: '14155550100', body: words }).toString();

function deliver(body: string, token: string | null = sign(inbound, body), path = inbound) {
  return server.ask(body === '' ? 'GET' : 'POST', path, {
    as: 'nobody',
    ...(body === '' ? {} : { body }),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(token === null ? {} : { 'messagebird-signature-jwt': token }),
    },
  });
}

async function texts(): Promise<string[]> {
  const [conversation] = (await server.json('GET', '/api/conversations')).body.items;
  if (conversation === undefined) return [];
  const { items } = (await server.json('GET', `/api/conversations/${conversation.id}/messages`)).body;
  return items.map(({ direction, text }: { direction: string; text: string }) => `${direction} ${text}`);
}

describe('a text that comes in', () => {
  test('signed, is stored, answered, and only then taken', async () => {
    const { id } = (await server.json('POST', '/api/flows', { json: { name: 'Reminder', flow: reminder } }))
      .body;
    await server.ask('POST', `/api/flows/${id}/publish`);
    const response = await deliver(form('Book'));
    expect([response.status, await response.text()]).toEqual([200, 'OK']);
    expect(await texts()).toEqual([
      'in Book',
      'out Hi there! Reply C to confirm or R to reschedule. Reply STOP to opt out.',
    ]);
    expect(server.logged.join('')).toContain('text came in');
    expect(server.logged.join('')).not.toContain('14155550123');
  });

  test('delivered twice, is one text', async () => {
    const body = form('Hi 👋');
    expect((await deliver(body)).status).toBe(200);
    expect((await deliver(body)).status).toBe(200);
    expect(await texts()).toEqual(['in Hi 👋']);
  });

  test('as a query, to the letter', async () => {
    const path = `${inbound}?${form('Caf%C3%A9').replaceAll('%25', '%')}&x='"`;
    const asSent = path.replaceAll('"', '%22');
    expect((await deliver('', sign(asSent, ''), asSent)).status).toBe(200);
    expect(await texts()).toEqual(['in Café']);
  });

  test('without words, with a picture, is still a text', async () => {
    expect((await deliver(`${form('')}&mediaUrls=https%3A%2F%2Fm.example%2Fa.jpg`)).status).toBe(200);
    expect(await texts()).toEqual(['in ']);
  });
});

describe('is refused, and changes nothing', () => {
  test.each<[string, () => Promise<Response> | Response, number, RegExp]>([
    ['unsigned', () => deliver(form('STOP'), null), 401, /no signature/],
    [
      'signed with another key',
      () => deliver(form('STOP'), sign(inbound, form('x'), {}, 'other')),
      401,
      /another key/,
    ],
    ['signed for other words', () => deliver(form('STOP'), sign(inbound, form('Hi'))), 401, /other content/],
    [
      'signed for another address',
      () => {
        const body = form('STOP');
        return deliver(body, sign('/webhooks/messagebird/status', body));
      },
      401,
      /other address|another address/,
    ],
    [
      'too old',
      () => {
        const body = form('STOP');
        return deliver(body, sign(inbound, body, { nbf: 1, exp: 2 }));
      },
      401,
      /too old/,
    ],
    [
      'without an end',
      () => {
        const body = form('STOP');
        return deliver(body, sign(inbound, body, { exp: undefined }));
      },
      401,
      /how long/,
    ],
    ['signed, but nobody sent it', () => deliver('id=1&body=STOP'), 400, /./],
    ['signed, but no UTF-8', () => deliver('id=1&originator=14155550123&body=%F0%9F'), 400, /UTF-8/],
    ['larger than 64 KB', () => deliver(form('a'.repeat(70_000))), 413, /64 KB/],
  ])('%s', async (_what, ask, status, sentence) => {
    const response = await ask();
    expect(response.status).toBe(status);
    const { error } = JSON.parse(await response.text());
    expect(error.message).toMatch(sentence);
    expect(await texts()).toEqual([]);
  });

  test('a signature that was used before', async () => {
    const body = form('Hi');
    const token = sign(inbound, body);
    expect((await deliver(body, token)).status).toBe(200);
    const again = await deliver(body, token);
    expect(again.status).toBe(401);
    expect(await texts()).toEqual(['in Hi']);
  });

  test.each([inbound, '/webhooks/messagebird/status'])(
    'all of it, where MessageBird is not set up: %s',
    async (path) => {
      const practice = await ServerUnderTest.open();
      const answer = await practice.json('POST', path, { as: 'nobody', body: form('STOP') });
      expect(answer).toMatchObject({ status: 403, body: { error: { message: /MESSAGEBIRD_SIGNING_KEY/ } } });
      practice.close();
    },
  );
});

test('while nothing can be stored it is to be sent again, under the same signature', async () => {
  const body = form('Hi');
  const token = sign(inbound, body);
  server.services.store.db.pragma('query_only = on');
  const refused = await deliver(body, token);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('5');
  server.services.store.db.pragma('query_only = off');
  expect((await deliver(body, token)).status).toBe(200);
  expect(await texts()).toEqual(['in Hi']);
});

test('a report of what became of a text is taken once', async () => {
  const path =
    '/webhooks/messagebird/status?id=m1&reference=none&recipient=14155550123&status=delivered&statusDatetime=2026-05-04T15:02:11%2B00:00';
  const token = sign(path, '');
  const response = await deliver('', token, path);
  expect([response.status, await response.text()]).toEqual([200, 'OK']);
  expect((await deliver('', token, path)).status).toBe(401);
  expect((await deliver('', null, path)).status).toBe(401);
});
