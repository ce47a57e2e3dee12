import type { Flow } from '@parley/shared/flow/flow';
import { allTools } from '@parley/shared/understand/tools';
import { expect, test } from 'vitest';
import { createView } from '../editor/view.ts';
import { exampleFlow } from './example-flow.ts';
import { settingFor } from './personas.ts';
import { sessionOf } from './try-session.ts';
import { stopWalk, walk } from './walk.ts';

const setting = settingFor('jordan', { settings: null, people: {}, startedAt: Date.UTC(2026, 4, 4, 14) });

/** Questions one after the other, each with three answers that are remembered and compared: more than one slice. */
function long(count: number): Flow {
  const ids = Array.from({ length: count }, (_, i) => `q${i}`);
  const answers = ['A', 'B', 'C'].map((label) => ({ id: label, label }));
  return {
    ...exampleFlow,
    nodes: [
      { id: 'start', kind: 'start', data: { triggers: [] } },
      ...ids.map((id) => ({ id, kind: 'question' as const, data: { text: id, saveAs: id, answers } })),
      {
        id: 'fork',
        kind: 'branch',
        data: {
          cases: ids.map((id) => ({
            id,
            label: id,
            when: { all: [{ field: id, is: 'equals' as const, value: 'A' }] },
          })),
        },
      },
    ],
    edges: [
      { from: 'start', exit: 'next', to: 'q0' },
      ...ids.flatMap((from, i) => answers.map(({ id: exit }) => ({ from, exit, to: ids[i + 1] ?? 'fork' }))),
    ],
  };
}

test('a walk tells what it found, and the same draft is not walked twice', async () => {
  const session = sessionOf(createView());
  const report = await walk(session, exampleFlow, allTools, setting);
  expect(report).toMatchObject({ complete: true, findings: [], unmet: [] });
  expect(session.store.getState().walk).toMatchObject({ of: exampleFlow, going: false, report });
  expect(await walk(session, exampleFlow, allTools, setting)).toBe(report);
});

test('a long one gives way to the page, and can be stopped', async () => {
  const session = sessionOf(createView());
  const walked = walk(session, long(7), allTools, setting);
  stopWalk(session);
  expect(await walked).toBeNull();
  expect(session.store.getState().walk).toMatchObject({ going: false, report: null });
});
