import type { Flow } from '@parley/shared/flow/flow';
import { describe, expect, test } from 'vitest';
import { exampleFlow } from '../try-it/example-flow.ts';
import { cardWidth, guessHeight, placeFlow } from './place-flow.ts';

const flowOf = (edges: string[], layout: Flow['layout'] = {}): Flow => {
  const ids = [...new Set(edges.flatMap((edge) => edge.split(' ')))];
  const lines = edges.flatMap((edge, i) => {
    const [from = '', to] = edge.split(' ');
    return to === undefined ? [] : [{ from, exit: `${i}`, to }];
  });
  const answersOf = (id: string) =>
    lines.filter(({ from }) => from === id).map(({ exit }) => ({ id: exit, label: exit }));
  return {
    version: 1,
    name: 'x',
    nodes: ids.map((id) => ({ id, kind: 'question', data: { text: id, answers: answersOf(id) } })),
    edges: lines,
    layout,
  };
};
const height = () => 100;
const columns = (flow: Flow) => {
  const places = placeFlow(flow, height);
  const xs = [...new Set(Object.values(places).map(({ x }) => x))].sort((a, b) => a - b);
  return Object.fromEntries(flow.nodes.map((node) => [node.id, xs.indexOf(places[node.id]?.x ?? -1)]));
};

function overlapping(flow: Flow): string[] {
  const places = placeFlow(flow);
  const boxes = flow.nodes.map((node) => ({
    id: node.id,
    ...(places[node.id] ?? { x: 0, y: 0 }),
    h: guessHeight(node),
  }));
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => Math.abs(a.x - b.x) < cardWidth && a.y < b.y + b.h && b.y < a.y + a.h)
      .map((b) => `${a.id} ${b.id}`),
  );
}

describe('placing a whole flow', () => {
  test('a chain goes to the right on one height', () => {
    const places = placeFlow(flowOf(['a b', 'b c']), height);
    expect(new Set(Object.values(places).map(({ y }) => y)).size).toBe(1);
    expect(columns(flowOf(['a b', 'b c']))).toEqual({ a: 0, b: 1, c: 2 });
  });
  test('what no line leads to stands clear of what is always on, below the start', () => {
    const flow: Flow = {
      ...flowOf(['ask']),
      nodes: [
        { id: 'start', kind: 'start', data: { triggers: [{ type: 'manual' }] } },
        { id: 'loose', kind: 'message', data: { text: 'Loose' } },
      ],
    };
    const { start, loose } = placeFlow(flow, height);
    expect(loose?.x).toBe(start?.x);
    expect((loose?.y ?? 0) - (start?.y ?? 0)).toBeGreaterThanOrEqual(100 + 150);
  });
  test('a step stands to the right of the last one that leads to it', () => {
    expect(columns(flowOf(['a b', 'b c', 'a c']))).toEqual({ a: 0, b: 1, c: 2 });
  });
  test('a line back moves nothing', () => {
    expect(columns(flowOf(['a b', 'b c', 'c b', 'c a']))).toEqual({ a: 0, b: 1, c: 2 });
  });
  test('the ways out of a step stand from top to bottom', () => {
    const places = placeFlow(exampleFlow);
    const tops = ['m1', 'b1', 'm2'].map((id) => places[id]?.y ?? 0);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });
  test('nothing overlaps, nothing is above the top', () => {
    expect(overlapping(exampleFlow)).toEqual([]);
    expect(Math.min(...Object.values(placeFlow(exampleFlow)).map(({ y }) => y))).toBeGreaterThanOrEqual(0);
  });
  test('steps that nobody reaches have places of their own', () => {
    expect(overlapping(flowOf(['a b', 'lonely', 'other']))).toEqual([]);
  });
  test('the same flow comes out the same', () => {
    expect(placeFlow(exampleFlow)).toEqual(placeFlow(exampleFlow));
  });
  test('a long flow is placed at once', () => {
    const long = flowOf(Array.from({ length: 3000 }, (_, i) => `s${i} s${i + 1}`));
    expect(Object.keys(placeFlow(long, height))).toHaveLength(3001);
  });
});

describe('placing what is new', () => {
  test('what has a place keeps it', () => {
    const layout = { a: { x: 500, y: 300 }, b: { x: 0, y: 900 } };
    const places = placeFlow(flowOf(['a b', 'b c'], layout), height);
    expect([places.a, places.b]).toEqual([layout.a, layout.b]);
  });
  test('the new one is beside what it follows and on no other card', () => {
    const layout = { a: { x: 0, y: 0 }, b: { x: cardWidth + 112, y: 0 } };
    const places = placeFlow(flowOf(['a b', 'a c'], layout), height);
    expect(places.c?.x).toBe(layout.b.x);
    expect(places.c?.y).toBeGreaterThanOrEqual(100);
  });
});

test('a very long text is cut on its card, and its card is guessed so', () => {
  const tall = (text: string) => guessHeight({ id: 'm', kind: 'message', data: { text } });
  expect(tall('word '.repeat(2000))).toBe(tall('word '.repeat(200)));
  expect(tall('word '.repeat(2000))).toBeLessThan(320);
});

test('a step that is called as something every object has gets a place too', () => {
  const flow: Flow = {
    version: 1,
    name: 'Imported',
    nodes: [
      { id: 'start', kind: 'start', data: { triggers: [] } },
      { id: 'constructor', kind: 'message', data: { text: 'Hi' } },
    ],
    edges: [{ from: 'start', exit: 'next', to: 'constructor' }],
    layout: { start: { x: 0, y: 0 } },
  };
  expect(placeFlow(flow).constructor).toEqual({ x: expect.any(Number), y: expect.any(Number) });
});
