import { templates } from '@parley/shared/templates/index';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reminder, ServerUnderTest } from '../server-under-test.ts';
import { DraftDigests } from './flow-problems.ts';

let server: ServerUnderTest;
beforeEach(async () => {
  server = await ServerUnderTest.open();
});
afterEach(() => server.close());

const create = async (json: unknown = { name: 'Reminder', flow: reminder }) =>
  (await server.json('POST', '/api/flows', { json })).body;
const publish = (id: string, json: unknown = {}) => server.json('POST', `/api/flows/${id}/publish`, { json });
const saveDraft = (id: string, flow: unknown, baseRevision: number) =>
  server.json('PUT', `/api/flows/${id}/draft`, { json: { flow, baseRevision } });
const withWords = (...words: string[]) => ({
  ...reminder,
  nodes: reminder.nodes.map((node) =>
    node.id === 'start' ? { ...node, data: { triggers: [{ type: 'keyword', words }] } } : node,
  ),
});

describe('a new flow', () => {
  test('from a document', async () => {
    const answer = await server.json('POST', '/api/flows', { json: { name: 'Visits', flow: reminder } });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        name: 'Visits',
        revision: 1,
        liveVersion: null,
        liveRevision: null,
        problems: expect.any(Array),
      },
    });
    expect(answer.body.draft).toEqual({ ...reminder, name: 'Visits' });
  });

  test('blank: a start, which cannot be published as it is', async () => {
    const flow = await create({ name: 'Empty' });
    expect(flow.draft.nodes).toEqual([{ id: 'start', kind: 'start', data: { triggers: [] } }]);
    expect((await publish(flow.id)).status).toBe(422);
  });

  test.each(templates.map(({ key }) => [key]))('from the template %s', async (key) => {
    const template = templates.find((one) => one.key === key);
    const blanks = Object.fromEntries((template?.blanks ?? []).map(({ blank, example }) => [blank, example]));
    const flow = await create({ name: 'Mine', template: key, blanks });
    expect(flow).toMatchObject({ name: 'Mine', liveVersion: null });
    expect((await publish(flow.id)).body).toEqual({ version: 1 });
  });

  test.each([
    [{ name: '' }, 422, 'Give the flow a name.'],
    [{ name: 'A', template: 'no-such' }, 422, /no template “no-such”/],
    [{ name: 'A', flow: reminder, template: 'x' }, 422, /not both/],
    [{ name: 'A', flow: { ...reminder, version: 99 } }, 422, /newer release.*Update Parley/],
    [{ name: 'A', flow: { ...reminder, nodes: [{ id: 'a', kind: 'video', data: {} }] } }, 422, /“video”/],
    [{ name: 'A', flow: { ...reminder, nodes: 'none' } }, 422, /“nodes”/],
    [{ name: 'A', flow: 'text' }, 422, /A flow is an object/],
    [
      { name: 'A', flow: { ...reminder, nodes: Array(10_001).fill(reminder.nodes[4]), edges: [] } },
      422,
      /at most 10,000 steps/,
    ],
  ])('%# is refused in words', async (json, status, sentence) => {
    const answer = await server.json('POST', '/api/flows', { json });
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(sentence);
  });

  test('ten thousand steps are taken', async () => {
    const nodes = Array.from({ length: 9_999 }, (_, i) => ({
      id: `m${i}`,
      kind: 'message',
      data: { text: 'Hi' },
    }));
    const flow = { ...reminder, nodes: [reminder.nodes[0], ...nodes], edges: [] };
    expect((await server.ask('POST', '/api/flows', { json: { name: 'Long', flow } })).status).toBe(201);
  });

  test('ids that every object has are ids like any other', async () => {
    const json = JSON.stringify({ name: 'A', flow: reminder }).replaceAll('"ask"', '"__proto__"');
    const answer = await server.json('POST', '/api/flows', {
      body: json,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(201);
    expect((await publish(answer.body.id)).status).toBe(200);
  });
});

describe('publishing', () => {
  test('makes numbered versions that never change', async () => {
    const { id } = await create();
    expect((await publish(id, { note: 'First' })).body).toEqual({ version: 1 });
    await saveDraft(id, { ...reminder, name: 'Second' }, 1);
    expect((await publish(id)).body).toEqual({ version: 2 });
    const { body } = await server.json('GET', `/api/flows/${id}/versions`);
    expect(body.items).toMatchObject([
      { version: 2, note: '', publishedBy: 'A script' },
      { version: 1, note: 'First' },
    ]);
    expect((await server.json('GET', `/api/flows/${id}/versions/1`)).body.flow.name).toBe('Reminder');
    expect((await server.json('GET', `/api/flows/${id}`)).body).toMatchObject({
      liveVersion: 2,
      liveRevision: 2,
    });
    expect((await server.json('GET', `/api/flows/${id}/versions/9`)).status).toBe(404);
    expect((await server.json('GET', `/api/flows/${id}/versions/x'--`)).status).toBe(404);
  });

  test('needs no body', async () => {
    const { id } = await create();
    expect((await server.json('POST', `/api/flows/${id}/publish`)).body).toEqual({ version: 1 });
  });

  test('refuses blockers, and lists every problem', async () => {
    const { id } = await create({ name: 'Bare', flow: { ...reminder, edges: [] } });
    const answer = await publish(id);
    expect(answer).toMatchObject({ status: 422, body: { error: { code: 'not_publishable' } } });
    expect(answer.body.problems.length).toBeGreaterThan(1);
    expect(answer.body.error.message).toMatch(/\.$/);
  });

  test('knows bad patterns, and whom nobody can hand to', async () => {
    const accepts = [{ type: 'pattern', pattern: '((((' }];
    const nodes = [
      { id: 'start', kind: 'start', data: { triggers: [] } },
      { id: 'ask', kind: 'question', data: { text: 'Code?', answers: [{ id: 'c', label: '', accepts }] } },
      { id: 'sales', kind: 'handoff', data: { to: { team: 'Sales' }, text: 'Hi', afterHoursText: 'Hi' } },
    ];
    const edges = [
      { from: 'start', exit: 'next', to: 'ask' },
      { from: 'ask', exit: 'c', to: 'sales' },
    ];
    const { id } = await create({ name: 'Bad', flow: { ...reminder, nodes, edges } });
    const answer = await publish(id);
    expect(answer.status).toBe(422);
    expect(answer.body.problems).toMatchObject([
      { code: 'bad_pattern', level: 'blocker', nodeId: 'ask', field: 'answers.0' },
      { code: 'unknown_team', level: 'warning', nodeId: 'sales', field: 'to' },
    ]);
  });

  test('refuses a word that starts another live flow, by its name, until that one is gone', async () => {
    const first = await create({ name: 'Visits', flow: withWords('Book!', 'VISIT') });
    await publish(first.id);
    const second = await create({ name: 'Other', flow: withWords('hello', 'book') });
    const answer = await publish(second.id);
    expect(answer.status).toBe(422);
    expect(answer.body.error.message).toBe(
      'The word “BOOK” already starts the flow “Visits”. Use another word here, or take it out of that flow and publish it.',
    );
    expect(answer.body.problems[0]).toMatchObject({
      code: 'keyword_taken',
      nodeId: 'start',
      field: 'triggers.0',
    });
    await server.ask('DELETE', `/api/flows/${first.id}`);
    expect((await publish(second.id)).status).toBe(200);
  });

  test('again with the same word is no conflict with itself', async () => {
    const { id } = await create();
    await publish(id);
    expect((await publish(id)).body).toEqual({ version: 2 });
  });

  test('from then on the word starts it', async () => {
    const { id } = await create();
    await publish(id);
    await server.ask('POST', '/api/practice/texts', { json: { from: '+14155550123', text: 'book' } });
    const { body } = await server.json('GET', '/api/flows');
    expect(body.items).toMatchObject([{ id, running: 1, blockers: 0, startsBy: 'When someone texts BOOK' }]);
    expect(body.items[0].publishedAt).toBe(server.clock.now());
  });
});

test('a draft that is saved while it is being published is not published unseen', async () => {
  const { id } = await create();
  const { store } = server.services;
  const change = vi.spyOn(store, 'change').mockImplementationOnce((work) => {
    store.db.prepare('update flows set revision = 2').run();
    return store.change(work);
  });
  expect(await publish(id)).toMatchObject({ status: 409, body: { error: { code: 'draft_changed' } } });
  change.mockRestore();
  expect((await server.json('GET', `/api/flows/${id}`)).body.liveVersion).toBeNull();
  expect((await publish(id)).body).toEqual({ version: 1 });
});

describe('the list', () => {
  const list = async () => (await server.json('GET', '/api/flows')).body.items;

  test('is read without passing over a draft', () => {
    const steps = server.services.store.db
      .prepare(
        `explain query plan select id, name, revision, live_version, live_revision, updated_at, paused_at, held, folder from flows
         where deleted_at is null order by updated_at desc, id`,
      )
      .all();
    expect(JSON.stringify(steps)).toContain('COVERING INDEX flows_listed');
  });

  test('checks a flow again only when it, the fields or the people have changed', async () => {
    const digests = new DraftDigests();
    const { db } = server.services.store;
    const made: string[] = [];
    const look = (...drafts: [string, number, number?][]) => {
      made.length = 0;
      digests.of(
        db,
        drafts.map(([id, revision, live_version = null]) => ({ id, revision, live_version })),
        ({ id }) => {
          made.push(id);
          return { blockers: 0, startsBy: '', changed: false, goesTo: [] };
        },
      );
      return [...made];
    };
    expect(look(['a', 1], ['b', 1])).toEqual(['a', 'b']);
    expect(look(['a', 1], ['b', 2])).toEqual(['b']);
    expect(look(['a', 1], ['b', 2])).toEqual([]);
    expect(look(['a', 1], ['b', 2, 1])).toEqual(['b']);
    await server.json('POST', '/api/fields', { json: { name: 'Shoe size' } });
    expect(look(['a', 1], ['b', 2])).toEqual(['a', 'b']);
    await server.setUp();
    expect(look(['b', 2])).toEqual(['b']);
    expect(look(['a', 1], ['b', 2])).toEqual(['a']);
  });

  test('says that something waits to go live by what the draft says, not by how often it was saved', async () => {
    const { id } = await create();
    const changed = async () => [
      (await list())[0].changed,
      (await server.json('GET', `/api/flows/${id}`)).body.changed,
    ];
    const [first, ...others] = reminder.nodes;
    expect(await changed()).toEqual([false, false]);
    await publish(id);
    expect(await changed()).toEqual([false, false]);
    await saveDraft(id, { ...reminder, nodes: [first, ...others.slice(1)] }, 1);
    expect(await changed()).toEqual([true, true]);
    await saveDraft(id, { ...reminder, layout: { start: { x: 40, y: 80 } } }, 2);
    expect(await changed()).toEqual([false, false]);
    await saveDraft(id, { ...reminder, name: 'Visits' }, 3);
    expect(await changed()).toEqual([true, true]);
    await publish(id);
    expect(await changed()).toEqual([false, false]);
  });

  test('counts the blockers of the draft as it is now', async () => {
    const { id } = await create({ name: 'Bare', flow: { ...reminder, edges: [] } });
    const [before] = await list();
    expect(before.blockers).toBeGreaterThan(0);
    await saveDraft(id, reminder, 1);
    expect((await list())[0]).toMatchObject({ blockers: 0, revision: 2 });
  });
});

describe('starting by hand', () => {
  test('needs a live version, a number, and a contact who has not opted out', async () => {
    const { id } = await create();
    const start = (json: unknown) => server.json('POST', `/api/flows/${id}/start`, { json });
    expect(await start({ phone: '+14155550123' })).toMatchObject({
      status: 409,
      body: { error: { code: 'not_live' } },
    });
    await publish(id);
    expect((await start({ phone: 'nobody' })).body.error.code).toBe('bad_phone');
    const started = await start({ phone: '(415) 555-0123', fields: { first_name: 'Sam' } });
    expect(started).toMatchObject({ status: 202, body: { runId: expect.any(String) } });
    const run = await server.json('GET', `/api/runs/${started.body.runId}`);
    expect(run.body).toMatchObject({ flowId: id, version: 1, status: 'running', node: 'ask' });
    expect(run.body.events).toMatchObject([{ type: 'started', text: null }]);
    expect(JSON.stringify(run.body.events)).toContain('Hi Sam!');
    await server.ask('POST', '/api/practice/texts', { json: { from: '+14155550123', text: 'STOP' } });
    expect(await start({ phone: '+14155550123' })).toMatchObject({
      status: 409,
      body: { error: { code: 'opted_out' } },
    });
  });
});

test('a deleted flow is found by nobody, and its word starts nothing', async () => {
  const { id } = await create();
  await publish(id);
  expect((await server.ask('DELETE', `/api/flows/${id}`)).status).toBe(204);
  for (const [method, path] of [
    ['GET', ''],
    ['DELETE', ''],
    ['GET', '/versions'],
    ['GET', '/versions/1'],
    ['POST', '/publish'],
    ['POST', '/previews'],
  ] as const)
    expect((await server.ask(method, `/api/flows/${id}${path}`)).status).toBe(404);
  expect((await server.json('GET', '/api/flows')).body.items).toEqual([]);
  await server.ask('POST', '/api/practice/texts', { json: { from: '+14155550123', text: 'book' } });
  const { body } = await server.json('GET', '/api/conversations');
  expect(body.items).toMatchObject([{ running: null, unanswered: true }]);
});
