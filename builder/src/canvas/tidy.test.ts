import type { Flow } from '@parley/shared/flow/flow';
import ELK from 'elkjs/lib/elk.bundled.js';
import { expect, test } from 'vitest';
import { type Standing, tidied, tidyGraph } from './tidy.ts';

const flow: Flow = {
  version: 1,
  name: 'x',
  nodes: [
    { id: 'one', kind: 'message', data: { text: '1' } },
    { id: 'two', kind: 'message', data: { text: '2' } },
    {
      id: 'q',
      kind: 'question',
      data: {
        text: '?',
        answers: [
          { id: 'a', label: 'A' },
          { id: 'b', label: 'B' },
        ],
      },
    },
    { id: 'start', kind: 'start', data: { triggers: [] } },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'q' },
    { from: 'q', exit: 'b', to: 'two' },
    { from: 'q', exit: 'a', to: 'one' },
    { from: 'one', exit: 'next', to: 'q' },
  ],
  layout: {},
};
const ports = new Map([
  ['a', 120],
  ['b', 157],
  ['next', 16],
]);
const standing = (id: string): [string, Standing] => [
  id,
  { x: id === 'start' ? 500 : 0, y: 300, width: 320, height: id === 'q' ? 260 : 120, ports },
];
const cards = new Map(['start', 'q', 'one', 'two'].map(standing));

test('what leads back is not laid out, rows are ports in their order', () => {
  const graph = tidyGraph(flow, cards);
  expect(graph.edges?.map(({ id }) => id)).toEqual(['start/next', 'q/a', 'q/b']);
  expect(graph.children?.map(({ id }) => id)).toEqual(['start', 'q', 'one', 'two']);
  expect(graph.children?.[1]?.ports?.map(({ y }) => y)).toEqual([17, 120, 157, 16, 16]);
});

test('laid out from left to right, with the answers from top to bottom and the start where it was', async () => {
  const places = tidied(await new ELK().layout(tidyGraph(flow, cards)), cards, 'start');
  const at = (id: string) => places[id] ?? { x: Number.NaN, y: Number.NaN };
  expect(at('start')).toEqual({ x: 500, y: 300 });
  expect(at('q').x).toBeGreaterThan(at('start').x + 320);
  expect(at('one').x).toBeGreaterThan(at('q').x + 320);
  expect(at('two').y).toBeGreaterThanOrEqual(at('one').y + 120);
});

test('of some cards only, those move', () => {
  const some = new Map(['q', 'one'].map(standing));
  expect(tidyGraph(flow, some).edges?.map(({ id }) => id)).toEqual(['q/a']);
});
