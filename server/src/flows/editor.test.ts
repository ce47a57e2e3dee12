import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reminder, ServerUnderTest } from '../server-under-test.ts';

let server: ServerUnderTest;
let id: string;
let ada: { cookie: string };
beforeEach(async () => {
  server = await ServerUnderTest.open();
  ada = { cookie: await server.setUp() };
  id = (await server.json('POST', '/api/flows', { json: { name: 'Reminder', flow: reminder } })).body.id;
});
afterEach(() => server.close());

const headers = { origin: 'http://parley.test' };
const edit = async (tab: string, as: 'owner' | { cookie: string } = ada, take?: boolean) =>
  (await server.json('PUT', `/api/flows/${id}/editor`, { json: { tab, take }, as, headers })).body;
const pass = (ms: number) => server.clock.advanceTo(server.clock.now() + ms);

describe('one tab at a time holds a flow', () => {
  test('the first one, while it asks again', async () => {
    const since = server.clock.now();
    const holder = { name: 'Ada', since, you: true };
    expect(await edit('one')).toEqual({ mine: true, holder, revision: 1 });
    for (let i = 0; i < 10; i++) {
      pass(20_000);
      expect(await edit('one')).toEqual({ mine: true, holder, revision: 1 });
    }
    expect(await edit('two')).toEqual({ mine: false, holder, revision: 1 });
    expect(await edit('two', 'owner')).toEqual({
      mine: false,
      holder: { ...holder, you: false },
      revision: 1,
    });
  });

  test('half a minute after it last asked it is free', async () => {
    await edit('one');
    pass(29_999);
    expect((await edit('two')).mine).toBe(false);
    pass(1);
    expect(await edit('two')).toMatchObject({ mine: true, holder: { since: server.clock.now() } });
    expect((await edit('one')).mine).toBe(false);
  });

  test('another one may take it over at once', async () => {
    await edit('one');
    expect(await edit('two', 'owner', true)).toEqual({
      mine: true,
      holder: { name: 'A script', since: server.clock.now(), you: true },
      revision: 1,
    });
    expect(await edit('one')).toMatchObject({ mine: false, holder: { name: 'A script', you: false } });
  });

  test.each([
    ['DELETE', '/editor'],
    ['POST', '/editor/leave'],
  ])('it is free when that tab leaves, and not when another does: %s %s', async (method, path) => {
    await edit('one');
    const leave = (tab: string) => server.ask(method, `/api/flows/${id}${path}`, { json: { tab } });
    expect((await leave('two')).status).toBe(204);
    expect((await edit('two')).mine).toBe(false);
    expect((await leave('one')).status).toBe(204);
    expect((await edit('two')).mine).toBe(true);
  });

  test('of two at once one gets it', async () => {
    const both = await Promise.all([edit('one'), edit('two')]);
    expect(both.map(({ mine }) => mine).sort()).toEqual([false, true]);
  });

  test('whoever holds it or only looks learns when the draft has changed', async () => {
    await edit('one');
    const json = { patch: { name: 'Ours' }, baseRevision: 1 };
    const { revision } = (await server.json('PATCH', `/api/flows/${id}/draft`, { json })).body;
    expect(revision).toBe(2);
    expect(await edit('one')).toMatchObject({ mine: true, revision });
    expect(await edit('two')).toMatchObject({ mine: false, revision });
  });

  test('each flow by itself; one that is gone by nobody', async () => {
    await edit('one');
    const other = await server.json('POST', '/api/flows', { json: { name: 'Other' } });
    const hold = (flow: string) =>
      server.json('PUT', `/api/flows/${flow}/editor`, { json: { tab: 'two' }, as: ada, headers });
    expect((await hold(other.body.id)).body.mine).toBe(true);
    expect((await hold('gone')).status).toBe(404);
  });

  test('a draft is saved by its revision, whoever holds the flow', async () => {
    await edit('one');
    const json = { patch: { name: 'Ours' }, baseRevision: 1 };
    expect((await server.ask('PATCH', `/api/flows/${id}/draft`, { json })).status).toBe(200);
  });

  test.each([[{}], [{ tab: '' }], [{ tab: 'x'.repeat(101) }], [{ tab: 'a', take: 'yes' }]])(
    '%j is refused',
    async (json) => {
      expect((await server.ask('PUT', `/api/flows/${id}/editor`, { json })).status).toBe(422);
    },
  );
});
