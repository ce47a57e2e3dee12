import type { Viewport } from '@xyflow/react';

interface Standing {
  readonly position: { readonly x: number; readonly y: number };
  readonly measured?: { readonly width?: number; readonly height?: number };
}

/** True where at least one card can be seen, if only in part. */
export function anyInSight(
  cards: readonly Standing[],
  { x, y, zoom }: Viewport,
  pane: { readonly width: number; readonly height: number },
): boolean {
  return cards.some(({ position, measured }) => {
    const left = position.x * zoom + x;
    const top = position.y * zoom + y;
    const right = left + (measured?.width ?? 320) * zoom;
    const bottom = top + (measured?.height ?? 120) * zoom;
    return right > 8 && bottom > 8 && left < pane.width - 8 && top < pane.height - 8;
  });
}
