import type { Position } from '@parley/shared/flow/flow';

export interface Area extends Position {
  readonly width: number;
  readonly height: number;
}

const gap = 24;

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
