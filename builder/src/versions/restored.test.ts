import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import { moveNodes, removeNodes, setData } from '../document/commands.ts';
import { exampleFlow } from '../try-it/example-flow.ts';
import { restored } from './restored.ts';

const version: Flow = { ...exampleFlow, layout: { m1: { x: 9, y: 9 } } };
const shown = { start: { x: 0, y: 0 }, ask: { x: 0, y: 200 }, gone: { x: 5, y: 5 } };

test('steps stay where they are shown now; one that comes back stands where it stood', () => {
  const now = removeNodes(new Set(['m1']))({ ...exampleFlow, layout: {} });
  const draft = restored(version, now, shown);
  expect(draft.layout).toEqual({
    start: { x: 0, y: 0 },
    ask: { x: 0, y: 200 },
    m1: { x: 9, y: 9 },
  });
  expect(draft.nodes).toBe(version.nodes);
});

test('where a step was put since counts more than where the version has it', () => {
  const now = moveNodes({ m1: { x: 50, y: 60 } })(setData('m1', { text: 'Other' })(version));
  expect(restored(version, now, {}).layout).toEqual({ m1: { x: 50, y: 60 } });
});

test('tests that were kept since stay', () => {
  const tests: Flow['tests'] = [];
  expect(restored(version, { ...version, tests }, {}).tests).toBe(tests);
});
