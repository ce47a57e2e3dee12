import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reminder, ServerUnderTest } from '../server-under-test.ts';

let server: ServerUnderTest;
beforeEach(async () => {
  server = await ServerUnderTest.open();
  const { id } = (await server.json('POST', '/api/flows', { json: { name: 'Reminder', flow: reminder } }))
    .body;
  await server.ask('POST', `/api/flows/${id}/publish`);
});
afterEach(() => server.close());

const text = (words: string, from = '+14155550123') =>
  server.json('POST', '/api/practice/texts', { json: { from, text: words } });
const conversations = async (query = '') =>
  (await server.json('GET', `/api/conversations${query}`)).body.items;
const messages = async (id: string) =>
  (await server.json('GET', `/api/conversations/${id}/messages`)).body.items;

test('a text typed on a practice phone comes in, and is answered', async () => {
  const { status, body } = await text('Book!');
  expect(status).toBe(202);
  const [conversation] = await conversations('?phone=%2B14155550123');
  expect(conversation).toMatchObject({
    phone: '+14155550123',
    name: '+14155550123',
    channel: 'practice',
    unanswered: false,
    optedOut: false,
    handoff: null,
    running: { flowName: 'Reminder' },
  });
  expect(await messages(conversation.id)).toMatchObject([
    {
      id: body.messageId,
      direction: 'in',
      text: 'Book!',
      status: 'delivered',
      at: server.clock.now(),
      texts: 1,
    },
    { direction: 'out', text: /^Hi there!.*Reply STOP to opt out\.$/, status: 'queued', trouble: null },
  ]);
});

test('conversations by channel, the latest first, called by their names', async () => {
  await text('hello', '+14155550123');
  server.clock.advanceTo(server.clock.now() + 1_000);
  await text('book', '+14155550124');
  await server.ask('POST', '/api/contacts', {
    json: { phone: '+14155550124', fields: { first_name: 'Sam', last_name: 'Lee' } },
  });
  expect(await conversations('?channel=practice')).toMatchObject([
    { name: 'Sam Lee', unanswered: false },
    { name: '+14155550123', unanswered: true, lastText: 'hello' },
  ]);
  expect(await conversations('?channel=messagebird')).toEqual([]);
  expect((await server.json('GET', '/api/conversations/none')).status).toBe(404);
  expect((await server.json('GET', '/api/conversations/none/messages')).status).toBe(404);
});

test('a text by hand, which an opted-out contact does not get', async () => {
  await text('hello');
  const [{ id }] = await conversations();
  const send = (json: unknown) => server.json('POST', `/api/conversations/${id}/messages`, { json });
  expect(await send({ text: ' How can I help? ' })).toMatchObject({
    status: 201,
    body: { direction: 'out', text: /^How can I help\?/, status: 'queued' },
  });
  expect((await send({ text: '  ' })).body.error.message).toBe('Write a text first.');
  expect((await send({ text: 'a'.repeat(1_601) })).status).toBe(422);
  await text('STOP');
  expect(await send({ text: 'Wait!' })).toMatchObject({
    status: 409,
    body: { error: { code: 'opted_out' } },
  });
  expect(
    (await server.json('POST', '/api/conversations/none/messages', { json: { text: 'Hi' } })).status,
  ).toBe(404);
});

test('a handoff is taken by one person and closed', async () => {
  await text('book');
  await text('r');
  const cookie = await server.setUp();
  const [waiting] = (await server.json('GET', '/api/handoffs')).body.items;
  expect(waiting).toMatchObject({
    phone: '+14155550123',
    state: 'waiting',
    to: 'anyone',
    reason: 'flow',
    takenBy: null,
  });
  expect((await conversations())[0].handoff).toEqual(waiting);
  const act = (what: string, asking = {}) =>
    server.json('POST', `/api/handoffs/${waiting.id}/${what}`, asking);
  const asAda = { as: { cookie }, headers: { 'sec-fetch-site': 'same-origin' } };
  expect((await act('take', { ...asAda, json: {} })).body).toMatchObject({ state: 'taken', takenBy: 'Ada' });
  expect(await act('take')).toMatchObject({ status: 409, body: { error: { code: 'handoff_taken' } } });
  expect((await act('close', asAda)).body).toMatchObject({ state: 'closed' });
  expect((await server.json('GET', '/api/handoffs?state=closed')).body.items).toHaveLength(1);
  expect((await conversations())[0]).toMatchObject({ handoff: null, running: null });
  expect((await server.json('POST', '/api/handoffs/none/take')).status).toBe(404);
});

test('whoever waits is listed, the longest wait first, until they are answered or need no answer', async () => {
  const waiting = async () =>
    (await conversations('?waiting=1')).map(({ phone, waitingSince }: Record<string, unknown>) => [
      phone,
      waitingSince,
    ]);
  const first = server.clock.now();
  await text('hello', '+14155550121');
  server.clock.advanceTo(first + 60_000);
  await text('book', '+14155550122');
  await text('r', '+14155550122');
  await text('book', '+14155550123');
  expect(await waiting()).toEqual([
    ['+14155550121', first],
    ['+14155550122', first + 60_000],
  ]);
  expect(await conversations('?waiting=1&phone=%2B14155550122')).toHaveLength(1);
  expect(await conversations('?waiting=1&channel=messagebird')).toEqual([]);
  const [hello] = await conversations('?waiting=1');
  expect(
    (await server.json('POST', `/api/conversations/${hello.id}/settle`, { json: {} })).body,
  ).toMatchObject({ unanswered: false, waitingSince: null });
  expect((await server.json('POST', '/api/conversations/none/settle')).status).toBe(404);
  expect(await waiting()).toEqual([['+14155550122', first + 60_000]]);
  await text('stop', '+14155550122');
  expect(await waiting()).toEqual([]);
});

test('of more than 200 who wait, those are listed who wait longest, and each is found by number', async () => {
  const { db } = server.services.store;
  const contact = db.prepare(
    "insert into contacts values (?, ?, '{}', '[]', null, 1, 'in', null, null, 0, 0)",
  );
  const conversation = db.prepare("insert into conversations values (?, ?, 'practice', ?, 'hi', ?)");
  const handoff = db.prepare(
    `insert into handoffs values (?, ?, ?, null, 'n', '{"anyone":true}', 'flow', 'waiting', ?, null, null, null)`,
  );
  for (let i = 0; i < 250; i += 1) {
    contact.run(`c${i}`, `+1415555${1000 + i}`);
    conversation.run(`v${i}`, `c${i}`, i === 249 ? 0 : 1, i === 249 ? 9_999 : 1_000 + i);
  }
  // Wrote last of all, but has waited for a person since before anyone else.
  handoff.run('h', 'v249', 'c249', 5);
  const listed = await conversations('?waiting=1');
  expect(listed).toHaveLength(200);
  expect(listed.slice(0, 3)).toMatchObject([
    { id: 'v249', waitingSince: 5 },
    { id: 'v0', waitingSince: 1_000 },
    { id: 'v1', waitingSince: 1_001 },
  ]);
  expect(await conversations('?waiting=1&phone=%2B14155551248')).toMatchObject([{ id: 'v248' }]);
  expect(await conversations('?waiting=1&channel=practice')).toHaveLength(200);
  expect(await conversations('?waiting=1&channel=messagebird')).toEqual([]);
});

test('a text that a flow takes leaves nothing to answer of the ones before', async () => {
  await text('hello');
  await text('book');
  expect((await conversations())[0]).toMatchObject({ unanswered: false, waitingSince: null });
});

describe('a flow that begins after a text that nobody answered', () => {
  const start = async (as: object) => {
    const [{ id }] = (await server.json('GET', '/api/flows')).body.items;
    return server.json('POST', `/api/flows/${id}/start`, { json: { phone: '+14155550123' }, ...as });
  };

  test('answers it, where a person started it', async () => {
    const cookie = await server.setUp();
    const since = server.clock.now();
    await text('hello');
    server.clock.advanceTo(since + 840_000);
    expect((await conversations())[0]).toMatchObject({ unanswered: true, waitingSince: since });
    const asAda = { as: { cookie }, headers: { 'sec-fetch-site': 'same-origin' } };
    expect((await start(asAda)).status).toBe(202);
    expect((await conversations())[0]).toMatchObject({
      unanswered: false,
      waitingSince: null,
      running: { flowName: 'Reminder' },
    });
    expect(await conversations('?waiting=1')).toEqual([]);
  });

  test('leaves it to be answered, where nobody has looked at it; they wait since they wrote', async () => {
    const since = server.clock.now();
    await text('hello');
    server.clock.advanceTo(since + 840_000);
    expect((await start({})).status).toBe(202);
    expect((await conversations('?waiting=1'))[0]).toMatchObject({
      lastText: expect.stringContaining('Hi there!'),
      unanswered: true,
      waitingSince: since,
    });
  });
});

test('whom nobody took in time waits on, and can still be taken', async () => {
  await text('book');
  await text('r');
  const since = server.clock.now();
  server.services.store.db.prepare("update handoffs set state = 'unanswered'").run();
  const [late] = await conversations('?waiting=1');
  expect(late).toMatchObject({ handoff: { state: 'unanswered' }, waitingSince: since });
  await server.ask('POST', `/api/handoffs/${late.handoff.id}/take`);
  expect(await conversations('?waiting=1')).toMatchObject([{ handoff: { state: 'taken' } }]);
  await server.ask('POST', `/api/handoffs/${late.handoff.id}/close`);
  expect(await conversations('?waiting=1')).toEqual([]);
});

test('the log holds neither words nor numbers', async () => {
  await text('my secret words');
  const log = server.logged.join('');
  expect(log).not.toContain('secret words');
  expect(log).not.toContain('4155550123');
});
