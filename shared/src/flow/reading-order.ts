import { kindOf } from '../nodes/index.ts';
import type { Edge, Flow } from './flow.ts';

/** A flow's steps as one would read the conversation aloud. */
export interface ReadingOrder {
  /** Ids of all steps: the start first, then each way to its end. What nobody reaches comes last. */
  readonly ids: readonly string[];
  /** Step's id → its place in `ids`. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** Step's id → the line by which one first comes to it; the start has none, nor has what nobody reaches. */
  readonly reachedBy: ReadonlyMap<string, Edge>;
  /** Step's id → its lines, in the order of its rows. */
  readonly linesFrom: ReadonlyMap<string, readonly Edge[]>;
}

const known = new WeakMap<Flow, ReadingOrder>();

/** Depth first from the start, the rows of a step from top to bottom. The same flow is only read once. */
export function readingOrder(flow: Flow): ReadingOrder {
  const found = known.get(flow);
  if (found !== undefined) return found;
  const linesFrom = linesInRowOrder(flow);
  const reachedBy = new Map<string, Edge>();
  const placeOf = new Map<string, number>();
  for (const root of rootsOf(flow)) {
    const stack: { readonly id: string; readonly by?: Edge }[] = [{ id: root }];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (placeOf.has(at.id)) continue;
      placeOf.set(at.id, placeOf.size);
      if (at.by !== undefined) reachedBy.set(at.id, at.by);
      for (const line of [...(linesFrom.get(at.id) ?? [])].reverse()) stack.push({ id: line.to, by: line });
    }
  }
  const order = { ids: [...placeOf.keys()], placeOf, reachedBy, linesFrom };
  known.set(flow, order);
  return order;
}

/** Where reading begins: the start, then steps that no line leads to, then the rest, such as a circle on its own. */
function rootsOf(flow: Flow): string[] {
  const ledTo = new Set(flow.edges.filter((edge) => edge.from !== edge.to).map((edge) => edge.to));
  const rank = (id: string, begins: boolean) => (begins ? 0 : ledTo.has(id) ? 2 : 1);
  return flow.nodes
    .map((node) => ({ id: node.id, rank: rank(node.id, kindOf(node).begins) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id);
}

function linesInRowOrder(flow: Flow): Map<string, Edge[]> {
  const present = new Set(flow.nodes.map((node) => node.id));
  const lines = new Map<string, Map<string, Edge>>();
  for (const edge of flow.edges) {
    if (!present.has(edge.to)) continue;
    const own = lines.get(edge.from) ?? new Map<string, Edge>();
    lines.set(edge.from, own.set(edge.exit, edge));
  }
  return new Map(
    flow.nodes.map((node) => {
      const own = lines.get(node.id);
      const inOrder = kindOf(node)
        .exits(node.data)
        .flatMap((exit) => own?.get(exit.id) ?? []);
      return [node.id, inOrder];
    }),
  );
}
