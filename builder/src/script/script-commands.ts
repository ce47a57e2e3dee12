import type { Edge } from '@parley/shared/flow/flow';
import type { FlowNode } from '@parley/shared/nodes/index';
import { onwardExit } from '../canvas/insert-step.ts';
import { type Command, connect, nodeOf, setData } from '../document/commands.ts';
import { indexOf } from '../document/flow-index.ts';
import type { Answer } from '../nodes/answer-words.ts';
import { scriptParts } from '../nodes/script-parts.ts';
import { acceptingWords } from '../writing/answer-commands.ts';

/**
 * Puts a new step after a way out. What followed there before now follows the new step as it does on the canvas: a
 * question goes on by its answers, and has none yet.
 */
export function insertStep(node: FlowNode, after: Pick<Edge, 'from' | 'exit'>): Command {
  return (flow) => {
    const before = indexOf(flow).to.get(after.from)?.get(after.exit);
    const onward = onwardExit(node);
    const added = connect({ from: after.from, exit: after.exit, to: node.id })({
      ...flow,
      nodes: [...flow.nodes, node],
    });
    if (before === undefined || onward === undefined) return added;
    return connect({ from: node.id, exit: onward.id, to: before })(added);
  };
}

/** The answer with the words that were written, with commas between them. */
export function withWords(answer: Answer, written: string): Answer {
  const words = written.split(',').map((word) => word.trim());
  return acceptingWords(
    answer,
    [...new Set(words)].filter((word) => word !== ''),
  );
}

/** Writes one of a step's texts into what the step is at that moment; `part` is its place in the step's data. */
export function writeText(id: string, part: string, text: string): Command {
  return (flow) => {
    const node = nodeOf(flow, id);
    const put = node && scriptParts(node).find(({ key }) => key === part)?.says?.put;
    return put === undefined ? flow : setData(id, put(text))(flow);
  };
}
