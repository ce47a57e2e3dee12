import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reminder, ServerUnderTest } from '../server-under-test.ts';

let server: ServerUnderTest;
beforeEach(async () => {
  server = await ServerUnderTest.open();
});
afterEach(() => server.close());

const day = 24 * 3_600_000;
const create = async (name = 'Reminder'): Promise<string> =>
  (await server.json('POST', '/api/flows', { json: { name, flow: reminder } })).body.id;
const flow = (id: string) => server.json('GET', `/api/flows/${id}`);
const post = (id: string, what: string, json: unknown = {}) =>
  server.json('POST', `/api/flows/${id}/${what}`, { json });
const change = (id: string, json: unknown) => server.json('PATCH', `/api/flows/${id}`, { json });
const remove = (id: string) => server.ask('DELETE', `/api/flows/${id}`);
const list = async () => (await server.json('GET', '/api/flows')).body.items;
const text = (words: string, from = '+14155550123') =>
  server.ask('POST', '/api/practice/texts', { json: { from, text: words } });
const running = async () => (await list()).map((one: { running: number }) => one.running);
async function live(name?: string): Promise<string> {
  const id = await create(name);
  expect((await post(id, 'publish')).status).toBe(200);
  return id;
}

describe('a name and a folder', () => {
  test('are changed by themselves or together', async () => {
    const id = await create();
    expect((await flow(id)).body.folder).toBe('');
    expect((await change(id, { folder: ' Clinic ' })).body).toMatchObject({ folder: 'Clinic', revision: 1 });
    expect((await change(id, { name: 'Visits', folder: '' })).body).toMatchObject({
      name: 'Visits',
      folder: '',
      revision: 2,
    });
    expect((await flow(id)).body).toMatchObject({ name: 'Visits', draft: { name: 'Visits' }, revision: 2 });
    expect(await list()).toMatchObject([{ name: 'Visits', folder: '' }]);
  });

  test('a new name is nothing that waits to go live', async () => {
    const id = await live();
    expect((await change(id, { name: 'Visits' })).body).toMatchObject({ revision: 2, liveRevision: 2 });
    await server.json('PUT', `/api/flows/${id}/draft`, { json: { flow: reminder, baseRevision: 2 } });
    expect((await change(id, { name: 'Calls' })).body).toMatchObject({ revision: 4, liveRevision: 2 });
  });

  test('the same name is no change', async () => {
    expect((await change(await create(), { name: 'Reminder' })).body.revision).toBe(1);
  });

  test.each([
    [{ name: '' }, 'Give the flow a name.'],
    [{ folder: 'x'.repeat(61) }, 'A folder has at most 60 characters.'],
    [{ colour: 'red' }, /“colour”/],
  ])('%j is refused in words', async (json, sentence) => {
    const answer = await change(await create(), json);
    expect(answer.status).toBe(422);
    expect(answer.body.error.message).toMatch(sentence);
  });
});

describe('pausing', () => {
  test('keeps new people out, by the word and by hand, until it is resumed', async () => {
    const id = await live();
    const since = server.clock.now();
    expect((await post(id, 'pause', { hold: false })).body).toMatchObject({
      liveVersion: 1,
      paused: { since, hold: false },
    });
    expect((await flow(id)).body.paused).toEqual({ since, hold: false });
    expect(await list()).toMatchObject([{ paused: { since, hold: false }, liveVersion: 1 }]);
    await text('BOOK');
    expect(await running()).toEqual([0]);
    expect(await post(id, 'start', { phone: '+14155550123' })).toMatchObject({
      status: 409,
      body: { error: { code: 'not_live', message: /paused/ } },
    });
    expect((await post(id, 'resume')).body).toMatchObject({ liveVersion: 1, paused: null });
    await text('BOOK');
    expect(await running()).toEqual([1]);
  });

  test('with hold and without can be changed, and its beginning stays', async () => {
    const id = await live();
    const since = server.clock.now();
    await post(id, 'pause', { hold: true });
    server.clock.advanceTo(since + 1000);
    expect((await post(id, 'pause', { hold: false })).body.paused).toEqual({ since, hold: false });
  });

  test('with hold keeps back what has not left yet, until it ends', async () => {
    const id = await live();
    await text('BOOK');
    const { db } = server.services.store;
    db.prepare("update messages set status = 'queued', open = 1, next_at = ? where direction = 'out'").run(
      server.clock.now() + day,
    );
    const status = () => db.prepare("select status from messages where direction = 'out'").pluck().get();
    await post(id, 'pause', { hold: true });
    expect(status()).toBe('held');
    await remove(id);
    expect(status()).not.toBe('held');
  });

  test('outlives publishing', async () => {
    const id = await live();
    await post(id, 'pause', { hold: true });
    expect((await post(id, 'publish')).body).toEqual({ version: 2 });
    expect((await flow(id)).body).toMatchObject({ liveVersion: 2, paused: { hold: true } });
    await text('BOOK');
    expect(await running()).toEqual([0]);
  });

  test('is nothing for a flow that is not live; resuming what is not paused changes nothing', async () => {
    const id = await create();
    expect(await post(id, 'pause', { hold: false })).toMatchObject({
      status: 409,
      body: { error: { code: 'not_live' } },
    });
    expect((await post(id, 'resume')).body).toMatchObject({ liveVersion: null, paused: null });
    expect((await post('gone', 'pause', { hold: false })).status).toBe(404);
    expect((await post(id, 'pause')).status).toBe(422);
  });
});

test('unpublished, a flow takes nobody new, lets go on whoever is in it, and goes live again as the next version', async () => {
  const id = await live();
  await text('BOOK');
  await post(id, 'pause', { hold: true });
  expect((await post(id, 'unpublish')).body).toMatchObject({
    liveVersion: null,
    liveRevision: null,
    paused: null,
  });
  await text('BOOK', '+14155550199');
  expect(await running()).toEqual([1]);
  await text('c');
  expect(await running()).toEqual([0]);
  expect((await server.json('GET', `/api/flows/${id}/versions`)).body.items).toHaveLength(1);
  const other = await live('Other');
  expect((await post(id, 'publish')).status).toBe(422);
  await post(other, 'unpublish');
  expect((await post(id, 'publish')).body).toEqual({ version: 2 });
});

describe('a deleted flow', () => {
  const deleted = async () => (await server.json('GET', '/api/deleted-flows')).body.items;

  test('comes back as it was: its draft, its versions, live', async () => {
    const id = await live();
    await change(id, { folder: 'Clinic' });
    const before = (await flow(id)).body;
    await remove(id);
    await text('BOOK');
    expect(await deleted()).toEqual([{ id, name: 'Reminder', deletedAt: server.clock.now() }]);
    const restored = await post(id, 'restore');
    expect(restored).toMatchObject({ status: 200, body: { id, liveVersion: 1, folder: 'Clinic' } });
    expect((await flow(id)).body).toEqual(before);
    expect(await deleted()).toEqual([]);
    await text('BOOK');
    expect(await running()).toEqual([1]);
  });

  test('comes back paused where it was paused', async () => {
    const id = await live();
    const { paused } = (await post(id, 'pause', { hold: true })).body;
    await remove(id);
    expect((await post(id, 'restore')).body.paused).toEqual(paused);
  });

  test('comes back paused where its word has gone to another flow, and cannot be resumed until that is free', async () => {
    const id = await live();
    await remove(id);
    const other = await live('Other');
    expect((await post(id, 'restore')).body).toMatchObject({ liveVersion: 1, paused: { hold: false } });
    expect(await post(id, 'resume')).toMatchObject({
      status: 409,
      body: { error: { code: 'keyword_taken', message: expect.stringContaining('“Other”') } },
    });
    // It does not keep the word from the flow that has it.
    expect((await post(other, 'publish')).body).toEqual({ version: 2 });
    await post(other, 'unpublish');
    expect((await post(id, 'resume')).body.paused).toBeNull();
  });

  test('lets go on whoever was held in it', async () => {
    const id = await live();
    await text('BOOK');
    await post(id, 'pause', { hold: true });
    await remove(id);
    await text('c');
    const { body } = await server.json('GET', '/api/conversations');
    expect(body.items).toMatchObject([{ running: null, lastText: "You're confirmed!" }]);
  });

  test('cannot be brought back after 30 days, and is forgotten once nobody needs it', async () => {
    const [id, other] = [await live(), await create('Other')];
    await text('BOOK');
    await server.json('POST', `/api/flows/${id}/previews`, { json: {} });
    await remove(id);
    server.clock.jumpTo(server.clock.now() + 30 * day + 1);
    expect((await post(id, 'restore')).status).toBe(404);
    expect(await deleted()).toEqual([]);
    const there = () => server.services.store.db.prepare('select 1 from flows where id = ?').get(id);
    await remove(other);
    expect(there()).toBeDefined();
    await text('c');
    server.clock.jumpTo(server.clock.now() + 9 * day);
    await remove(await create('Third'));
    expect(there()).toBeUndefined();
    expect((await server.json('GET', '/api/conversations')).body.items).toHaveLength(1);
  });

  test('is not there to be deleted again, and one that is not deleted cannot be brought back', async () => {
    const id = await create();
    expect((await post(id, 'restore')).body.error.code).toBe('not_deleted');
    await remove(id);
    expect((await remove(id)).status).toBe(404);
    expect((await change(id, { name: 'A' })).status).toBe(404);
    expect((await post('never', 'restore')).status).toBe(404);
  });
});
