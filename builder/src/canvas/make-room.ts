import type { Edge, Flow, Position } from '@parley/shared/flow/flow';
import { cardWidth, columnGap } from './place-flow.ts';

type Places = Readonly<Record<string, Position>>;

interface Room {
  /** Where the step that is put in stands now. */
  readonly at: Position;
  /** Where everything else stands: what follows has made room. */
  readonly places: Places;
}

const column = cardWidth + columnGap;

/**
 * Room for a step in a line: it stands a column to the right of what it follows, and all that stands at or to the
 * right of what comes next moves on as far as it takes. A line that leads back has what it leads to behind it.
 */
export function makeRoom(
  flow: Flow,
  into: Pick<Edge, 'from' | 'exit'>,
  at: Position,
  places: Places,
  moved?: string,
): Room {
  const line = flow.edges.find((edge) => edge.from === into.from && edge.exit === into.exit);
  const [before, after] = [places[into.from], places[line?.to ?? '']];
  if (before === undefined || after === undefined || after.x < before.x + cardWidth) return { at, places };
  const x = Math.max(at.x, before.x + column);
  const by = x + column - after.x;
  if (by <= 0) return { at: { x, y: at.y }, places };
  const standing = Object.entries(places).map(([id, place]): [string, Position] =>
    place.x < after.x || id === moved ? [id, place] : [id, { x: place.x + by, y: place.y }],
  );
  return { at: { x, y: at.y }, places: Object.fromEntries(standing) };
}
