import type { Flow } from '@parley/shared/flow/flow';
import type { KindName } from '@parley/shared/nodes/index';
import { expect, test } from 'vitest';
import { blankNode } from '../document/commands.ts';
import { insertStep } from './insert-step.ts';

const flow: Flow = {
  version: 1,
  name: 'Flow',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [] } },
    { id: 'hi', kind: 'message', data: { text: 'Hi' } },
  ],
  edges: [{ from: 'start', exit: 'next', to: 'hi' }],
  layout: {},
};

const lines = (into: { from: string; exit: string }, kind: KindName) =>
  insertStep(
    blankNode(kind, 'new'),
    { x: 1, y: 2 },
    into,
  )(flow).edges.map((line) => Object.values(line).join(' '));

test.each([
  ['message', ['start next new', 'new next hi']],
  ['wait', ['start next new', 'new next hi']],
  ['branch', ['start next new', 'new otherwise hi']],
  ['question', ['start next new']],
  ['end', ['start next new']],
] as const)('a %s put into a line: %o', (kind, after) => {
  expect(lines({ from: 'start', exit: 'next' }, kind)).toEqual(after);
});

test('where no line is drawn, it only follows', () => {
  expect(lines({ from: 'hi', exit: 'next' }, 'message')).toEqual(['start next hi', 'hi next new']);
});
