import { removeNode } from '../flow/edit.ts';
import type { Flow } from '../flow/flow.ts';
import { type FlowNode, kindOf, nodeKinds } from '../nodes/index.ts';
import { namesIn } from '../text/template.ts';
import type { Fix } from './problem.ts';
import { makeQuestion, saying, splitQuestion, splitText } from './split-question.ts';

/** The flow with a problem mended. A fix that no longer fits, because the node is gone, changes nothing. */
export function applyFix(flow: Flow, fix: Fix): Flow {
  const { change } = fix;
  switch (change.type) {
    case 'set-data':
      return withNodes(flow, (node) =>
        node.id === change.nodeId ? ({ ...node, data: change.data } as FlowNode) : node,
      );
    case 'remove-node':
      return removeNode(flow, change.nodeId);
    case 'remove-edge': {
      const { from, exit, to } = change.edge;
      const edges = flow.edges.filter((edge) => edge.from !== from || edge.exit !== exit || edge.to !== to);
      return { ...flow, edges };
    }
    case 'end-here':
      return endHere(flow, change.from, change.exit);
    case 'replace-text':
      return withNodes(flow, (node) =>
        node.id === change.nodeId ? saying(node, change.from, change.to) : node,
      );
    case 'split-question':
      return splitQuestion(flow, change);
    case 'split-text':
      return splitText(flow, change);
    case 'make-question':
      return makeQuestion(flow, change);
    case 'replace-name':
      return withNodes(
        flow,
        (node) =>
          ({
            ...node,
            data: kindOf(node).withTexts(node.data, (text) => rename(text, change.from, change.to)),
          }) as FlowNode,
      );
  }
}

function withNodes(flow: Flow, change: (node: FlowNode) => FlowNode): Flow {
  return { ...flow, nodes: flow.nodes.map(change) };
}

/** Leads the exit to the flow's end, which is added where there is none. */
function endHere(flow: Flow, from: string, exit: string): Flow {
  const kind = nodeKinds.end;
  const known = flow.nodes.find((node) => kindOf(node).kind === kind.kind);
  let id = known?.id ?? 'end';
  for (let n = 2; known === undefined && flow.nodes.some((node) => node.id === id); n++) id = `end-${n}`;
  const nodes =
    known === undefined ? [...flow.nodes, { id, kind: kind.kind, data: kind.blank() }] : flow.nodes;
  return { ...flow, nodes, edges: [...flow.edges, { from, exit, to: id }] };
}

function rename(text: string, from: string, to: string): string {
  return namesIn(text)
    .filter((found) => found.name === from)
    .reverse()
    .reduce((changed, { start, end, fallback }) => {
      const written = fallback === undefined ? `{{${to}}}` : `{{${to}|${fallback}}}`;
      return changed.slice(0, start) + written + changed.slice(end);
    }, text);
}
