import { expect, test } from 'vitest';
import { freeSpot, spotAround } from './free-spot.ts';

const card = (x: number, y: number) => ({ x, y, width: 320, height: 100 });

test.each([
  ['free', { x: 0, y: 0 }, [], { x: 0, y: 0 }],
  ['taken', { x: 0, y: 0 }, [card(0, 0)], { x: 0, y: 124 }],
  ['taken twice', { x: 0, y: 0 }, [card(0, 0), card(100, 150)], { x: 0, y: 274 }],
  ['beside another', { x: 0, y: 0 }, [card(400, 0)], { x: 0, y: 0 }],
] as const)('a place that is %s', (_, at, others, found) => {
  expect(freeSpot(at, [card(0, 0)], others)).toEqual(found);
});

test('several keep their places to each other', () => {
  expect(freeSpot({ x: 0, y: 0 }, [card(0, 0), card(400, 50)], [card(400, 60)])).toEqual({ x: 0, y: 134 });
});

test.each([
  ['where nothing stands, there', [], { x: 100, y: 100 }],
  ['on a card, beside it, the shortest way', [{ x: 0, y: 0, width: 320, height: 260 }], { x: 100, y: 292 }],
  ['on a tall card, to its side', [{ x: 0, y: -900, width: 320, height: 2000 }], { x: 388, y: 100 }],
])('%s', (_, others, spot) => {
  expect(spotAround({ x: 100, y: 100 }, { width: 220, height: 96 }, others)).toEqual(spot);
});
