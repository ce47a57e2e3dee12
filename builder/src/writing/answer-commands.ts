import { type Command, updateData } from '../document/commands.ts';
import type { Answer } from '../nodes/answer-words.ts';

interface Answering {
  readonly answers: readonly Answer[];
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * What a new answer is called where the others count up, by letters or by numbers; else nothing yet. C for confirm and
 * R for reschedule do not count up.
 */
export function nextLabel(answers: readonly Answer[]): string {
  const labels = answers.map(({ label }) => label.trim()).filter((label) => label !== '');
  const counts = (nth: (i: number) => string) => labels.every((_, i) => labels.includes(nth(i)));
  if (labels.length === 0) return '';
  if (counts((i) => String(i + 1))) return String(labels.length + 1);
  const upper = (i: number) => letters.charAt(i);
  const lower = (i: number) => upper(i).toLowerCase();
  if (labels.length >= letters.length) return '';
  if (counts(upper)) return upper(labels.length);
  return counts(lower) ? lower(labels.length) : '';
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
    const added = { id, label: label ?? nextLabel(data.answers) };
    return { ...data, answers: data.answers.toSpliced(at, 0, added) };
  });
}

export function removeAnswer(node: string, id: string): Command {
  return updateData<Answering>(node, (data) => ({
    ...data,
    answers: data.answers.filter((answer) => answer.id !== id),
  }));
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

/** The answer taking one more word, if it does not yet. */
export function alsoAccepting(answer: Answer, word: string): Answer {
  const accepts = answer.accepts ?? [];
  const words = accepts.flatMap((one) => (one.type === 'words' ? one.words : []));
  if (words.some((known) => known.toLowerCase() === word.toLowerCase())) return answer;
  const others = accepts.filter((one) => one.type !== 'words');
  return { ...answer, accepts: [{ type: 'words', words: [...words, word] }, ...others] };
}
