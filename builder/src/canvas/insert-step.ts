import type { Edge, Position } from '@parley/shared/flow/flow';
import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import type { Exit } from '@parley/shared/nodes/node-kind';
import { addNode, type Command, connect, inOrder } from '../document/commands.ts';

/** The way out by which a conversation goes on from a new step put into a line; a question without answers has none. */
export function onwardExit(node: FlowNode): Exit | undefined {
  const exits = kindOf(node).exits(node.data);
  return exits.find((exit) => exit.look === 'next') ?? exits.find((exit) => exit.open === 'problem');
}

/** Puts a new step into the line from a way out, so that what followed now follows the new step. */
export function insertStep(node: FlowNode, at: Position, into: Pick<Edge, 'from' | 'exit'>): Command {
  return (flow) => {
    const line = flow.edges.find((edge) => edge.from === into.from && edge.exit === into.exit);
    const onward = onwardExit(node);
    const added = addNode(node, at, into);
    if (line === undefined || onward === undefined) return added(flow);
    return inOrder(added, connect({ from: node.id, exit: onward.id, to: line.to }))(flow);
  };
}
