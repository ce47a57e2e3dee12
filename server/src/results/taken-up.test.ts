import { againstTaking } from '@parley/shared/check/take-up';
import type { Flow } from '@parley/shared/flow/flow';
import { kindOf } from '@parley/shared/nodes/index';
import type { Answer } from '@parley/shared/understand/accept';
import { expect, it } from 'vitest';
import { ResultsUnderTest, textsOf, waysOf } from './results-under-test.ts';

const phone = (i: number) => `+155501020${String(i).padStart(2, '0')}`;
const moment = { at: 0, timeZone: 'UTC' };

function answersOf(flow: Flow, step: string): readonly Answer[] {
  const node = flow.nodes.find(({ id }) => id === step);
  return (node && kindOf(node).answers?.(node.data)) ?? [];
}

/** The same flow, in which the answer takes the text too. */
function alsoTaking(flow: Flow, step: string, answer: string, text: string): Flow {
  const answers = answersOf(flow, step).map((one) =>
    one.id === answer ? { ...one, accepts: [{ type: 'words', words: [text] }] } : one,
  );
  const nodes = flow.nodes.map((node) =>
    node.id === step ? { ...node, data: { ...node.data, answers } } : node,
  );
  return { ...flow, nodes } as Flow;
}

it('twenty people later one sees what they wrote, and the next who writes it is understood', async () => {
  const visits = await ResultsUnderTest.open();
  for (let i = 0; i < 20; i++) await visits.play(phone(i), 'VISIT', i < 6 ? 'idk' : i < 10 ? 'maybe' : 'b');
  expect(textsOf(await visits.results())).toEqual({ day: ['idk · 6 · 6', 'maybe · 4 · 4'] });

  const { body } = await visits.server.json('GET', `/api/flows/${visits.flow}`);
  const changed = alsoTaking(body.draft, 'day', 'c', 'idk');
  const lists = [answersOf(body.draft, 'day'), answersOf(changed, 'day')] as const;
  expect(againstTaking('idk', 'c', ...lists, moment)).toBeNull();
  const saved = await visits.server.json('PUT', `/api/flows/${visits.flow}/draft`, {
    json: { baseRevision: body.revision, flow: changed },
  });
  expect(saved.status).toBe(200);
  await visits.publish();

  await visits.play(phone(20), 'VISIT', 'idk');
  expect(waysOf(await visits.results({ version: '2' }))).toEqual({ 'start.next': 1, 'day.c': 1 });
  expect(textsOf(await visits.results())).toEqual({ day: ['idk · 6 · 6', 'maybe · 4 · 4'] });
  await visits.close();
});
