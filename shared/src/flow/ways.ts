import type { Flow } from './flow.ts';

/** node id → ids it has lines to, over the nodes of `flow` that exist. */
export function waysOf(flow: Flow): Map<string, string[]> {
  const ways = new Map<string, string[]>(flow.nodes.map((node) => [node.id, []]));
  for (const edge of flow.edges) if (ways.has(edge.to)) ways.get(edge.from)?.push(edge.to);
  return ways;
}
