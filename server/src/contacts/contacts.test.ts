import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reminder, ServerUnderTest } from '../server-under-test.ts';

let server: ServerUnderTest;
beforeEach(async () => {
  server = await ServerUnderTest.open();
});
afterEach(() => server.close());

const save = (json: unknown) => server.json('POST', '/api/contacts', { json });
const list = async (query: string) => (await server.json('GET', `/api/contacts${query}`)).body.items;

describe('contacts', () => {
  test('are made once for each number, however it is written', async () => {
    const first = await save({ phone: '(415) 555-0123', fields: { first_name: 'Sam' }, tags: ['VIP'] });
    expect(first).toMatchObject({
      status: 201,
      body: {
        phone: '+14155550123',
        fields: { first_name: 'Sam' },
        tags: ['VIP'],
        consent: { state: 'unknown', method: null, at: null },
        timeZone: null,
        createdAt: server.clock.now(),
      },
    });
    const again = await save({
      phone: '+1 415 555 0123',
      fields: { city: 'Oakland' },
      timeZone: 'America/New_York',
    });
    expect(again.body).toMatchObject({
      id: first.body.id,
      fields: { first_name: 'Sam', city: 'Oakland' },
      timeZone: 'America/New_York',
    });
  });

  test('are found by number, also with a plus that became a space, and by words', async () => {
    await save({ phone: '+14155550123', fields: { first_name: 'Sam' } });
    await save({ phone: '+442079460958', fields: { first_name: 'Kim' }, tags: ['VIP'] });
    expect(await list('?phone=%2B14155550123')).toMatchObject([{ fields: { first_name: 'Sam' } }]);
    expect(await list('?phone=+14155550123')).toHaveLength(1);
    expect(await list('?phone=%2B14155550199')).toEqual([]);
    expect(await list('?search=kim')).toMatchObject([{ phone: '+442079460958' }]);
    expect(await list('?search=VIP')).toHaveLength(1);
    expect(await list('?search=7946')).toHaveLength(1);
    expect(await list('')).toHaveLength(2);
    expect((await server.ask('GET', '/api/contacts?phone=x')).status).toBe(422);
  });

  test.each([
    ['first_name', []],
    ['":"', []],
    ['{', []],
    ['Sam "Sunny" Lee', ['+14155550123']],
    ['"', ['+14155550123']],
    ['back\\slash', ['+14155550123']],
    ['100%', ['+442079460958']],
    ['100_', []],
    ['%', ['+442079460958']],
    ['wow!', ['+442079460958']],
    ['Zoë', ['+442079460958']],
    ['(415) 555', ['+14155550123']],
  ])('%s is searched in what they are, not in how it is stored', async (words, phones) => {
    await save({ phone: '+14155550123', fields: { first_name: 'Sam "Sunny" Lee', path: 'back\\slash' } });
    await save({ phone: '+442079460958', fields: { first_name: 'Zoë' }, tags: ['100%', 'wow!'] });
    const found = await list(`?search=${encodeURIComponent(words)}`);
    expect(found.map(({ phone }: { phone: string }) => phone)).toEqual(phones);
  });

  test('are listed by an index, the one changed last first', () => {
    const { db } = server.services.store;
    const plan = db.prepare('explain query plan select * from contacts order by updated_at desc, id').all();
    expect(JSON.stringify(plan)).toContain('INDEX contacts_by_update');
  });

  test('are changed: fields, tags, time zone', async () => {
    const { id } = (await save({ phone: '+14155550123', fields: { a: '1', b: '2' }, tags: ['x', 'y'] })).body;
    const change = (json: unknown) => server.json('PATCH', `/api/contacts/${id}`, { json });
    const changed = await change({ fields: { a: '', c: '3' }, addTags: ['z'], removeTags: ['x'] });
    expect(changed).toMatchObject({ status: 200, body: { tags: ['y', 'z'] } });
    expect(changed.body.fields).toEqual({ b: '2', c: '3' });
    expect((await change({ timeZone: 'Nowhere/Town' })).status).toBe(422);
    expect((await change({ phone: '+14155550199' })).body.error.message).toMatch(/does not know “phone”/);
    expect((await server.json('PATCH', '/api/contacts/none', { json: {} })).status).toBe(404);
  });
});

describe('what happens to a contact', () => {
  const publish = async (trigger: unknown) => {
    const nodes = reminder.nodes.map((node) =>
      node.id === 'start' ? { ...node, data: { triggers: [trigger] } } : node,
    );
    const { id } = (
      await server.json('POST', '/api/flows', { json: { name: 'A', flow: { ...reminder, nodes } } })
    ).body;
    expect((await server.ask('POST', `/api/flows/${id}/publish`)).status).toBe(200);
    return id as string;
  };

  test('an event starts the flow with its name', async () => {
    const id = await publish({ type: 'event', name: 'Purchase' });
    const json = { name: 'purchase', phone: '4155550123', fields: { first_name: 'Sam' } };
    expect(await server.json('POST', '/api/events', { json })).toMatchObject({
      status: 202,
      body: { started: [id], waiting: [] },
    });
    expect(await server.json('POST', '/api/events', { json: { ...json, name: 'other' } })).toMatchObject({
      status: 202,
      body: { started: [], waiting: [] },
    });
    expect(await list('?phone=%2B14155550123')).toMatchObject([{ consent: { state: 'in', method: 'api' } }]);
  });

  test('joining starts the flow for it', async () => {
    const id = await publish({ type: 'opt-in', form: 'footer' });
    const json = { phone: '+14155550123', form: 'footer', fields: { first_name: 'Sam' }, tags: ['New'] };
    expect((await server.json('POST', '/api/opt-ins', { json })).body).toEqual({
      started: [id],
      waiting: [],
    });
    expect(await list('')).toMatchObject([{ tags: ['New'] }]);
  });

  test('nothing, once they have opted out', async () => {
    await server.ask('POST', '/api/practice/texts', { json: { from: '+14155550123', text: 'stop' } });
    for (const path of ['/api/events', '/api/opt-ins']) {
      const json = { phone: '+14155550123', ...(path === '/api/events' ? { name: 'purchase' } : {}) };
      expect(await server.json('POST', path, { json })).toMatchObject({
        status: 409,
        body: { error: { code: 'opted_out' } },
      });
    }
  });
});

test('fields of one’s own join the standard ones, once', async () => {
  const add = (name: string) => server.json('POST', '/api/fields', { json: { name } });
  expect((await add('Shoe size')).body).toEqual({ name: 'shoe_size', standard: false });
  expect((await add('shoe_size')).status).toBe(201);
  expect((await add('First name')).body).toEqual({ name: 'first_name', standard: true });
  expect((await add('9 lives')).status).toBe(422);
  const { items } = (await server.json('GET', '/api/fields')).body;
  expect(items.filter(({ standard }: { standard: boolean }) => !standard)).toEqual([
    { name: 'shoe_size', standard: false },
  ]);
  expect(items).toContainEqual({ name: 'first_name', standard: true });
});

test('settings are saved as a whole', async () => {
  const { body } = await server.json('GET', '/api/settings');
  const put = (json: unknown) => server.json('PUT', '/api/settings', { json });
  const wanted = {
    ...body,
    businessName: 'Blue Dental',
    country: 'GB',
    officeHours: { mon: [['09:00', '17:00']] },
  };
  expect(await put(wanted)).toMatchObject({ status: 200, body: wanted });
  expect((await server.json('GET', '/api/settings')).body).toEqual(wanted);
  expect((await save({ phone: '020 7946 0958' })).body.phone).toBe('+442079460958');
  expect((await put({ ...wanted, timeZone: 'x' })).status).toBe(422);
  expect((await put({ businessName: 'only' })).status).toBe(422);
  expect((await put({ ...wanted, officeHours: { mon: [['9', '17']] } })).body.error.message).toMatch(/09:00/);
});

test('the status tells the release and the channel', async () => {
  expect((await server.json('GET', '/api/status')).body).toEqual({
    version: expect.any(String),
    channel: 'practice',
    number: null,
    trouble: null,
  });
  expect((await server.json('GET', '/healthz', { as: 'nobody' })).body).toEqual({ ok: true });
});
