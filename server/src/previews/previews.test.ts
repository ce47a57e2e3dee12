import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reminder, ServerUnderTest } from '../server-under-test.ts';
import { mostTries } from './preview-store.ts';

let server: ServerUnderTest;
let flowId: string;
beforeEach(async () => {
  server = await ServerUnderTest.open();
  flowId = (await server.json('POST', '/api/flows', { json: { name: 'Reminder', flow: reminder } })).body.id;
});
afterEach(() => server.close());

const share = async () => (await server.json('POST', `/api/flows/${flowId}/previews`, { json: {} })).body;
const begin = (token: string, from?: string) =>
  server.json('POST', `/w/api/previews/${token}/runs`, { as: 'nobody', ...(from ? { from } : {}) });
const act = (run: string, json: unknown) =>
  server.json('POST', '/w/api/runs', { as: 'nobody', json, headers: { authorization: `Bearer ${run}` } });
const look = (run: string) =>
  server.json('GET', '/w/api/runs', { as: 'nobody', headers: { authorization: `Bearer ${run}` } });
const said = (state: { lines: { text: string }[] }) => state.lines.map(({ text }) => text);
const send = (text: string, id = text) => ({ do: 'send', text, id });

const question = 'Hi Jordan! Reply C to confirm or R to reschedule. Reply STOP to opt out.';

describe('a shared draft', () => {
  test('is a link with a secret that the database does not hold', async () => {
    const { id, token, url } = await share();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(url).toBe(`http://parley.test/p/${token}`);
    const { body } = await server.json('GET', `/api/flows/${flowId}/previews`);
    expect(body.items).toEqual([{ id, createdAt: server.clock.now(), revision: 1 }]);
    const stored = JSON.stringify(server.services.store.db.prepare('select * from previews').all());
    expect(stored).not.toContain(token);
  });

  test('is tried by anyone: texts, skipping, stepping back, beginning anew', async () => {
    const { token } = await share();
    const begun = await begin(token);
    expect(begun.status).toBe(201);
    const { run, state } = begun.body;
    expect(said(state)).toEqual([question]);
    expect(state).toMatchObject({ quickAnswers: ['C', 'R'], status: 'waiting', next: { label: 'No reply' } });

    const answered = await act(run, send('c'));
    expect(said(answered.body.state)).toEqual([question, 'c', "You're confirmed!"]);
    expect(answered.body.state.status).toBe('ended');
    expect((await look(run)).body).toEqual(answered.body);

    const back = await act(run, { do: 'back' });
    expect(said(back.body.state)).toEqual([question]);
    const skipped = await act(run, { do: 'skip' });
    expect(skipped.body.state).toMatchObject({ status: 'ended', clock: state.clock + 4 * 3_600_000 });
    const anew = await act(run, { do: 'restart' });
    expect(said(anew.body.state)).toEqual([question]);
  });

  test('is told to the contact of “Try it”, who knows what its texts fill in', async () => {
    const nodes = reminder.nodes.map((node) =>
      node.id === 'ask'
        ? { ...node, data: { ...node.data, text: 'Hi {{first_name|there}}, {{day|soon}} at {{time|noon}}?' } }
        : node,
    );
    const flow = { ...reminder, nodes };
    flowId = (await server.json('POST', '/api/flows', { json: { name: 'Filled in', flow } })).body.id;
    const { run, state } = (await begin((await share()).token)).body;
    const told = 'Hi Jordan, Tuesday at 2:30 PM? Reply STOP to opt out.';
    expect(said(state)).toEqual([told]);
    expect(said((await act(run, { do: 'restart' })).body.state)).toEqual([told]);
  });

  test('is not shared while its flow is deleted, and again once that is back', async () => {
    const { token } = await share();
    const { run } = (await begin(token)).body;
    await server.json('DELETE', `/api/flows/${flowId}`);
    expect([
      (await begin(token)).status,
      (await look(run)).status,
      (await act(run, send('c'))).status,
    ]).toEqual([404, 404, 404]);
    await server.json('POST', `/api/flows/${flowId}/restore`, { json: {} });
    expect([(await begin(token)).status, (await look(run)).status]).toEqual([201, 200]);
  });

  test('stays as it was shared, whatever happens to the draft', async () => {
    const { token } = await share();
    const nodes = reminder.nodes.map((node) =>
      node.id === 'yes' ? { ...node, data: { text: 'New words' } } : node,
    );
    await server.ask('PUT', `/api/flows/${flowId}/draft`, {
      json: { flow: { ...reminder, nodes }, baseRevision: 1 },
    });
    const { run } = (await begin(token)).body;
    expect(said((await act(run, send('c'))).body.state).at(-1)).toBe("You're confirmed!");
  });

  test('a text that is sent again counts once, also at the same moment', async () => {
    const { run } = (await begin((await share()).token)).body;
    const [one, other] = await Promise.all([act(run, send('c', 'same')), act(run, send('c', 'same'))]);
    expect(one.body).toEqual(other.body);
  });

  test('revoked, the link and every try of it are gone', async () => {
    const { id, token } = await share();
    const { run } = (await begin(token)).body;
    expect((await server.ask('DELETE', `/api/previews/${id}`)).status).toBe(204);
    expect((await server.ask('DELETE', `/api/previews/${id}`)).status).toBe(404);
    for (const answer of [await begin(token), await look(run), await act(run, send('c'))])
      expect(answer).toMatchObject({ status: 404, body: { error: { message: /no longer shared/ } } });
  });

  test('no visitor sees another one’s try', async () => {
    const { token } = await share();
    const [mine, theirs] = [(await begin(token)).body.run, (await begin(token)).body.run];
    await act(mine, send('c'));
    expect(said((await look(theirs)).body.state)).toEqual([question]);
  });
});

describe('a visitor cannot', () => {
  test.each([
    ['say which flow', { ...send('c'), flow: reminder }, 422],
    ['say whose try', { ...send('c'), run: 'x' }, 422],
    ['push the clock as they like', { do: 'advance', ms: 1e12 }, 422],
    ['play the person', { do: 'person-done' }, 422],
    ['send nothing', send(' ', 'a'), 422],
    ['send a book', send('a'.repeat(1_601), 'a'), 422],
    ['send a shelf of books', send('a'.repeat(20_000), 'a'), 413],
  ])('%s', async (_what, json, status) => {
    const { run } = (await begin((await share()).token)).body;
    expect((await act(run, json)).status).toBe(status);
  });

  test('guess', async () => {
    expect((await begin('guess')).status).toBe(404);
    expect((await look('guess')).status).toBe(404);
    expect((await server.ask('GET', '/w/api/runs', { as: 'nobody' })).status).toBe(401);
  });

  test('talk for ever', async () => {
    const { run } = (await begin((await share()).token)).body;
    let last = { status: 200, body: null as { error?: { message: string } } | null };
    for (let i = 0; i < 300 && last.status === 200; i += 1) {
      last = await act(run, send('book', `t${i}`));
      server.clock.advanceTo(server.clock.now() + 1_000);
    }
    expect(last).toMatchObject({ status: 409, body: { error: { message: /Restart it/ } } });
    expect((await act(run, { do: 'restart' })).status).toBe(200);
  });

  test('begin without end', async () => {
    const { token } = await share();
    const all = await Promise.all(Array.from({ length: 31 }, () => begin(token)));
    expect(all.map(({ status }) => status)).toEqual([...Array(30).fill(201), 429]);
    expect(all.at(-1)?.headers.get('retry-after')).toBe('2');
    expect((await begin(token, '198.51.100.1')).status).toBe(201);
    server.clock.advanceTo(server.clock.now() + 2_000);
    expect((await begin(token)).status).toBe(201);
  });

  test('fill a chat with books', async () => {
    const { run } = (await begin((await share()).token)).body;
    const statuses: number[] = [];
    for (let i = 0; i < 70; i += 1) {
      statuses.push((await act(run, send('a'.repeat(1_600), `t${i}`))).status);
      server.clock.advanceTo(server.clock.now() + 1_000);
    }
    expect(statuses).toContain(409);
    expect(statuses.indexOf(409)).toBeGreaterThan(50);
    expect((await act(run, { do: 'back' })).status).toBe(200);
    expect((await act(run, { do: 'restart' })).status).toBe(200);
  });

  test('hammer one try from many addresses', async () => {
    const { run } = (await begin((await share()).token)).body;
    const headers = { authorization: `Bearer ${run}` };
    const statuses: number[] = [];
    for (let i = 0; i < 61; i += 1)
      statuses.push(
        (await server.ask('GET', '/w/api/runs', { as: 'nobody', headers, from: `198.51.100.${i}` })).status,
      );
    expect(statuses).toEqual([...Array(60).fill(200), 429]);
  });

  test('make the business send a text', async () => {
    const { run } = (await begin((await share()).token)).body;
    await act(run, send('r'));
    const { db } = server.services.store;
    for (const table of ['contacts', 'messages', 'runs', 'handoffs', 'timers'])
      expect(db.prepare(`select count(*) as count from ${table}`).get()).toEqual({ count: 0 });
  });
});

describe('tries', () => {
  const count = () => server.services.store.db.prepare('select count(*) from preview_runs').pluck().get();
  const day = 86_400_000;

  test('in which nothing was done are forgotten after a day, others after a week', async () => {
    const { token } = await share();
    const { run } = (await begin(token)).body;
    await begin(token);
    server.clock.advanceTo(server.clock.now() + 1);
    await act(run, send('c'));
    server.clock.advanceTo(server.clock.now() + day + 1);
    await begin(token);
    expect(count()).toBe(2);
    expect((await look(run)).status).toBe(200);
    server.clock.advanceTo(server.clock.now() + 6 * day);
    await begin(token);
    expect(count()).toBe(1);
    expect((await look(run)).status).toBe(404);
  });

  test('of one preview are at most 2,000; those in which nothing was done make room first', async () => {
    const { token } = await share();
    const { run } = (await begin(token)).body;
    server.clock.advanceTo(server.clock.now() + 1);
    await act(run, send('c'));
    server.clock.advanceTo(server.clock.now() + 1);
    const { db } = server.services.store;
    db.prepare(
      `insert into preview_runs select 'made-' || value, preview_id, state_json, ${server.clock.now()}, ${server.clock.now()}
       from preview_runs, json_each('[${Array.from({ length: mostTries - 1 }, (_, i) => i).join(',')}]')`,
    ).run();
    expect((await begin(token)).status).toBe(201);
    expect(count()).toBe(mostTries);
    expect((await look(run)).status).toBe(200);
  });

  test('are read again from what is stored, where memory has lost them', async () => {
    const { token } = await share();
    const { run } = (await begin(token)).body;
    const answered = await act(run, send('c'));
    for (let i = 0; i < 210; i += 1) await begin(token, `198.51.100.${i}`);
    expect((await look(run)).body).toEqual(answered.body);
  });

  test('are as they were where a save fails', async () => {
    const { run } = (await begin((await share()).token)).body;
    const { db } = server.services.store;
    db.pragma('query_only = on');
    expect((await act(run, send('c'))).status).toBe(503);
    db.pragma('query_only = off');
    expect(said((await look(run)).body.state)).toEqual([question]);
  });

  test.each(['updated_at < 1', "preview_id = 'x'"])('are found by an index: %s', (where) => {
    const plan = server.services.store.db
      .prepare(`explain query plan delete from preview_runs where ${where}`)
      .all();
    expect(JSON.stringify(plan)).toContain('INDEX preview_runs_by_');
  });
});

test('nothing that previews are made of knows the runs or a channel', () => {
  const here = dirname(fileURLToPath(import.meta.url));
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const imports = readFileSync(path, 'utf8').matchAll(/^import (?!type )[^;]*?from '(\.[^']+)'/gms);
    for (const [, specifier = ''] of imports) visit(resolve(dirname(path), specifier));
  };
  visit(join(here, 'preview-endpoints.ts'));
  expect(seen.size).toBeGreaterThan(8);
  expect([...seen].filter((path) => /\/server\/src\/(runs|channels)\//.test(path))).toEqual([]);
});
