import type { Edge } from '@parley/shared/flow/flow';
import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import { type Command, connect, setData } from '../document/commands.ts';
import type { Answer } from '../nodes/answer-words.ts';

/** Puts a new step after a way out. What followed there before now follows the new step, by its first way out. */
export function insertStep(node: FlowNode, after: Pick<Edge, 'from' | 'exit'>): Command {
  return (flow) => {
    const before = flow.edges.find((edge) => edge.from === after.from && edge.exit === after.exit);
    const [first] = kindOf(node).exits(node.data);
    const added = connect({ from: after.from, exit: after.exit, to: node.id })({
      ...flow,
      nodes: [...flow.nodes, node],
    });
    if (before === undefined || first === undefined) return added;
    return connect({ from: node.id, exit: first.id, to: before.to })(added);
  };
}

/** The words that an answer also goes by, as they are written: with commas. */
export function wordsOf(answer: Answer): string {
  return (answer.accepts ?? []).flatMap((one) => (one.type === 'words' ? one.words : [])).join(', ');
}

/** The answer with the words that were written; its other ways of being meant stay. */
export function withWords({ accepts = [], ...answer }: Answer, written: string): Answer {
  const words = [...new Set(written.split(',').map((word) => word.trim()))].filter((word) => word !== '');
  const others = accepts.filter((one) => one.type !== 'words');
  const all = words.length === 0 ? others : [{ type: 'words' as const, words }, ...others];
  return all.length === 0 ? answer : { ...answer, accepts: all };
}

/** Writes one of a step's texts, by the way its part of the script knows. */
export function writeText(node: string, put: (text: string) => unknown, text: string): Command {
  return setData(node, put(text));
}
