import { expect, test } from 'vitest';
import { freeSpot } from './free-spot.ts';

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
