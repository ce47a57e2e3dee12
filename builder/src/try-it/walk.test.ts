import { allTools } from '@parley/shared/understand/tools';
import { expect, test } from 'vitest';
import { createView } from '../editor/view.ts';
import { exampleFlow, longFlow } from './example-flow.ts';
import { settingFor } from './personas.ts';
import { sessionOf } from './try-session.ts';
import { stopWalk, walk } from './walk.ts';

const setting = settingFor('jordan', { settings: null, people: {}, startedAt: Date.UTC(2026, 4, 4, 14) });

test('a walk tells what it found, and the same draft is not walked twice', async () => {
  const session = sessionOf(createView());
  const report = await walk(session, exampleFlow, allTools, setting);
  expect(report).toMatchObject({ complete: true, findings: [], unmet: [] });
  expect(session.store.getState().walk).toMatchObject({ of: exampleFlow, going: false, report });
  expect(await walk(session, exampleFlow, allTools, setting)).toBe(report);
});

test('a long one gives way to the page, and can be stopped', async () => {
  const session = sessionOf(createView());
  const walked = walk(session, longFlow(7), allTools, setting);
  stopWalk(session);
  expect(await walked).toBeNull();
  expect(session.store.getState().walk).toMatchObject({ going: false, report: null });
});

test('what has ended stays as it ended', async () => {
  const session = sessionOf(createView());
  await walk(session, exampleFlow, allTools, setting);
  const { walk: ended } = session.store.getState();
  stopWalk(session);
  expect(session.store.getState().walk).toBe(ended);
});
