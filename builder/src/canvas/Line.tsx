import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useView } from '../editor/editor-context.ts';
import { classNames } from '../ui/class-names.ts';
import { useCanvasView } from './canvas-view.ts';
import type { LineElement } from './elements.ts';
import { cornersOf, type Point, roundedPath } from './route.ts';

/** From the outer edge of a handle's 28 px to that of its drawn dot. */
const dot = 8;
const stagger = 6;
const radius = 14;

/** The corners of a line. Rows of one card bend at different places, so that their lines stay apart. */
export function cornersOfLine(from: Point, to: Point, data: LineElement['data']): Point[] {
  const { row = 0, rows = 1, lane } = data ?? {};
  const order = (lane ?? to.y) >= from.y ? rows - 1 - row : row;
  // A step of a pixel or two in a line is no bend but a blemish.
  const end = Math.abs(to.y - from.y) <= 2 ? { x: to.x, y: from.y } : to;
  return cornersOf(from, end, lane, order * stagger);
}

/** A line from a row to a card. */
export const Line = memo(function Line(line: EdgeProps<LineElement>) {
  const { id, sourceX, sourceY, targetX, targetY, data, selected } = line;
  const tried = useView((view) => view.trace.lines.has(id));
  const lit = useCanvasView((view) => view.lit?.lines.has(id) === true);
  const look = data?.look ?? 'next';
  const from = { x: sourceX - dot, y: sourceY };
  const corners = cornersOfLine(from, { x: targetX, y: targetY }, data);
  return (
    <>
      <BaseEdge
        id={id}
        path={roundedPath(corners, radius)}
        interactionWidth={20}
        className={classNames(
          'line',
          `line-${look}`,
          tried && 'is-tried',
          lit && 'is-lit',
          selected === true && 'is-selected',
        )}
      />
      {look === 'no-reply' && <Clock x={from.x + 14} y={from.y} />}
    </>
  );
});

/** Says without a colour or a word that this line is taken by time alone. */
function Clock({ x, y }: Point) {
  return (
    <g className="line-clock" transform={`translate(${x} ${y})`}>
      <circle r={7} />
      <path d="M0,-4V0L2.6,1.8" />
    </g>
  );
}
