import type { Flow } from '../flow/flow.ts';
import { standardFields } from '../flow/standard-fields.ts';
import { kindOf } from '../nodes/index.ts';
import { lineProblems } from './lines.ts';
import { nameProblems } from './names.ts';
import type { Problem } from './problem.ts';
import { sentenceFor } from './wording.ts';

/** What the checker may know of the workspace: its own contact fields, besides the standard ones. */
export interface Known {
  readonly fields?: readonly string[];
}

/**
 * Everything an author should know about a flow, in the order of its nodes. Without a blocker among it, the flow
 * can be published.
 */
export function checkFlow(flow: Flow, known: Known = {}): Problem[] {
  const saved = flow.nodes.flatMap((node) => kindOf(node).saves(node.data));
  const dated = flow.nodes.flatMap((node) => kindOf(node).dates?.(node.data) ?? []);
  const names = new Set([...standardFields, ...(known.fields ?? []), ...saved, ...dated]);
  const found = [
    ...lineProblems(flow),
    ...flow.nodes.flatMap((node) => [...own(node), ...nameProblems(node, names)]),
  ];
  const order = new Map(flow.nodes.map((node, i) => [node.id, i]));
  const place = (problem: Problem) => (problem.nodeId === undefined ? -1 : (order.get(problem.nodeId) ?? -1));
  return found.sort((a, b) => place(a) - place(b));
}

/** True where nothing stops the flow from going live. */
export function isPublishable(problems: readonly Problem[]): boolean {
  return problems.every((problem) => problem.level !== 'blocker');
}

function own(node: Flow['nodes'][number]): Problem[] {
  return kindOf(node)
    .check(node.data)
    .map(({ code, level, field, facts, fix }) => ({
      code,
      level,
      nodeId: node.id,
      ...(field === undefined ? {} : { field }),
      message: sentenceFor(code, facts),
      ...(fix === undefined
        ? {}
        : { fix: { label: fix.label, change: { type: 'set-data', nodeId: node.id, data: fix.data } } }),
    }));
}
