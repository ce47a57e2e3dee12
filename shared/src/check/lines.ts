import type { Edge, Flow } from '../flow/flow.ts';
import { type FlowNode, kindOf } from '../nodes/index.ts';
import { loopWithoutWait, reachable } from './paths.ts';
import type { Problem } from './problem.ts';
import { sentenceFor } from './wording.ts';

/** Problems of how the nodes hang together: starts, ids, lines, dead ends, loops, and steps nobody reaches. */
export function lineProblems(flow: Flow): Problem[] {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const leaving = new Map<string, Edge[]>(flow.nodes.map((node) => [node.id, []]));
  for (const edge of flow.edges) leaving.get(edge.from)?.push(edge);
  return [
    ...startProblems(flow),
    ...repeated(flow.nodes.map((node) => node.id)).map((id) =>
      blocker('duplicate_node', { nodeId: id }, { id }),
    ),
    ...flow.edges.flatMap((edge) => edgeProblems(edge, nodes)),
    ...flow.nodes.flatMap((node) => exitProblems(node, leaving.get(node.id) ?? [])),
    ...unreached(flow, nodes),
    ...loopWithoutWait(flow).map((nodeId) => blocker('endless_loop', { nodeId })),
  ];
}

type At = Pick<Problem, 'nodeId' | 'exit' | 'fix'>;

function blocker(code: string, at: At, facts: Record<string, string> = {}): Problem {
  return { code, level: 'blocker', ...at, message: sentenceFor(code, facts) };
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(ids.filter((id) => seen.has(id) || !seen.add(id)))];
}

function startProblems(flow: Flow): Problem[] {
  const starts = flow.nodes.filter((node) => kindOf(node).begins);
  if (starts.length === 0) return [blocker('no_start', {})];
  return starts.slice(1).map((node) =>
    blocker('two_starts', {
      nodeId: node.id,
      fix: { label: 'Remove this start', change: { type: 'remove-node', nodeId: node.id } },
    }),
  );
}

function edgeProblems(edge: Edge, nodes: ReadonlyMap<string, FlowNode>): Problem[] {
  const from = nodes.get(edge.from);
  const exit =
    from &&
    kindOf(from)
      .exits(from.data)
      .find((known) => known.id === edge.exit);
  const to = nodes.get(edge.to);
  if (exit !== undefined && to !== undefined && !kindOf(to).begins) return [];
  const fix = { label: 'Remove the line', change: { type: 'remove-edge', edge } } as const;
  const at = from === undefined ? { fix } : { nodeId: edge.from, exit: edge.exit, fix };
  return [blocker('broken_line', at, { exit: exit?.label ?? edge.exit })];
}

function exitProblems(node: FlowNode, lines: readonly Edge[]): Problem[] {
  const exits = kindOf(node).exits(node.data);
  return [
    ...repeated(exits.map((exit) => exit.id)).map((id) =>
      blocker('duplicate_exit', { nodeId: node.id }, { id }),
    ),
    ...exits.flatMap((exit) => {
      const leaving = lines.filter((edge) => edge.exit === exit.id).length;
      const at = { nodeId: node.id, exit: exit.id };
      if (leaving > 1) return [blocker('double_line', at, { exit: exit.label })];
      if (leaving === 1 || exit.open !== 'problem') return [];
      const fix = { label: 'End here', change: { type: 'end-here', from: node.id, exit: exit.id } } as const;
      return [blocker('dead_end', { ...at, fix }, { exit: exit.label })];
    }),
  ];
}

function unreached(flow: Flow, nodes: ReadonlyMap<string, FlowNode>): Problem[] {
  const start = flow.nodes.find((node) => kindOf(node).begins);
  if (start === undefined) return [];
  const seen = reachable(flow, start.id);
  return [...nodes.values()]
    .filter((node) => !seen.has(node.id) && !kindOf(node).begins)
    .map((node) =>
      blocker('unreachable', {
        nodeId: node.id,
        fix: { label: 'Remove this step', change: { type: 'remove-node', nodeId: node.id } },
      }),
    );
}
