import type { Flow, Position } from '@parley/shared/flow/flow';
import { kindOf } from '@parley/shared/nodes/index';
import { lineId } from './line-id.ts';
import { cardWidth } from './place-flow.ts';

/** One and a half screens of a usual size, at 100 %. */
const far = { x: 1.5 * 1280, y: 1.5 * 800 } as const;
/** Steps in one column seldom stand on one line. */
const sameColumn = cardWidth / 2;

/** A line that leads to an earlier column, or so far that one loses it, is named at its row instead of drawn. */
export function chipOf(from: Position, to: Position): 'back' | 'on' | null {
  if (to.x < from.x - sameColumn) return 'back';
  const gap = to.x - (from.x + cardWidth);
  return gap > far.x || Math.abs(to.y - from.y) > far.y ? 'on' : null;
}

/** The lines of a flow that are chips, as its steps stand now. */
export function chipsOf(
  flow: Flow,
  places: Readonly<Record<string, Position>>,
): ReadonlyMap<string, 'back' | 'on'> {
  const chips = new Map<string, 'back' | 'on'>();
  for (const edge of flow.edges) {
    const [from, to] = [places[edge.from], places[edge.to]];
    const chip = from && to ? chipOf(from, to) : null;
    if (chip !== null) chips.set(lineId(edge.from, edge.exit), chip);
  }
  return chips;
}

/** True where nothing leads to a step or from it. */
export function isLoose(flow: Flow, id: string): boolean {
  const node = flow.nodes.find((one) => one.id === id);
  if (node === undefined || kindOf(node).begins) return false;
  return flow.edges.every((edge) => edge.from !== id && edge.to !== id);
}
