import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import { lineUnder, putInto } from './drop-on-line.ts';

const corners = (...points: readonly (readonly [number, number])[]) => points.map(([x, y]) => ({ x, y }));
const lines = [
  { id: 'flat', corners: corners([0, 100], [1000, 100]) },
  { id: 'stairs', corners: corners([0, 300], [500, 300], [500, 700], [1000, 700]) },
];

test.each([
  ['on the straight line', { left: 300, top: 90, right: 620, bottom: 140 }, 'flat'],
  ['on the upright part of the other', { left: 400, top: 450, right: 720, bottom: 600 }, 'stairs'],
  ['on both, nearer to the second', { left: 100, top: 60, right: 420, bottom: 500 }, 'stairs'],
  ['beside both', { left: 100, top: 400, right: 420, bottom: 500 }, null],
])('a card %s', (_, box, id) => expect(lineUnder(box, lines)).toBe(id));

const flow: Flow = {
  version: 1,
  name: 'x',
  nodes: ['a', 'b', 'new'].map((id) => ({ id, kind: 'message', data: { text: id } })),
  edges: [{ from: 'a', exit: 'next', to: 'b' }],
  layout: {},
};

test('a step put into a line leads on to what followed there', () => {
  expect(putInto('new', { from: 'a', exit: 'next' })(flow).edges).toEqual([
    { from: 'a', exit: 'next', to: 'new' },
    { from: 'new', exit: 'next', to: 'b' },
  ]);
});

test('a step is not put into a line of its own, nor where there is none', () => {
  expect(putInto('a', { from: 'a', exit: 'next' })(flow)).toBe(flow);
  expect(putInto('new', { from: 'b', exit: 'next' })(flow)).toBe(flow);
});
