import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { useView } from '../editor/editor-context.ts';
import { classNames } from '../ui/class-names.ts';
import type { LineElement } from './elements.ts';
import { cornersOf, roundedPath } from './route.ts';

/** From the outer edge of a handle's 28 px to that of its drawn dot. */
const dot = 8;
const stagger = 8;
const radius = 14;

/** A line from a row to a card. Rows of one card bend at different places, so that their lines stay apart. */
export function Line({ id, sourceX, sourceY, targetX, targetY, data, selected }: EdgeProps<LineElement>) {
  const tried = useView((view) => view.trace.lines.has(id));
  const { look = 'next', row = 0, rows = 1, lane } = data ?? {};
  const order = (lane ?? targetY) >= sourceY ? rows - 1 - row : row;
  const corners = cornersOf(
    { x: sourceX - dot, y: sourceY },
    { x: targetX, y: targetY },
    lane,
    order * stagger,
  );
  return (
    <BaseEdge
      id={id}
      path={roundedPath(corners, radius)}
      interactionWidth={20}
      className={classNames('line', `line-${look}`, tried && 'is-tried', selected === true && 'is-selected')}
    />
  );
}
