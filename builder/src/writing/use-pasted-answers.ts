import type { FlowNode } from '@parley/shared/nodes/index';
import { type PastedAnswer, pasteAnswers } from '@parley/shared/text/paste-answers';
import { type Command, newId, updateData } from '../document/commands.ts';
import type { Answer } from '../nodes/answer-words.ts';
import type { NodeOf } from '../nodes/node-view.ts';
import { writingWords } from '../words/writing.ts';
import { acceptingWords, alsoAccepting, isBlank } from './answer-commands.ts';
import { backToMessage, takeBackAnswers } from './take-back-answers.ts';
import { useDoAndSay } from './use-do-and-say.ts';

type Question = NodeOf<'question'>['data'];

/**
 * The answers with those of a pasted list behind them. One that is there already by its name only gets the words; ones
 * that say nothing yet go.
 */
export function withPasted(answers: readonly Answer[], pasted: readonly PastedAnswer[]): Answer[] {
  const key = (label: string) => label.trim().toLowerCase();
  const listed = new Map(pasted.map((one) => [key(one.label), one]));
  const written = answers.filter((answer) => !isBlank(answer));
  const known = new Set(written.map(({ label }) => key(label)));
  return [
    ...written.map((answer) => {
      const words = listed.get(key(answer.label))?.words ?? [];
      return words.reduce((told, word) => alsoAccepting(told, word), answer);
    }),
    ...pasted.filter(({ label }) => !known.has(key(label))).map(answerOf),
  ];
}

function answerOf({ label, words }: PastedAnswer): Answer {
  return acceptingWords({ id: newId('answer'), label: label.trim() }, words);
}

/** Lines that are pasted where an answer is written: each is one, marked or not. */
export function linesAsAnswers(pasted: string): string | null {
  if (pasteAnswers(pasted) !== null) return pasted;
  const lines = pasted.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return lines.length < 2 ? null : lines.map((line) => `- ${line.trim()}`).join('\n');
}

/** A text that holds its answers becomes a question with them; where it went on, all of them go on. */
export function turnIntoQuestion(id: string, answers: readonly Answer[]): Command {
  return (flow) => {
    const node = flow.nodes.find((one) => one.id === id);
    if (node === undefined) return flow;
    const { text } = node.data as { readonly text: string };
    const asked = { ...node, kind: 'question', data: { text, answers: [...answers] } } as FlowNode;
    const ways = flow.edges.filter(({ from }) => from === id);
    const on = ways.flatMap(({ to }) => answers.map((answer) => ({ from: id, exit: answer.id, to })));
    return {
      ...flow,
      nodes: flow.nodes.map((one) => (one.id === id ? asked : one)),
      edges: [...flow.edges.filter(({ from }) => from !== id), ...on],
    };
  };
}

/** A list that is pasted into a question's text, or into an answer, adds its answers. True where there was one. */
export function usePastedAnswers(node: string): (pasted: string) => boolean {
  const act = useDoAndSay();
  return (pasted) => {
    const found = pasteAnswers(pasted);
    if (found === null) return false;
    const add = updateData<Question>(node, (data) => ({
      ...data,
      answers: withPasted(data.answers, found.answers),
    }));
    act(writingWords.pasteAnswers, add, writingWords.madeAnswers(found.answers.length), (before, after) =>
      takeBackAnswers(node, before, after),
    );
    return true;
  };
}

/** A list that is pasted into a message makes a question of it. */
export function usePastedQuestion(node: string): (pasted: string) => void {
  const act = useDoAndSay();
  return (pasted) => {
    const answers = withPasted([], pasteAnswers(pasted)?.answers ?? []);
    if (answers.length === 0) return;
    const words = writingWords.madeQuestion(answers.length);
    act(writingWords.turnIntoQuestion, turnIntoQuestion(node, answers), words, (before) =>
      backToMessage(node, before),
    );
  };
}
