import { expect, test } from 'vitest';
import { type Box, cornersOf, lanesOf, type Route, roundedPath } from './route.ts';

const box = (left: number, top: number, width = 320, height = 120): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const route = (id: string, from: [number, number], to: [number, number], target = id): Route => ({
  id,
  from: { x: from[0], y: from[1] },
  to: { x: to[0], y: to[1] },
  target,
});
const crosses = (y: number, boxes: readonly Box[]) => boxes.some((b) => y > b.top && y < b.bottom);

test('a line to the next column needs no lane', () => {
  expect(lanesOf([route('a', [320, 100], [440, 16])], [box(0, 0), box(440, 0)]).size).toBe(0);
});

test('a long line goes straight where nothing is in its way', () => {
  expect(lanesOf([route('a', [320, 16], [1000, 16])], [box(440, 100)]).get('a')).toBe(16);
});

test('a long line passes between the cards', () => {
  const boxes = [box(0, 0), box(440, 0), box(440, 180), box(1000, 60)];
  const lane = lanesOf([route('a', [320, 60], [1000, 76])], boxes).get('a') ?? Number.NaN;
  expect(crosses(lane, boxes.slice(1, 3))).toBe(false);
  expect(lane).toBe(140);
});

test('a line that goes back passes above or below the cards it came by', () => {
  const boxes = [box(0, 0), box(440, 0)];
  const lane = lanesOf([route('a', [760, 60], [0, 16])], boxes).get('a') ?? Number.NaN;
  expect(crosses(lane, boxes)).toBe(false);
});

test('lines to different cards keep apart, lines to one card may join', () => {
  const boxes = [box(440, 0)];
  const lanes = lanesOf(
    [
      route('a', [320, 40], [1000, 60], 'end'),
      route('b', [320, 50], [1000, 60], 'end'),
      route('c', [320, 60], [1000, 62], 'other'),
    ],
    boxes,
  );
  expect(lanes.get('a')).toBe(lanes.get('b'));
  expect(Math.abs((lanes.get('c') ?? 0) - (lanes.get('a') ?? 0))).toBeGreaterThanOrEqual(10);
});

test('the path is straight between its corners and round at them', () => {
  const corners = cornersOf({ x: 0, y: 0 }, { x: 200, y: 100 }, undefined, 0);
  expect(roundedPath(corners, 14)).toBe('M0,0L14,0Q28,0 28,14L28,86Q28,100 42,100L200,100');
});

test('a level line is one stroke', () => {
  expect(roundedPath(cornersOf({ x: 0, y: 5 }, { x: 200, y: 5 }, undefined, 8), 14)).not.toContain('NaN');
});
