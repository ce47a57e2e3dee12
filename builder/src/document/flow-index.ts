import type { Flow } from '@parley/shared/flow/flow';
import type { FlowNode } from '@parley/shared/nodes/index';

export interface FlowIndex {
  readonly nodes: ReadonlyMap<string, FlowNode>;
  /** Step's id → way out's id → where it leads. */
  readonly to: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const known = new WeakMap<Flow, FlowIndex>();

/** Looks a flow up once, however many cards ask. */
export function indexOf(flow: Flow): FlowIndex {
  const found = known.get(flow);
  if (found !== undefined) return found;
  const to = new Map<string, Map<string, string>>();
  for (const edge of flow.edges) {
    const ways = to.get(edge.from) ?? new Map<string, string>();
    to.set(edge.from, ways.set(edge.exit, edge.to));
  }
  const index = { nodes: new Map(flow.nodes.map((node) => [node.id, node])), to };
  known.set(flow, index);
  return index;
}
