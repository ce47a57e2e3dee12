import { expect, test } from 'vitest';
import { looseBelow } from './apart.ts';

/** Where the cards stood before says nothing. */
const size = { x: 7777, y: -7777, width: 320, height: 100 };
const sizes = new Map(['start', 'a', 'x', 'y', 'z'].map((id) => [id, size]));

test('what no line joins to the start stands below the flow, from its left edge on', () => {
  const places = {
    x: { x: 0, y: -500 },
    start: { x: 0, y: 0 },
    a: { x: 432, y: 40 },
    y: { x: 0, y: 300 },
    z: { x: 432, y: 310 },
  };
  expect(
    looseBelow(
      places,
      sizes,
      [
        ['start', 'a'],
        ['z', 'y'],
      ],
      'start',
    ),
  ).toEqual({
    start: { x: 0, y: 0 },
    a: { x: 432, y: 40 },
    x: { x: 0, y: 236 },
    y: { x: 368, y: 236 },
    z: { x: 800, y: 246 },
  });
});

test('a flow of one piece stays as it is', () => {
  const places = { start: { x: 3, y: 4 }, a: { x: 500, y: 4 } };
  expect(looseBelow(places, sizes, [['a', 'start']], 'start')).toEqual(places);
});

test('many loose steps stand in rows', () => {
  const ids = Array.from({ length: 7 }, (_, i) => `l${i}`);
  const places = Object.fromEntries(['start', ...ids].map((id) => [id, { x: 0, y: 0 }]));
  const moved = looseBelow(places, new Map(['start', ...ids].map((id) => [id, size])), [], 'start');
  expect(new Set(ids.map((id) => moved[id]?.y)).size).toBe(2);
});
