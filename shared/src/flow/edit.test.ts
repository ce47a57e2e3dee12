import { expect, test } from 'vitest';
import { removeNode } from './edit.ts';
import type { Flow } from './flow.ts';

const line = (text: string) => {
  const [from = '', exit = '', to = ''] = text.split(' ');
  return { from, exit, to };
};

const flow = (...lines: readonly string[]): Flow => ({
  version: 1,
  name: 'x',
  nodes: ['a', 'b', 'q', 'c', 'd'].map((id) => ({ id, kind: 'message', data: { text: id } })),
  edges: lines.map(line),
  layout: { q: { x: 1, y: 2 }, c: { x: 3, y: 4 } },
});

test.each([
  ['one in, one out', ['a next q', 'q next c'], ['a next c']],
  ['a question whose answers all lead to one step', ['a next q', 'q yes c', 'q no c'], ['a next c']],
  ['several in, one target', ['a next q', 'b next q', 'q yes c', 'q no c'], ['a next c', 'b next c']],
  ['back to the step before it', ['a next q', 'q next a'], ['a next a']],
  ['two targets', ['a next q', 'q yes c', 'q no d'], []],
  ['nothing after it', ['a next q'], []],
  ['nothing before it', ['q next c'], []],
  ['a line to itself besides', ['a next q', 'q yes c', 'q anything-else q'], ['a next c']],
  ['lines of others stay', ['a next q', 'b next d'], ['b next d']],
])('removing a step with %s', (_, before, after) => {
  const left = removeNode(flow(...before), 'q');
  expect(left.edges).toEqual(after.map(line));
  expect(left.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(left.layout).toEqual({ c: { x: 3, y: 4 } });
});
