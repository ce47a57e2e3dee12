import type { Flow } from './flow.ts';
import { edgeKey } from './patch.ts';
import { same } from './same.ts';

/** How many steps, lines and names differ between two flows. Where a step stands does not count. */
export function countChanges(live: Flow, draft: Flow): number {
  const nodes = differing(
    new Map(live.nodes.map((node) => [node.id, node])),
    new Map(draft.nodes.map((node) => [node.id, node])),
  );
  const left = new Set(draft.nodes.map(({ id }) => id));
  const gone = new Set(live.nodes.flatMap(({ id }) => (left.has(id) ? [] : [id])));
  const lines = (flow: Flow) =>
    new Map(flow.edges.filter((edge) => !gone.has(edge.from)).map((edge) => [edgeKey(edge), edge]));
  return nodes + differing(lines(live), lines(draft)) + (live.name === draft.name ? 0 : 1);
}

function differing(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): number {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => !same(a.get(key), b.get(key))).length;
}
