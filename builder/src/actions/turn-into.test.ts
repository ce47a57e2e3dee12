import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import { turnInto } from './turn-into.ts';

const hi = { id: 'hi', kind: 'message', name: 'Hello', data: { text: 'Hi' } } as const;
const flow: Flow = {
  version: 1,
  name: 'Flow',
  nodes: [{ id: 'start', kind: 'start', data: { triggers: [] } }, hi, { id: 'end', kind: 'end', data: {} }],
  edges: [
    { from: 'start', exit: 'next', to: 'hi' },
    { from: 'hi', exit: 'next', to: 'end' },
  ],
  layout: {},
};
const asked = turnInto('hi')(flow);

test('a message becomes a question with its text and name, and its line goes on from an answer', () => {
  expect(asked.nodes[1]).toMatchObject({ id: 'hi', kind: 'question', name: 'Hello', data: { text: 'Hi' } });
  expect(asked.edges).toEqual([flow.edges[0], { from: 'hi', exit: 'answer-1', to: 'end' }]);
});

test('a question becomes a message whose line is that of the first answer that leads on', () => {
  expect(turnInto('hi')(asked)).toEqual(flow);
});

test('a message that leads nowhere has no answer yet', () => {
  const [first] = flow.edges;
  const alone = turnInto('hi')({ ...flow, edges: first ? [first] : [] });
  expect(alone.nodes[1]).toMatchObject({ kind: 'question', data: { answers: [] } });
});

test('what says nothing stays as it is', () => {
  expect(turnInto('end')(flow)).toBe(flow);
  expect(turnInto('gone')(flow)).toBe(flow);
});
