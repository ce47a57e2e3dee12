import type { Edge } from '@parley/shared/flow/flow';
import { type Command, connect, inOrder, nodeOf } from '../document/commands.ts';
import { onwardExit } from './insert-step.ts';
import type { Box, Point } from './route.ts';

interface Drawn {
  readonly id: string;
  readonly corners: readonly Point[];
}

/** The line that a card lies on: the one that passes nearest to its middle. */
export function lineUnder(box: Box, lines: readonly Drawn[]): string | null {
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  let best: string | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { id, corners } of lines)
    for (let i = 1; i < corners.length; i++) {
      const [a, b] = [corners[i - 1], corners[i]];
      if (a === undefined || b === undefined || !crosses(box, a, b)) continue;
      const away = distance(middle, a, b);
      if (away < nearest) [best, nearest] = [id, away];
    }
  return best;
}

/** Lines run straight across or straight up and down. */
function crosses(box: Box, a: Point, b: Point): boolean {
  return (
    Math.max(a.x, b.x) >= box.left &&
    Math.min(a.x, b.x) <= box.right &&
    Math.max(a.y, b.y) >= box.top &&
    Math.min(a.y, b.y) <= box.bottom
  );
}

function distance(point: Point, a: Point, b: Point): number {
  const x = Math.max(Math.min(a.x, b.x), Math.min(Math.max(a.x, b.x), point.x));
  const y = Math.max(Math.min(a.y, b.y), Math.min(Math.max(a.y, b.y), point.y));
  return Math.hypot(point.x - x, point.y - y);
}

/** Puts a step that is there already into a line: what followed there then follows the step. */
export function putInto(id: string, into: Pick<Edge, 'from' | 'exit'>): Command {
  return (flow) => {
    const node = nodeOf(flow, id);
    const line = flow.edges.find((edge) => edge.from === into.from && edge.exit === into.exit);
    if (node === undefined || line === undefined || line.to === id || line.from === id) return flow;
    const onward = onwardExit(node);
    const led = connect({ from: into.from, exit: into.exit, to: id });
    return onward === undefined
      ? led(flow)
      : inOrder(led, connect({ from: id, exit: onward.id, to: line.to }))(flow);
  };
}
