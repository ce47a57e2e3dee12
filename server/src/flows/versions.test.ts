import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reminder, ServerUnderTest } from '../server-under-test.ts';

let server: ServerUnderTest;
beforeEach(async () => {
  server = await ServerUnderTest.open();
});
afterEach(() => server.close());

const create = async (): Promise<string> =>
  (await server.json('POST', '/api/flows', { json: { name: 'Reminder', flow: reminder } })).body.id;
const publish = (id: string, json: unknown = {}, as: 'owner' | { cookie: string } = 'owner') =>
  server.json('POST', `/api/flows/${id}/publish`, { json, as, headers: { origin: 'http://parley.test' } });
const text = (words: string, from: string) =>
  server.ask('POST', '/api/practice/texts', { json: { from, text: words } });
const people = async (id: string) => (await server.json('GET', `/api/flows/${id}/people`)).body.items;

describe('the versions of a flow', () => {
  test('have who published them, when, and their note', async () => {
    const cookie = await server.setUp();
    const id = await create();
    await publish(id, { note: ' First ' }, { cookie });
    await publish(id);
    const { body } = await server.json('GET', `/api/flows/${id}/versions`);
    const publishedAt = server.clock.now();
    expect(body.items).toEqual([
      { version: 2, note: '', publishedAt, publishedBy: 'A script' },
      { version: 1, note: 'First', publishedAt, publishedBy: 'Ada' },
    ]);
  });

  test('are named later, too', async () => {
    const id = await create();
    await publish(id, { note: 'First' });
    const name = (version: string, json: unknown) =>
      server.json('PATCH', `/api/flows/${id}/versions/${version}`, { json });
    expect((await name('1', { note: 'Before the holidays' })).body).toMatchObject({
      version: 1,
      note: 'Before the holidays',
    });
    expect((await server.json('GET', `/api/flows/${id}/versions/1`)).body).toMatchObject({
      note: 'Before the holidays',
      flow: { name: 'Reminder' },
    });
    expect((await name('2', { note: '' })).status).toBe(404);
    expect((await name('1', { note: 'x'.repeat(501) })).status).toBe(422);
    expect((await name('1', {})).status).toBe(422);
  });
});

describe('people in a flow', () => {
  test('are counted by version and step, and by whether a person has them', async () => {
    const id = await create();
    expect(await people(id)).toEqual([]);
    await publish(id);
    await text('BOOK', '+14155550101');
    await text('BOOK', '+14155550102');
    await text('r', '+14155550102');
    await publish(id);
    await text('BOOK', '+14155550103');
    expect(await people(id)).toEqual([
      { version: 2, node: 'ask', withPerson: false, count: 1 },
      { version: 1, node: 'ask', withPerson: false, count: 1 },
      { version: 1, node: 'person', withPerson: true, count: 1 },
    ]);
    expect((await server.json('GET', '/api/flows/gone/people')).status).toBe(404);
  });

  test('are moved or handed over by publishing, which says how many', async () => {
    const id = await create();
    await publish(id);
    await text('BOOK', '+14155550101');
    await text('BOOK', '+14155550102');
    const ask = { version: 1, node: 'ask' };
    expect((await publish(id, { people: [{ ...ask, to: 'keep' }] })).body).toEqual({
      version: 2,
      moved: 0,
      handedOver: 0,
    });
    expect((await publish(id, { people: [{ ...ask, to: { node: 'yes' } }] })).body).toEqual({
      version: 3,
      moved: 2,
      handedOver: 0,
    });
    expect((await publish(id, { people: [{ ...ask, to: 'person' }] })).body).toEqual({
      version: 4,
      moved: 0,
      handedOver: 2,
    });
  });

  test.each([
    [{ version: 1, node: 'ask', to: { node: 'gone' } }, /step “gone”.*Choose another/],
    [{ version: 1, node: 'ask', to: 'nowhere' }, /“keep”, “person”/],
    [{ version: 0, node: 'ask', to: 'keep' }, /people\.0\.version/],
    [{ node: 'ask', to: 'keep' }, /people\.0\.version.*missing/],
  ])('%j is refused in words, and nothing is published', async (choice, sentence) => {
    const id = await create();
    await publish(id);
    const answer = await publish(id, { people: [choice] });
    expect(answer.status).toBe(422);
    expect(answer.body.error.message).toMatch(sentence);
    expect((await server.json('GET', `/api/flows/${id}`)).body.liveVersion).toBe(1);
  });
});
