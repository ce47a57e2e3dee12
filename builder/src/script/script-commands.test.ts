import { exampleFlow } from '@parley/shared/flow/example-flow';
import type { Flow } from '@parley/shared/flow/flow';
import type { FlowNode } from '@parley/shared/nodes/index';
import { expect, test } from 'vitest';
import { blankNode } from '../document/commands.ts';
import { wordsOf } from '../writing/answer-commands.ts';
import { insertStep, withWords, writeText } from './script-commands.ts';

test.each([
  ['message', 'next'],
  ['branch', 'otherwise'],
  ['handoff', 'done'],
] as const)('what followed goes on after a new %s by %s', (kind, exit) => {
  const flow = insertStep(blankNode(kind, 'new'), { from: 'ask', exit: 'c' })(exampleFlow);
  expect(flow.edges).toContainEqual({ from: 'ask', exit: 'c', to: 'new' });
  expect(flow.edges).toContainEqual({ from: 'new', exit, to: 'm1' });
});

test('nothing follows a new end, a new question without answers, nor a step where nothing followed', () => {
  for (const kind of ['end', 'question'] as const) {
    const { edges } = insertStep(blankNode(kind, 'new'), { from: 'ask', exit: 'c' })(exampleFlow);
    expect(edges.filter(({ from, to }) => from === 'new' || to === 'm1')).toEqual([]);
  }
  const open = insertStep(blankNode('message', 'new'), { from: 'e1', exit: 'x' })(exampleFlow);
  expect(open.edges.filter(({ from }) => from === 'new')).toEqual([]);
});

test.each([
  ['yes,  ok, ,yes', [{ type: 'words', words: ['yes', 'ok'] }, { type: 'yes' }], 'yes, ok'],
  [' ', [{ type: 'yes' }], ''],
])('words as they are written: %j', (written, accepts, shown) => {
  const answer = withWords({ id: 'a', label: 'A', accepts: [{ type: 'yes' }] }, written);
  expect(answer.accepts).toEqual(accepts);
  expect(wordsOf(answer).join(', ')).toBe(shown);
});

test('without any words an answer has no list of them', () => {
  expect(withWords({ id: 'a', label: 'A', accepts: [{ type: 'words', words: ['x'] }] }, '')).toEqual({
    id: 'a',
    label: 'A',
  });
});

test('a text is written into what its step has become meanwhile', () => {
  const renamed: Flow = {
    ...exampleFlow,
    nodes: exampleFlow.nodes.map((node) =>
      node.id === 'ask' ? ({ ...node, data: { ...node.data, saveAs: 'slot' } } as FlowNode) : node,
    ),
  };
  const asked = writeText('ask', 'text', 'Which slot?')(renamed).nodes.find(({ id }) => id === 'ask');
  expect(asked?.data).toMatchObject({ text: 'Which slot?', saveAs: 'slot' });
  expect(writeText('gone', 'text', 'Hi')(renamed)).toBe(renamed);
});
