import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { manualClock } from './clock.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { redirectMessageBird } from './redirect-agent.ts';

const clock = manualClock();
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({ clock });
});
afterEach(() => gateway.reset());
afterAll(() => gateway.close());

const good = { originator: '14155550100', recipients: ['14155550199'], body: 'Hi' };

async function call(path: string, body?: object | string, key = 'live_fake') {
  const response = await fetch(`${gateway.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `AccessKey ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, json: text === '' ? null : JSON.parse(text) };
}

describe('what the API takes', () => {
  test('answers like the real one', async () => {
    const { status, json } = await call('/messages', { ...good, reference: 'r1' });
    expect(status).toBe(201);
    expect(json).toMatchObject({
      id: expect.stringMatching(/^[\da-f]{32}$/),
      direction: 'mt',
      reference: 'r1',
      datacoding: 'plain',
      recipients: { totalCount: 1, items: [{ recipient: 14155550199, status: 'sent', messagePartCount: 1 }] },
    });
  });

  test('the same seed gives the same ids', async () => {
    const ids = [];
    for (let count = 0; count < 2; count += 1) {
      const other = await startGateway({ seed: 'x' });
      await other.sendInbound({ from: '+14155550123', text: 'Hi' });
      const state = await (await fetch(`${other.url}/__fake/state`)).json();
      ids.push(state.received[0].id);
      await other.close();
    }
    expect(ids[0]).toBe(ids[1]);
  });

  test.each([
    ['auto', 'Hi 🙏 café', 'Hi 🙏 café', 'unicode'],
    ['auto', 'plain € text', 'plain € text', 'plain'],
    ['plain', 'Hi 🙏 façade', 'Hi ? fa?ade', 'plain'],
    [undefined, 'Hi 🙏', 'Hi ?', 'plain'],
    ['unicode', 'Hi', 'Hi', 'unicode'],
  ])('datacoding %s keeps of %j: %j', async (datacoding, body, kept, stored) => {
    await call('/messages', { ...good, body, datacoding });
    expect(gateway.sent()).toMatchObject([{ text: kept, datacoding: stored }]);
  });

  test('a key for trying out never delivers', async () => {
    expect(await call('/messages', good, 'test_fake')).toMatchObject({ status: 201 });
    await clock.advance(60_000);
    expect(gateway.sent()).toMatchObject([{ status: 'sent' }]);
  });

  test('bad numbers among good ones are dropped, and the same number twice is one', async () => {
    await call('/messages', { ...good, recipients: '14155550199,abc,+14155550199,14155550198' });
    expect(gateway.sent().map(({ to }) => to)).toEqual(['+14155550199', '+14155550198']);
  });

  test('a planned text waits for its time', async () => {
    const scheduledDatetime = new Date(clock.now() + 3_600_000).toISOString().replace('.000Z', '+00:00');
    await call('/messages', { ...good, scheduledDatetime });
    expect(gateway.sent()).toMatchObject([{ status: 'scheduled' }]);
    await clock.advance(3_601_000);
    expect(gateway.sent()).toMatchObject([{ status: 'delivered' }]);
  });
});

describe('what the API refuses', () => {
  test.each([
    ['no sender', { ...good, originator: '' }, 9, 'originator'],
    ['a long name as sender', { ...good, originator: 'ABCDEFGHIJKL' }, 10, 'originator'],
    ['no words', { ...good, body: '' }, 9, 'body'],
    ['too many words', { ...good, body: 'a'.repeat(1378) }, 10, 'body'],
    ['too many emoji', { ...good, body: '🙏'.repeat(302), datacoding: 'auto' }, 10, 'body'],
    ['nobody', { ...good, recipients: [] }, 9, 'recipients'],
    ['nobody real', { ...good, recipients: ['abc'] }, 9, 'recipients'],
    [
      'a crowd',
      { ...good, recipients: Array.from({ length: 51 }, (_, at) => 14155550000 + at) },
      10,
      'recipients',
    ],
    ['an unknown type', { ...good, type: 'fax' }, 10, 'type'],
    ['an unknown alphabet', { ...good, datacoding: 'latin' }, 10, 'datacoding'],
    ['an unknown class', { ...good, mclass: 9 }, 10, 'mclass'],
    ['a date that is none', { ...good, scheduledDatetime: 'tomorrow' }, 10, 'scheduledDatetime'],
    ['a report address that is none', { ...good, reportUrl: 'ftp://x' }, 10, 'reportUrl'],
  ])('%s', async (_what, body, code, parameter) => {
    const { status, json } = await call('/messages', body);
    expect(status).toBe(422);
    expect(json.errors).toContainEqual(expect.objectContaining({ code, parameter }));
    expect(gateway.sent()).toEqual([]);
  });

  test.each(['bk_eu1_x', 'nobody'])('the key %s', async (key) => {
    expect(await call('/messages', good, key)).toMatchObject({
      status: 401,
      json: { errors: [{ code: 2 }] },
    });
  });

  test('half a JSON', async () => {
    expect(await call('/messages', '{"body":')).toMatchObject({ status: 400 });
  });

  test('more than so many a second, for that second', async () => {
    await call('/__fake/limits', { rps: 1 });
    expect(await call('/messages', good)).toMatchObject({ status: 201 });
    const refused = await call('/messages', good);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    await clock.advance(1000);
    expect(await call('/messages', good)).toMatchObject({ status: 201 });
  });

  test('only the nth text to one person, if told so', async () => {
    const match = { path: '/messages', method: 'POST', recipient: '+14155550199', nth: 2 };
    await call('/__fake/faults', { match, action: '429json' });
    const statuses = [];
    for (const to of ['14155550199', '14155550198', '14155550199', '14155550199']) {
      statuses.push((await call('/messages', { ...good, recipients: [to] })).status);
    }
    expect(statuses).toEqual([201, 201, 429, 201]);
  });
});

test('the list is newest first, holds both directions and can be narrowed', async () => {
  await call('/messages', good);
  await clock.advance(10_000);
  const middle = new Date(clock.now() - 5000).toISOString();
  await gateway.sendInbound({ from: '+14155550199', text: 'Yes' });
  await call('/messages', { ...good, recipients: ['14155550198'], body: 'Bye' });
  const bodies = async (query: string) =>
    (await call(`/messages?${query}`)).json.items.map(({ body }: { body: string }) => body);
  expect(await bodies('')).toEqual(['Bye', 'Yes', 'Hi']);
  expect(await bodies('direction=mo')).toEqual(['Yes']);
  expect(await bodies('recipient=14155550199')).toEqual(['Hi']);
  expect(await bodies(`from=${encodeURIComponent(middle)}`)).toEqual(['Bye', 'Yes']);
  expect(await bodies('limit=1&offset=1')).toEqual(['Yes']);
});

describe('the levers', () => {
  test('refuse what a foreign page could send', async () => {
    const response = await fetch(`${gateway.url}/__fake/inbound`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(415);
  });

  test('name a setting that does not exist', async () => {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify({ latency: 5 }) };
    expect(await (await fetch(`${gateway.url}/__fake/config`, init)).text()).toContain('latency');
  });

  test('push the clock', async () => {
    await call('/messages', good);
    await call('/__fake/advance', { ms: 60_000 });
    expect(gateway.sent()).toMatchObject([{ status: 'delivered' }]);
  });

  test('wait for a text', async () => {
    const waiting = gateway.waitForSent('+14155550199');
    await call('/messages', good);
    expect(await waiting).toMatchObject([{ text: 'Hi' }]);
    await expect(gateway.waitForSent('+14155550199', 2, 20)).rejects.toThrow('1 of 2 texts');
  });

  test('show what is on one phone', async () => {
    await call('/messages', good);
    await gateway.sendInbound({ from: '+14155550199', text: '<b>Yes</b>' });
    expect((await call('/__fake/phone/14155550199')).json).toEqual({
      number: '+14155550100',
      texts: [
        { mine: false, text: 'Hi' },
        { mine: true, text: '<b>Yes</b>' },
      ],
    });
    for (const path of ['/', '/phone.js']) expect((await fetch(gateway.url + path)).status).toBe(200);
  });
});

test('neither the gateway nor the redirection runs in production', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  await expect(startGateway()).rejects.toThrow('production');
  expect(() => redirectMessageBird(1)).toThrow('production');
  vi.unstubAllEnvs();
});

test('another process can be pointed here without knowing it', async () => {
  const boot = new URL('./redirect-agent-boot.ts', import.meta.url).href;
  const script = `
    const bird = (await import('messagebird')).default.initClient('live_fake');
    const params = { originator: '14155550100', recipients: ['14155550199'], body: 'From afar', reference: 'r9' };
    await new Promise((done) => bird.messages.create(params, done));
    const list = await fetch('https://rest.messagebird.com/messages', { headers: { authorization: 'AccessKey live_fake' } });
    console.log((await list.json()).items[0].reference);`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', boot, '--input-type=module', '--eval', script],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, FAKE_MESSAGEBIRD_PORT: String(gateway.port) },
    },
  );
  expect(stdout.trim()).toBe('r9');
  expect(gateway.sent()).toMatchObject([{ text: 'From afar' }]);
});
