import { type FlowNode, kindOf } from '../nodes/index.ts';
import { MAX_TEXT } from '../text/template.ts';
import type { Answer } from '../understand/accept.ts';
import { formsOf } from '../understand/answer-name.ts';
import type { Fix, Problem } from './problem.ts';
import { problemOf } from './problem-of.ts';

/** A longer list of answers, in UTF-16 units, is read by nobody. */
const MAX_LIST = 300;

/** Answers that people have to know of: those with a name, which take no free reply. */
export function choicesOf(answers: readonly Answer[]): readonly Answer[] {
  return answers.filter(
    ({ label, accepts = [] }) => label.trim() !== '' && accepts.every(({ type }) => type === 'words'),
  );
}

/** "Reply A, B or C." Empty where there is nothing to choose from, or too much. */
export function replyLine(choices: readonly Answer[]): string {
  const list = choices.map(({ label }) => label.trim()).join(', ');
  if (choices.length < 2 || list.length > MAX_LIST) return '';
  return `Reply ${list.replace(/, ([^,]*)$/, ' or $1')}.`;
}

/** Whether a text names at least half of what may be chosen, so that people can guess the rest. */
export function saysWhatToReply(text: string, choices: readonly Answer[]): boolean {
  if (choices.length === 0) return false;
  const looked = text.slice(0, MAX_TEXT);
  const [asItStands, plain] = [phrasesIn(looked), phrasesIn(looked.toLowerCase())];
  const inRange = rangesOf(looked);
  // A single letter must stand as it is: "a" is in every text.
  const named = (form: string) =>
    /^\p{L}$/u.test(form) && form.length === 1 ? asItStands(form) : plain(form.toLowerCase());
  const said = (form: string) => inRange(form) || named(form);
  let count = 0;
  for (const answer of choices) {
    if (formsOf(answer).some((form) => said(form.trim()))) count += 1;
    if (count * 2 >= choices.length) return true;
  }
  return false;
}

/** "Rate us 1-5", "A to D": names all between. */
function rangesOf(text: string): (form: string) => boolean {
  const ranges = [...text.matchAll(/\b(\d{1,3}|[A-Z])\s?(?:-|–|to)\s?(\d{1,3}|[A-Z])\b/g)].map(
    ([, from = '', to = '']) => [place(from), place(to)] as const,
  );
  return (form) => {
    const at = /^(?:\d{1,3}|[A-Z])$/.test(form) ? place(form) : null;
    return at !== null && ranges.some(([from, to]) => at >= from && at <= to);
  };
}

/** Letters after all numbers. */
function place(sign: string): number {
  return /^\d/.test(sign) ? Number(sign) : 1_000 + sign.charCodeAt(0);
}

/**
 * Whether a text has a phrase, as whole words. The text's ends, from each of its words on, are sorted once: each phrase
 * then takes time for its own length alone, however many there are.
 */
function phrasesIn(text: string): (phrase: string) => boolean {
  let ends: string[] | undefined;
  return (phrase) => {
    const parts = partsOf(phrase);
    if (parts.length === 0) return false;
    ends ??= endsOf(text);
    const sought = parts.join(between) + between;
    let [from, to] = [0, ends.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((ends[middle] ?? '') < sought) from = middle + 1;
      else to = middle;
    }
    return ends[from]?.startsWith(sought) === true;
  };
}

/** Stands between words and other characters; a text can have it nowhere else. */
const between = '\n';

/** Words, and each other character. White space of any kind and length is one blank. */
function partsOf(text: string): string[] {
  return text.replace(/\s+/g, ' ').match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? [];
}

function endsOf(text: string): string[] {
  const parts = partsOf(text);
  const whole = parts.join(between) + between;
  let at = 0;
  const ends = parts.map((part) => {
    const end = whole.slice(at);
    at += part.length + between.length;
    return end;
  });
  return ends.sort((a, b) => (a < b ? -1 : 1));
}

/** People see only the text: answers that it does not mention are ones nobody knows of. */
export function choiceProblems(node: FlowNode): Problem[] {
  const kind = kindOf(node);
  const choices = choicesOf(kind.answers?.(node.data) ?? []);
  if (choices.length < 2) return [];
  const text = kind.texts(node.data).find(({ field }) => field === 'text')?.text ?? '';
  if (text.trim() === '' || saysWhatToReply(text, choices)) return [];
  const line = replyLine(choices);
  const to = `${text.trimEnd()}\n\n${line}`;
  const fix: Fix = {
    label: 'Name the answers in the text',
    change: { type: 'replace-text', nodeId: node.id, from: text, to },
  };
  const at = { nodeId: node.id, field: 'text', fix: line === '' ? undefined : fix };
  return [problemOf('answers_not_in_text', 'warning', at)];
}
