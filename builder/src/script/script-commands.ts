import type { Edge } from '@parley/shared/flow/flow';
import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import { type Command, connect, newId, setData, updateData } from '../document/commands.ts';
import type { Answer } from '../nodes/answer-words.ts';

interface Answering {
  readonly answers: readonly Answer[];
}

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

/** A new answer below another, or the first; its id is the caller's, who puts the caret there. */
export function addAnswer(node: string, id: string, below: string | null): Command {
  return updateData<Answering>(node, (data) => {
    const at = data.answers.findIndex((answer) => answer.id === below) + 1;
    return {
      ...data,
      answers: data.answers.toSpliced(at === 0 ? data.answers.length : at, 0, { id, label: '' }),
    };
  });
}

export const newAnswerId = () => newId('answer');

export function removeAnswer(node: string, id: string): Command {
  return updateData<Answering>(node, (data) => ({
    ...data,
    answers: data.answers.filter((answer) => answer.id !== id),
  }));
}

/** One up or down; at the ends it stays. */
export function moveAnswer(node: string, id: string, by: -1 | 1): Command {
  return updateData<Answering>(node, (data) => {
    const from = data.answers.findIndex((answer) => answer.id === id);
    const moved = data.answers[from];
    const to = from + by;
    if (moved === undefined || to < 0 || to >= data.answers.length) return data;
    return { ...data, answers: data.answers.toSpliced(from, 1).toSpliced(to, 0, moved) };
  });
}

export function changeAnswer(node: string, id: string, change: (answer: Answer) => Answer): Command {
  return updateData<Answering>(node, (data) => ({
    ...data,
    answers: data.answers.map((answer) => (answer.id === id ? change(answer) : answer)),
  }));
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
