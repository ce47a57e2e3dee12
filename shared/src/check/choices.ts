import { type FlowNode, kindOf } from '../nodes/index.ts';
import { MAX_TEXT } from '../text/template.ts';
import type { Answer } from '../understand/accept.ts';
import type { Problem } from './problem.ts';
import { sentenceFor } from './wording.ts';

/** A longer list of answers, in UTF-16 units, is read by nobody. */
const MAX_LIST = 300;
/** So many words of one answer are looked for in a text. */
const MAX_FORMS = 50;

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
  const plain = looked.toLowerCase();
  const inRange = rangesOf(looked);
  let said = 0;
  for (const { label, accepts = [] } of choices) {
    const forms = [label, ...accepts.flatMap((accept) => (accept.type === 'words' ? accept.words : []))];
    if (forms.slice(0, MAX_FORMS).some((form) => inRange(form.trim()) || names(looked, plain, form.trim())))
      said += 1;
    if (said * 2 >= choices.length) return true;
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

/** As whole words. A single letter must stand as it is: "a" is in every text. */
function names(text: string, plain: string, form: string): boolean {
  if (form === '') return false;
  const [where, what] = form.length === 1 && /\p{L}/u.test(form) ? [text, form] : [plain, form.toLowerCase()];
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
    const [before, after] = [
      where.slice(Math.max(at - 1, 0), at),
      where.slice(at + what.length, at + what.length + 1),
    ];
    if (!isWord(before, what.slice(0, 1)) && !isWord(after, what.slice(-1))) return true;
  }
  return false;
}

const isWord = (beside: string, edge: string) => /[\p{L}\p{N}]/u.test(beside) && /[\p{L}\p{N}]/u.test(edge);

/** People see only the text: answers that it does not mention are ones nobody knows of. */
export function choiceProblems(node: FlowNode): Problem[] {
  const kind = kindOf(node);
  const choices = choicesOf(kind.answers?.(node.data) ?? []);
  if (choices.length < 2) return [];
  const text = kind.texts(node.data).find(({ field }) => field === 'text')?.text ?? '';
  if (text.trim() === '' || saysWhatToReply(text, choices)) return [];
  const line = replyLine(choices);
  const found: Problem = {
    code: 'answers_not_in_text',
    level: 'warning',
    nodeId: node.id,
    field: 'text',
    message: sentenceFor('answers_not_in_text'),
  };
  if (line === '') return [found];
  const to = `${text.trimEnd()}\n\n${line}`;
  return [
    {
      ...found,
      fix: {
        label: 'Name the answers in the text',
        change: { type: 'replace-text', nodeId: node.id, from: text, to },
      },
    },
  ];
}
