import type { Flow } from '@parley/shared/flow/flow';
import { same } from '@parley/shared/flow/same';
import type { FlowNode } from '@parley/shared/nodes/index';

/** The ways out that were tried, as far as their steps are what they were. */
export function stillTried(known: ReadonlyMap<string, FlowNode>, draft: Flow): ReadonlySet<string> {
  const nodes = new Map(draft.nodes.map((node) => [node.id, node]));
  const still = [...known].filter(([, node]) => {
    const now = nodes.get(node.id);
    return now === node || (now !== undefined && same(now.data, node.data));
  });
  return new Set(still.map(([id]) => id));
}
