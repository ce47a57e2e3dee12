import type { Edge, Flow } from '../flow/flow.ts';
import { reachable, waysOf } from '../flow/ways.ts';
import { type FlowNode, kindOf } from '../nodes/index.ts';
import type { Exit } from '../nodes/node-kind.ts';
import { maxNodesPerStep, maxTextsPerStep } from '../run/limits.ts';
import { loopWithoutAnswer, loopWithoutWait } from './paths.ts';
import type { Problem } from './problem.ts';
import { problemOf } from './problem-of.ts';
import { overlongStretches, unaskedStretches } from './stretches.ts';

/** Problems of how the nodes hang together: starts, ids, lines, dead ends, loops, and steps nobody reaches. */
export function lineProblems(flow: Flow): Problem[] {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  // Exits are made anew whenever a kind is asked for them.
  const exits = new Map(flow.nodes.map((node) => [node, kindOf(node).exits(node.data)]));
  const byId = new Map(
    [...nodes].map(([id, node]) => [id, new Map(exits.get(node)?.map((exit) => [exit.id, exit]))]),
  );
  const lines = new Map<string, Map<string, number>>(flow.nodes.map((node) => [node.id, new Map()]));
  for (const { from, exit } of flow.edges) {
    const counts = lines.get(from);
    counts?.set(exit, (counts.get(exit) ?? 0) + 1);
  }
  return [
    ...startProblems(flow),
    ...repeated(flow.nodes.map((node) => node.id)).map((id) =>
      blocker('duplicate_node', { nodeId: id }, { id }),
    ),
    ...flow.edges.flatMap((edge) => edgeProblems(edge, byId.get(edge.from), nodes.get(edge.to))),
    ...flow.nodes.flatMap((node) =>
      exitProblems(node.id, exits.get(node) ?? [], lines.get(node.id) ?? new Map()),
    ),
    ...unreached(flow, nodes),
    ...loopProblems(flow),
    ...stretchProblems(flow),
  ];
}

function blocker(
  code: string,
  at: Pick<Problem, 'nodeId' | 'exit' | 'fix'>,
  facts: Record<string, string> = {},
): Problem {
  return problemOf(code, 'blocker', at, facts);
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

function edgeProblems(
  edge: Edge,
  exits: ReadonlyMap<string, Exit> | undefined,
  to: FlowNode | undefined,
): Problem[] {
  const exit = exits?.get(edge.exit);
  if (exit !== undefined && to !== undefined && !kindOf(to).begins) return [];
  const fix = { label: 'Remove the line', change: { type: 'remove-edge', edge } } as const;
  const at = exits === undefined ? { fix } : { nodeId: edge.from, exit: edge.exit, fix };
  return [blocker('broken_line', at, { exit: exit?.label ?? edge.exit })];
}

function exitProblems(nodeId: string, exits: readonly Exit[], lines: ReadonlyMap<string, number>): Problem[] {
  return [
    ...repeated(exits.map((exit) => exit.id)).map((id) => blocker('duplicate_exit', { nodeId }, { id })),
    ...exits.flatMap((exit) => {
      const leaving = lines.get(exit.id) ?? 0;
      const at = { nodeId, exit: exit.id };
      if (leaving > 1) return [blocker('double_line', at, { exit: exit.label })];
      if (leaving === 1 || exit.open !== 'problem') return [];
      const fix = { label: 'End here', change: { type: 'end-here', from: nodeId, exit: exit.id } } as const;
      const facts: Record<string, string> = exit.look === 'next' ? {} : { exit: exit.label };
      return [blocker('dead_end', { ...at, fix }, facts)];
    }),
  ];
}

function unreached(flow: Flow, nodes: ReadonlyMap<string, FlowNode>): Problem[] {
  const start = flow.nodes.find((node) => kindOf(node).begins);
  if (start === undefined) return [];
  const ways = waysOf(flow);
  const seen = reachable([start.id], (id) => ways.get(id) ?? []);
  return [...nodes.values()]
    .filter((node) => !seen.has(node.id) && !kindOf(node).begins)
    .map((node) =>
      blocker('unreachable', {
        nodeId: node.id,
        fix: { label: 'Remove this step', change: { type: 'remove-node', nodeId: node.id } },
      }),
    );
}

function loopProblems(flow: Flow): Problem[] {
  const endless = loopWithoutWait(flow);
  // One of both kinds is told as the worse.
  if (endless.length > 0) return endless.map((nodeId) => blocker('endless_loop', { nodeId }));
  return loopWithoutAnswer(flow).map((nodeId) => problemOf('loop_without_max', 'tip', { nodeId }));
}

/** So many texts in a row are told; the next one should be an answer to something. */
const MAX_UNASKED = 3;

function stretchProblems(flow: Flow): Problem[] {
  const { texts, steps } = overlongStretches(flow);
  return [
    ...texts.map((nodeId) => blocker('too_many_texts', { nodeId }, { most: String(maxTextsPerStep) })),
    ...steps.map((nodeId) => blocker('too_many_steps', { nodeId }, { most: String(maxNodesPerStep) })),
    ...unaskedStretches(flow, MAX_UNASKED).map((nodeId) =>
      problemOf('four_texts_in_a_row', 'warning', { nodeId }),
    ),
  ];
}
