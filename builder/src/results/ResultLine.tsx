import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { useCanvasView } from '../canvas/canvas-view.ts';
import { useDetail } from '../canvas/detail.ts';
import type { LineElement } from '../canvas/elements.ts';
import { cornersOf, roundedPath } from '../canvas/route.ts';
import { classNames } from '../ui/class-names.ts';
import { widthOf } from './numbers.ts';
import { useDrawnResults } from './results-context.ts';

/** From the outer edge of a handle's 28 px to that of its drawn dot. */
const dot = 8;
/** As far as the numbers of a row reach, which stay readable from farther off; behind them the line turns. */
const clear = { full: 90, some: 150, title: 40 } as const;
/** Thick lines need more room beside each other. */
const stagger = 12;
const radius = 14;

/** A line that is the thicker the more people took it. */
export function ResultLine({ id, sourceX, sourceY, targetX, targetY, data }: EdgeProps<LineElement>) {
  const { people, ways } = useDrawnResults();
  const lit = useCanvasView((view) => view.lit?.line === id);
  const detail = useDetail();
  const { row = 0, rows = 1, lane, look = 'next' } = data ?? {};
  const took = ways.get(id)?.count.people ?? 0;
  const order = (lane ?? targetY) >= sourceY ? rows - 1 - row : row;
  const from = { x: sourceX - dot, y: sourceY };
  const corners = cornersOf(from, { x: targetX, y: targetY }, lane, clear[detail] + order * stagger);
  return (
    <BaseEdge
      id={id}
      path={roundedPath(corners, radius)}
      interactionWidth={24}
      style={{ strokeWidth: widthOf(took, people) }}
      className={classNames(
        'line',
        `line-${look}`,
        'result-line',
        took === 0 && 'is-untaken',
        lit && 'is-lit',
      )}
    />
  );
}
