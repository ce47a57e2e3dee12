import { getViewportForBounds, type Viewport } from '@xyflow/react';
import { fit, leastZoom } from './first-view.ts';

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

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where to look to see all of these, as near as now where they fit so; null where they are all in sight. */
export function viewOn(
  areas: readonly Area[],
  now: Viewport,
  pane: { readonly width: number; readonly height: number },
): Viewport | null {
  const left = Math.min(...areas.map(({ x }) => x));
  const top = Math.min(...areas.map(({ y }) => y));
  const width = Math.max(...areas.map((area) => area.x + area.width)) - left;
  const height = Math.max(...areas.map((area) => area.y + area.height)) - top;
  const [x, y] = [left * now.zoom + now.x, top * now.zoom + now.y];
  const seen = x >= 0 && y >= 0 && x + width * now.zoom <= pane.width && y + height * now.zoom <= pane.height;
  if (seen) return null;
  const most = Math.max(0.6, Math.min(fit.maxZoom, now.zoom));
  return getViewportForBounds(
    { x: left, y: top, width, height },
    pane.width,
    pane.height,
    leastZoom,
    most,
    fit.padding,
  );
}
