import type { Flow } from '@parley/shared/flow/flow';
import { kindOf } from '@parley/shared/nodes/index';
import type { Answer as AskedAnswer } from '@parley/shared/understand/accept';
import { type Command, connect, inOrder, nodeOf, updateData } from '../document/commands.ts';
import { indexOf } from '../document/flow-index.ts';
import type { Answer } from '../nodes/answer-words.ts';

interface Answering {
  readonly text: string;
  readonly answers: readonly Answer[];
}

/** How answers count up. Letters end at Z. */
const counts: readonly ((i: number) => string)[] = [
  (i) => String(i + 1),
  (i) => (i < 26 ? String.fromCharCode(65 + i) : ''),
  (i) => (i < 26 ? String.fromCharCode(97 + i) : ''),
];

/**
 * What a new answer is called where the others count up, by letters or by numbers; else nothing yet. C for confirm and
 * R for reschedule do not count up. The first one is A where the text names letters: "Reply A, B or C".
 */
export function nextLabel(answers: readonly Answer[], text = ''): string {
  const labels = answers.map(({ label }) => label.trim()).filter((label) => label !== '');
  if (labels.length === 0) return /\bA(?:[),.:=/]| or | for ).*\bB\b/s.test(text) ? 'A' : '';
  const nth = counts.find((nth) => labels.every((_, i) => labels.includes(nth(i))));
  return nth?.(labels.length) ?? '';
}

/** A new answer below another, or as the last one; its name is what comes next unless it has one already. */
export function addAnswer(
  node: string,
  id: string,
  { below, label }: { readonly below?: string; readonly label?: string } = {},
): Command {
  return updateData<Answering>(node, (data) => {
    const found = data.answers.findIndex((answer) => answer.id === below);
    const at = found === -1 ? data.answers.length : found + 1;
    const added = { id, label: label ?? nextLabel(data.answers, data.text) };
    return { ...data, answers: data.answers.toSpliced(at, 0, added) };
  });
}

export function removeAnswer(node: string, id: string): Command {
  return updateData<Answering>(node, (data) => ({
    ...data,
    answers: data.answers.filter((answer) => answer.id !== id),
  }));
}

/** Puts an answer back to where it stood in `before`, with its line, whatever its question has become since. */
export function bringBackAnswer(before: Flow, node: string, answer: Answer): Command {
  const at = idsOf(before, node)?.indexOf(answer.id) ?? 0;
  const to = indexOf(before).to.get(node)?.get(answer.id);
  return (flow) => {
    const there = idsOf(flow, node);
    if (there === undefined || there.includes(answer.id)) return flow;
    const back = updateData<Answering>(node, (data) => ({
      ...data,
      answers: data.answers.toSpliced(at, 0, answer),
    }));
    return to === undefined ? back(flow) : inOrder(back, connect({ from: node, exit: answer.id, to }))(flow);
  };
}

/** Undefined where there is no question, or none any more. */
function idsOf(flow: Flow, id: string): readonly string[] | undefined {
  const node = nodeOf(flow, id);
  return (
    node &&
    kindOf(node)
      .answers?.(node.data)
      .map((answer) => answer.id)
  );
}

/** One up or down; at the ends it stays. */
export function moveAnswer(node: string, id: string, by: number): Command {
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

/** Whether nothing has been said about an answer yet. */
export function isBlank({ label, accepts = [], value = '' }: Answer): boolean {
  return label.trim() === '' && accepts.length === 0 && value.trim() === '';
}

/** The words that an answer also goes by, as they were written. */
export function wordsOf({ accepts = [] }: Pick<AskedAnswer, 'accepts'>): readonly string[] {
  return accepts.flatMap((one) => (one.type === 'words' ? one.words : []));
}

/** The answer going by these words; its other ways of being meant stay. */
export function acceptingWords({ accepts = [], ...answer }: Answer, words: readonly string[]): Answer {
  const others = accepts.filter((one) => one.type !== 'words');
  const all = words.length === 0 ? others : [{ type: 'words' as const, words: [...words] }, ...others];
  return all.length === 0 ? answer : { ...answer, accepts: all };
}

/** The answer taking one more word, if it does not yet. */
export function alsoAccepting(answer: Answer, word: string): Answer {
  const words = wordsOf(answer);
  const known = words.some((one) => one.toLowerCase() === word.toLowerCase());
  return known ? answer : acceptingWords(answer, [...words, word]);
}
