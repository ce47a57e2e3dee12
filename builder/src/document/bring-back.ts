import type { Edge, Flow } from '@parley/shared/flow/flow';
import { same } from '@parley/shared/flow/same';
import { kindOf } from '@parley/shared/nodes/index';
import { type Command, nodeOf } from './commands.ts';

/**
 * Undoes one deletion. Where nothing has changed since, the flow is again as it was; else the steps, their places
 * and the lines come back as far as what was drawn in the meantime leaves room for them.
 */
export function bringBack(before: Flow, after: Flow): Command {
  return (now) => (same(now, after) ? before : putBack(before, after, now));
}

function putBack(before: Flow, after: Flow, now: Flow): Flow {
  const gone = before.nodes.filter((node) => !nodeOf(after, node.id) && !nodeOf(now, node.id));
  const places = gone.flatMap(({ id }) => (before.layout[id] ? [[id, before.layout[id]] as const] : []));
  const back: Flow = {
    ...now,
    nodes: [...now.nodes, ...gone],
    layout: { ...now.layout, ...Object.fromEntries(places) },
  };
  const lost = before.edges.filter((edge) => !same(lineFrom(after, edge), edge) && fits(back, edge));
  const lines = lost.filter((edge) => same(lineFrom(now, edge), lineFrom(after, edge)));
  const others = now.edges.filter((edge) => !lines.some((line) => begins(line, edge)));
  return { ...back, edges: [...others, ...lines] };
}

const begins = (a: Edge, b: Edge) => a.from === b.from && a.exit === b.exit;

function lineFrom(flow: Flow, edge: Edge): Edge | undefined {
  return flow.edges.find((other) => begins(other, edge));
}

function fits(flow: Flow, edge: Edge): boolean {
  const from = nodeOf(flow, edge.from);
  if (from === undefined || nodeOf(flow, edge.to) === undefined) return false;
  return kindOf(from)
    .exits(from.data)
    .some((exit) => exit.id === edge.exit);
}
