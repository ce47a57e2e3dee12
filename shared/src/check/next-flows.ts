import { type FlowNode, kindOf } from '../nodes/index.ts';
import type { Problem } from './problem.ts';
import { problemOf } from './problem-of.ts';

/** A flow of the workspace, as another one may go to it. */
export interface NextFlow {
  readonly id: string;
  readonly name: string;
  /** Nobody gets into one that is `paused` or not published yet (`draft`). */
  readonly state: 'live' | 'paused' | 'draft';
}

/** The workspace's flows; where they are not given they are not known, and nothing is said of them. */
export interface NextFlows {
  readonly flows?: readonly NextFlow[];
}

/** Warnings of a step that goes to a flow that nobody gets into: then the conversation ends there. */
export function nextFlowProblems({ flows }: NextFlows): (node: FlowNode) => Problem[] {
  const known = flows && new Map(flows.map((flow) => [flow.id, flow]));
  return (node) => {
    const kind = kindOf(node);
    const goesTo = kind.goesTo?.(node.data);
    if (known === undefined || goesTo === undefined) return [];
    const at = { nodeId: node.id, field: 'goTo' };
    const flow = known.get(goesTo);
    if (flow?.state === 'live') return [];
    if (flow !== undefined) {
      const facts = { flow: flow.name, ...(flow.state === 'paused' && { paused: 'yes' }) };
      return [problemOf('flow_not_live', 'warning', at, facts)];
    }
    const change = { type: 'set-data', nodeId: node.id, data: kind.blank() } as const;
    return [problemOf('unknown_flow', 'warning', { ...at, fix: { label: 'Conversation ends', change } })];
  };
}
