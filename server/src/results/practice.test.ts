import { afterEach, beforeEach, expect, it } from 'vitest';
import { ResultsUnderTest, waysOf } from './results-under-test.ts';

const practice = '+15550102030';
const real = '+14155550123';
let visits: ResultsUnderTest;
beforeEach(async () => {
  visits = await ResultsUnderTest.open({
    MESSAGEBIRD_ACCESS_KEY: 'live_0123456789',
    MESSAGEBIRD_SIGNING_KEY: 'signing-key',
    MESSAGEBIRD_ORIGINATOR: '+14155550100',
  });
  // Nothing leaves the house.
  await visits.server.outbox.stop();
});
afterEach(() => visits.close());

const text = (words: string, providerId: string) =>
  visits.server.services.runs.receive({ channel: 'messagebird', from: real, text: words, providerId });

it.each([
  [{}, false, 1],
  [{ practice: '0' }, false, 1],
  [{ practice: '1' }, true, 2],
])('with a number connected, and %j', async (query, counted, people) => {
  await visits.play(practice, 'VISIT', 'a');
  await text('VISIT', 'one');
  await text('a', 'two');
  const results = await visits.results(query as Record<string, string>);
  expect(results).toMatchObject({ practice: counted, people, versions: [1] });
  expect(waysOf(results)).toEqual({ 'start.next': people, 'day.a': people });
});
