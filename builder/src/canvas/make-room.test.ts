import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import { makeRoom } from './make-room.ts';

const flow: Flow = {
  version: 1,
  name: 'x',
  nodes: ['a', 'b', 'c', 'above'].map((id) => ({ id, kind: 'message', data: { text: id } })),
  edges: [
    { from: 'a', exit: 'next', to: 'b' },
    { from: 'b', exit: 'next', to: 'c' },
    { from: 'c', exit: 'next', to: 'a' },
  ],
  layout: {},
};
const places = {
  a: { x: 0, y: 0 },
  b: { x: 432, y: 0 },
  c: { x: 864, y: 40 },
  above: { x: 100, y: -300 },
};
const into = (from: string) => ({ from, exit: 'next' });

test.each([
  ['in the gap between two', { x: 216, y: 7 }, { x: 432, y: 7 }, { b: 864, c: 1296, above: 100 }],
  ['on what follows', { x: 500, y: 7 }, { x: 500, y: 7 }, { b: 932, c: 1364, above: 100 }],
] as const)('a step dropped %s stands between them: what follows makes room', (_, at, stands, xs) => {
  const room = makeRoom(flow, into('a'), at, places);
  expect(room.at).toEqual(stands);
  for (const [id, x] of Object.entries(xs)) expect(room.places[id]?.x).toBe(x);
  expect(room.places.a).toEqual(places.a);
});

test('where there is room, and for a line that leads back, nothing moves', () => {
  const wide = { ...places, b: { x: 1200, y: 0 }, c: { x: 1700, y: 0 } };
  expect(makeRoom(flow, into('a'), { x: 500, y: 7 }, wide)).toEqual({ at: { x: 500, y: 7 }, places: wide });
  expect(makeRoom(flow, into('c'), { x: 500, y: 7 }, places)).toEqual({ at: { x: 500, y: 7 }, places });
});

test('a step that is there already is not moved away from its own place', () => {
  const room = makeRoom(flow, into('a'), { x: 600, y: 7 }, { ...places, above: { x: 600, y: 7 } }, 'above');
  expect(room.at.x).toBe(600);
  expect(room.places.above?.x).toBe(600);
  expect(room.places.b?.x).toBe(1032);
});
