import { readingOrder } from '@parley/shared/flow/reading-order';
import type { FlowNode } from '@parley/shared/nodes/index';
import type { Command } from '../document/commands.ts';
import { viewOf } from '../nodes/index.ts';
import type { Turned } from '../nodes/node-view.ts';

/** What a step would be as another kind; null where it is of a kind that says nothing another could. */
export function turnedOf(node: FlowNode, drawn: readonly string[] = []): Turned | null {
  return viewOf(node.kind).turn?.(node.data, drawn) ?? null;
}

/** Makes a step another kind with the same text; its lines go on from what takes their place. */
export function turnInto(id: string): Command {
  return (flow) => {
    const node = flow.nodes.find((one) => one.id === id);
    const drawn = readingOrder(flow).linesFrom.get(id) ?? [];
    const turned =
      node &&
      turnedOf(
        node,
        drawn.map((line) => line.exit),
      );
    if (node === undefined || !turned) return flow;
    return {
      ...flow,
      nodes: flow.nodes.map((one) =>
        one.id === id ? ({ ...one, kind: turned.kind, data: turned.data } as FlowNode) : one,
      ),
      edges: flow.edges.flatMap((edge) => {
        if (edge.from !== id) return edge;
        const exit = turned.ways[edge.exit];
        return exit === undefined ? [] : { ...edge, exit };
      }),
    };
  };
}
