import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ResultsUnderTest, stepsOf, waysOf } from './results-under-test.ts';

const [ann, ben, cid] = ['+15550102030', '+15550102031', '+15550102032'] as const;
let visits: ResultsUnderTest;

describe('versions', () => {
  beforeEach(async () => {
    visits = await ResultsUnderTest.open();
  });
  afterEach(() => visits.close());

  it('are counted apart, and all together where none is asked for', async () => {
    await visits.play(ann, 'VISIT', 'a');
    await visits.publish();
    await visits.play(ben, 'VISIT', 'b');
    await visits.play(cid, 'VISIT', 'b');
    await visits.publish();
    const both = await visits.results();
    expect(both).toMatchObject({ versions: [2, 1], people: 3 });
    expect(waysOf(both)).toMatchObject({ 'day.a': 1, 'day.b': 2 });
    const first = await visits.results({ version: '1' });
    expect(first).toMatchObject({ versions: [2, 1], people: 1 });
    expect(waysOf(first)).toEqual({ 'start.next': 1, 'day.a': 1 });
    expect(waysOf(await visits.results({ version: '2' }))).toMatchObject({ 'day.b': 2 });
    expect(await visits.results({ version: '3' })).toMatchObject({ versions: [2, 1], people: 0, ways: [] });
  });

  it('whom the author moved on did not fail to answer, and is in the newer one too', async () => {
    await visits.play(ann, 'VISIT');
    await visits.play(ben, 'VISIT');
    const people = [{ version: 1, node: 'day', to: { node: 'time' } }];
    await visits.publish({ people });
    await visits.pass(1);
    await visits.play(ben, 'x');
    expect(stepsOf(await visits.results({ version: '1' }))).toEqual({ start: [2, 0, 0], day: [2, 0, 0] });
    const newer = await visits.results({ version: '2' });
    expect(newer.people).toBe(2);
    expect(stepsOf(newer, 'start', 'day', 'time')).toEqual({ time: [2, 1, 0] });
    expect(waysOf(newer)).toEqual({ 'time.x': 1, 'thanks.next': 1 });
  });
});

describe('days', () => {
  beforeAll(async () => {
    visits = await ResultsUnderTest.open();
    // It is 4 May, 15:02 UTC: 11:02 in New York.
    const { body } = await visits.server.json('GET', '/api/settings');
    const json = { ...body, timeZone: 'America/New_York' };
    expect((await visits.server.json('PUT', '/api/settings', { json })).status).toBe(200);
    await visits.play(ann, 'VISIT', 'a');
    await visits.pass(12);
    // 23:02 in New York, and 5 May by UTC.
    await visits.play(ben, 'VISIT', 'a');
    await visits.pass(1);
    await visits.play(cid, 'VISIT', 'a');
  });
  afterAll(() => visits.close());

  it.each([
    [{}, 3],
    [{ from: '2026-05-04' }, 3],
    [{ from: '2026-05-04', to: '2026-05-04' }, 2],
    [{ from: '2026-05-05' }, 1],
    [{ from: '2026-05-05', to: '2026-05-05' }, 1],
    [{ to: '2026-05-04' }, 2],
    [{ to: '2026-05-03' }, 0],
    [{ from: '2026-05-06' }, 0],
    [{ from: '0001-01-01', to: '9999-12-31' }, 3],
  ])('%j: %d began then, by the workspace’s clock', async (query, people) => {
    expect(await visits.results(query)).toMatchObject({ people, versions: [1] });
  });

  it('what happened later to those who began then counts with them', async () => {
    await visits.play(ann, 'x');
    expect(waysOf(await visits.results({ to: '2026-05-04' }))).toMatchObject({
      'day.a': 2,
      'time.no-reply': 1,
    });
  });
});

describe('refuses, in a sentence,', () => {
  beforeAll(async () => {
    visits = await ResultsUnderTest.open();
  });
  afterAll(() => visits.close());

  it.each([
    [{ from: 'yesterday' }, 422, 'Write the day as year, month and day, such as 2026-05-04.'],
    [{ to: '2026-5-4' }, 422, 'Write the day as year, month and day, such as 2026-05-04.'],
    [{ from: '2026-05-04T00:00:00Z' }, 422, 'Write the day as year, month and day, such as 2026-05-04.'],
    [{ from: '2026-02-29' }, 422, 'There is no such day. Look at the month and the day.'],
    [{ from: '2026-13-01' }, 422, 'There is no such day. Look at the month and the day.'],
    [{ from: '' }, 422, 'Write the day as year, month and day, such as 2026-05-04.'],
    [
      { from: '2026-05-05', to: '2026-05-04' },
      422,
      'The last day (“to”) is before the first one (“from”). Swap them.',
    ],
    [
      { version: '7' },
      404,
      'This flow has no version 7. Choose one of its versions, or leave the version out.',
    ],
    [{ version: '0' }, 422, 'Give the version as a number, such as 3.'],
    [{ version: '-1' }, 422, 'Give the version as a number, such as 3.'],
    [{ version: 'live' }, 422, 'Give the version as a number, such as 3.'],
    [{ practice: 'yes' }, 422, '“practice” should be one of “0”, “1”.'],
    [{ day: '2026-05-04' }, 422, 'The server does not know “day”. Take it out, or mend its spelling.'],
  ])('%j', async (query, status, message) => {
    expect(await visits.ask(query as Record<string, string>)).toMatchObject({
      status,
      body: { error: { message } },
    });
  });

  it('a flow that is deleted, or was never there', async () => {
    const there = await visits.server.json('GET', '/api/flows/none/results');
    await visits.server.ask('DELETE', `/api/flows/${visits.flow}`);
    for (const answer of [there, await visits.ask({})])
      expect(answer).toMatchObject({ status: 404, body: { error: { message: /^There is no such flow/ } } });
  });

  it('whoever is not signed in', async () => {
    const path = `/api/flows/${visits.flow}/results`;
    expect((await visits.server.ask('GET', path, { as: 'nobody' })).status).toBe(401);
  });
});

it('reads the runs of a version in their order by the index, however many there are', async () => {
  visits = await ResultsUnderTest.open();
  const plan = visits.server.services.store.db
    .prepare(
      `explain query plan select runs.id from runs join events on events.run_id = runs.id
       where runs.flow_id = 'f' and runs.version = 1
         and (runs.started_at, runs.id) > (1, '') and (runs.started_at, runs.id) <= (2, 'x')
       order by runs.started_at, runs.id, events.id`,
    )
    .all();
  await visits.close();
  expect(JSON.stringify(plan)).toContain('runs_by_version (flow_id=? AND version=? AND (started_at,id)>');
  expect(JSON.stringify(plan)).not.toContain('SCAN');
});
