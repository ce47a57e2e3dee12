import type { Flow } from '@parley/shared/flow/flow';
import { same } from '@parley/shared/flow/same';
import type { FlowNode } from '@parley/shared/nodes/index';
import { type Command, nodeOf, setData } from '../document/commands.ts';
import type { Answer } from '../nodes/answer-words.ts';
import { acceptingWords, isBlank, wordsOf } from './answer-commands.ts';

interface Answering {
  readonly text: string;
  readonly answers: readonly Answer[];
}

/** Null where the step is gone, or asks no more. */
function answering(flow: Flow, id: string): Answering | null {
  const data = nodeOf(flow, id)?.data as Partial<Answering> | undefined;
  return data?.answers === undefined ? null : (data as Answering);
}

/**
 * Takes back what became of a question's answers between two moments, some time later: new answers and words go, the
 * rest of the step stays as it is. An answer that was written on since is its author's own by then, and stays.
 */
export function takeBackAnswers(id: string, before: Flow, after: Flow): Command {
  const [was, became] = [before, after].map((flow) => {
    const { answers = [] } = answering(flow, id) ?? {};
    return new Map(answers.map((answer) => [answer.id, answer]));
  });
  return (flow) => {
    const now = answering(flow, id);
    if (now === null || was === undefined || became === undefined) return flow;
    const answers = now.answers.flatMap((answer) => {
      const [old, made] = [was.get(answer.id), became.get(answer.id)];
      if (made === undefined) return [answer];
      if (old === undefined) return same(answer, made) ? [] : [answer];
      const known = wordsOf(old);
      const added = wordsOf(made).filter((word) => !known.includes(word));
      return [
        acceptingWords(
          answer,
          wordsOf(answer).filter((word) => !added.includes(word)),
        ),
      ];
    });
    const blank = [...was.values()].filter((answer) => isBlank(answer) && !became.has(answer.id));
    const back = { ...now, answers: [...answers, ...blank] };
    return same(back, now) ? flow : setData(id, back)(flow);
  };
}

/** Makes a question the message again that it was before, with its text as it is by now, and what followed it. */
export function backToMessage(id: string, before: Flow): Command {
  const was = nodeOf(before, id);
  return (flow) => {
    const now = answering(flow, id);
    if (now === null || was === undefined) return flow;
    const message = {
      ...nodeOf(flow, id),
      kind: was.kind,
      data: { ...was.data, text: now.text },
    } as FlowNode;
    const ways = before.edges.filter(({ from, to }) => from === id && nodeOf(flow, to) !== undefined);
    return {
      ...flow,
      nodes: flow.nodes.map((one) => (one.id === id ? message : one)),
      edges: [...flow.edges.filter(({ from }) => from !== id), ...ways],
    };
  };
}
