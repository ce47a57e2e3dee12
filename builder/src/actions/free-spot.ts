import type { Position } from '@parley/shared/flow/flow';

export interface Area extends Position {
  readonly width: number;
  readonly height: number;
}

const gap = 24;

/** Steps of the search for free space around a place, and how far it goes. */
const stride = 48;
const rings = 30;

/** The nearest place at or below `at` where none of these, standing as they do to each other, lies on another card. */
export function freeSpot(at: Position, group: readonly Area[], others: readonly Area[]): Position {
  let y = at.y;
  for (let again = true; again; ) {
    again = false;
    for (const one of group)
      for (const other of others) {
        const left = at.x + one.x;
        const top = y + one.y;
        const aside = left >= other.x + other.width + gap || other.x >= left + one.width + gap;
        if (aside || top >= other.y + other.height + gap || other.y >= top + one.height + gap) continue;
        y = other.y + other.height + gap - one.y;
        again = true;
      }
  }
  return { x: Math.round(at.x), y: Math.round(y) };
}

/** The free place nearest to `at`, in any direction; at or below it where all is full there. */
export function spotAround(at: Position, size: Omit<Area, 'x' | 'y'>, others: readonly Area[]): Position {
  const reach = stride * rings + Math.max(size.width, size.height);
  const near = others.filter(
    ({ x, y, width, height }) =>
      x < at.x + reach && x + width > at.x - reach && y < at.y + reach && y + height > at.y - reach,
  );
  const free = (x: number, y: number) =>
    near.every(
      (other) =>
        x >= other.x + other.width + gap ||
        other.x >= x + size.width + gap ||
        y >= other.y + other.height + gap ||
        other.y >= y + size.height + gap,
    );
  for (let ring = 0; ring <= rings; ring++)
    for (const [dx, dy] of around(ring)) {
      const [x, y] = [at.x + dx * stride, at.y + dy * stride];
      if (free(x, y)) return { x: Math.round(x), y: Math.round(y) };
    }
  return freeSpot(at, [{ x: 0, y: 0, ...size }], others);
}

/** The cells around the middle at this distance, the nearest first. */
function around(ring: number): [number, number][] {
  if (ring === 0) return [[0, 0]];
  const cells: [number, number][] = [];
  for (let i = -ring; i <= ring; i++) cells.push([i, ring], [i, -ring], [ring, i], [-ring, i]);
  return cells.sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
}
