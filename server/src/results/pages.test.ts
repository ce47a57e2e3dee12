import { afterEach, beforeEach, expect, it } from 'vitest';
import { resultStore } from './result-store.ts';
import { ResultsUnderTest } from './results-under-test.ts';

let visits: ResultsUnderTest;
beforeEach(async () => {
  visits = await ResultsUnderTest.open();
});
afterEach(() => visits.close());

/** So many runs as a copy of Ann's, three beginning at each moment. */
async function copy(count: number): Promise<void> {
  await visits.play('+15550102030', 'VISIT', 'idk', 'b');
  const { db } = visits.server.services.store;
  const run =
    db.prepare(`insert into runs (id, flow_id, version, contact_id, status, state_json, started_at, ended_at)
    select 'copy-' || ?, flow_id, version, contact_id, status, state_json, ?, ended_at from runs limit 1`);
  const log = db.prepare(`insert into events (run_id, at, event_json, effects_json)
    select 'copy-' || ?, at, event_json, effects_json from events
    where run_id not like 'copy-%' order by id`);
  await visits.server.services.store.change(() => {
    for (let i = 1; i < count; i++) {
      run.run(i, 1_000 + Math.floor(i / 3));
      log.run(i);
    }
  });
}

it.each([1, 49, 50, 51, 150, 232])('%d runs are each counted once', async (count) => {
  await copy(count);
  const { people, ways, steps, unmatched } = await visits.results();
  expect(people).toBe(count);
  expect(ways.find(({ exit }) => exit === 'b')?.people).toBe(count);
  expect(steps.find(({ node }) => node === 'day')).toMatchObject({ arrived: count, unanswered: 0 });
  expect(unmatched).toEqual([{ node: 'day', texts: [{ text: 'idk', times: count, people: count }] }]);
});

it('others get their turn all the while', async () => {
  await copy(500);
  let turns = 0;
  let counting = true;
  const take = () => {
    turns += 1;
    if (counting) setImmediate(take);
  };
  setImmediate(take);
  const { flow, server } = visits;
  const all = { flow, versions: [1], from: 0, before: Number.MAX_SAFE_INTEGER, practice: true };
  await resultStore.count(server.services.store.db, all);
  counting = false;
  expect(turns).toBeGreaterThanOrEqual(10);
});
