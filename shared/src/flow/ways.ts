import type { Flow } from './flow.ts';

const known = new WeakMap<Flow, ReadonlyMap<string, readonly string[]>>();

/** node id → ids it has lines to, over the nodes of `flow` that exist. Many ask: the same flow is only read once. */
export function waysOf(flow: Flow): ReadonlyMap<string, readonly string[]> {
  const found = known.get(flow);
  if (found !== undefined) return found;
  const ways = new Map<string, string[]>(flow.nodes.map((node) => [node.id, []]));
  for (const edge of flow.edges) if (ways.has(edge.to)) ways.get(edge.from)?.push(edge.to);
  known.set(flow, ways);
  return ways;
}

/** Ids of all nodes that one comes to from these, themselves included; `on` tells where each one leads. */
export function reachable(from: Iterable<string>, on: (id: string) => Iterable<string>): ReadonlySet<string> {
  const seen = new Set(from);
  // A set that grows while it is gone through is gone through to its new end.
  for (const id of seen) for (const to of on(id)) seen.add(to);
  return seen;
}
