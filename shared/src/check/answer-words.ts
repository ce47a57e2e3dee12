import { type FlowNode, kindOf } from '../nodes/index.ts';
import { reservedWord } from '../text/compliance.ts';
import { normaliseKeyword } from '../text/keyword.ts';
import type { Accept, Answer } from '../understand/accept.ts';
import { formsOf } from '../understand/answer-name.ts';
import type { Fix, Problem } from './problem.ts';
import { problemOf } from './problem-of.ts';

/** A longer list gets no fixes, nor does one with more words in all: each of them holds the whole list. */
export const MAX_FIXED = 50;
export const MAX_FIXED_WORDS = 500;

/** What else an answer could be called whose name is taken, the most natural one first. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  cancel: ['No', 'Not now'],
  stop: ['No', 'Enough'],
  quit: ['No', 'Enough'],
  end: ['Done', 'No'],
  remove: ['Drop it', 'No'],
  help: ['Support', 'Question'],
  info: ['Details', 'More'],
};
/** Where nothing else is free. */
const LETTERS = ['X', 'Z', 'Q'];
/** Words that some phone companies take for "text me again" from people who have opted out. */
const AGAIN = new Set(['yes', 'start', 'unstop']);

/** One answer among the others of its step. */
interface Spot {
  readonly node: FlowNode;
  readonly answers: readonly Answer[];
  readonly answer: Answer;
  readonly i: number;
  readonly fixable: boolean;
}

/** Answers that STOP, HELP and START, or the phone companies, get first. */
export function answerWordProblems(node: FlowNode): Problem[] {
  const answers = kindOf(node).answers?.(node.data) ?? [];
  const words = answers.reduce((count, answer) => count + formsOf(answer).length, 0);
  const fixable = answers.length <= MAX_FIXED && words <= MAX_FIXED_WORDS;
  return answers.flatMap((answer, i) => {
    const spot = { node, answers, answer, i, fixable };
    return [...taken(spot), ...onlyAgain(spot)];
  });
}

function taken(spot: Spot): Problem[] {
  const { node, answer, i, fixable } = spot;
  return formsOf(answer).flatMap((word, form): Problem[] => {
    const reserved = reservedWord(word);
    if (reserved === null || reserved === 'start') return [];
    const fix = fixable ? (form === 0 ? renamed(spot) : dropped(spot, word)) : undefined;
    const at = { nodeId: node.id, field: `answers.${i}`, fix };
    return reserved === 'stop'
      ? [problemOf('answer_is_stop_word', 'blocker', at, { word })]
      : [problemOf('answer_is_help_word', 'warning', at, { word })];
  });
}

function onlyAgain(spot: Spot): Problem[] {
  const { node, answers, answer, i, fixable } = spot;
  const forms = formsOf(answer).filter((form) => form.trim() !== '');
  const others = (answer.accepts ?? []).some(({ type }) => type !== 'words');
  if (others || forms.length === 0 || !forms.every((form) => AGAIN.has(normaliseKeyword(form)))) return [];
  const word = answer.label.trim() || (forms[0] ?? '');
  const free = ['Y', 'OK', 'Go'].find((other) => isFree(other, answers, i));
  const fix =
    free !== undefined && fixable
      ? setAnswer(spot, `Also take “${free}”`, {
          ...answer,
          accepts: [...(answer.accepts ?? []), { type: 'words', words: [free] }],
        })
      : undefined;
  const at = { nodeId: node.id, field: `answers.${i}`, fix };
  return [problemOf('answer_is_start_word', 'tip', at, { word, also: free ?? 'Y' })];
}

function isFree(word: string, answers: readonly Answer[], but: number): boolean {
  const said = normaliseKeyword(word);
  const no = said === 'no';
  return (
    reservedWord(word) === null &&
    answers.every(
      (answer, i) =>
        i === but ||
        (formsOf(answer).every((form) => normaliseKeyword(form) !== said) &&
          !(no && answer.accepts?.some(({ type }) => type === 'no') === true)),
    )
  );
}

function renamed({ node, answers, answer, i }: Spot): Fix | undefined {
  const label = answer.label.trim();
  const own = OTHERS[normaliseKeyword(label)] ?? [];
  const initial = /^\p{L}/u.exec(label)?.[0].toUpperCase() ?? 'X';
  const short = answers.every((other, at) => at === i || other.label.trim().length === 1);
  const letters = [initial, ...LETTERS];
  const free = (short ? [...letters, ...own] : [...own, ...letters]).find((word) => isFree(word, answers, i));
  if (free === undefined) return undefined;
  const kind = kindOf(node);
  const sent = new Set(kind.texts(node.data).flatMap((text) => (text.sent ? [text.text] : [])));
  const data = kind.withTexts(node.data, (text) =>
    text.trim() === label ? free : sent.has(text) ? instead(text, label, free) : text,
  );
  return { label: `Use “${free}” instead`, change: { type: 'set-data', nodeId: node.id, data } };
}

/** The text with the label exchanged where people are told to reply it: not in "do you want to cancel". */
function instead(text: string, label: string, free: string): string {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const told = new RegExp(
    `(^|\\n|\\b(?:reply|text|send|type|answer|or|and|with)\\s+|[,/("“]\\s*)(${escaped})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return text.replace(told, (_, before: string, word: string) => {
    const loud = word.length > 1 && word === word.toUpperCase();
    return before + (loud ? free.toUpperCase() : free);
  });
}

function dropped(spot: Spot, word: string): Fix {
  const { answer } = spot;
  const accepts = (answer.accepts ?? []).flatMap((accept): Accept[] => {
    if (accept.type !== 'words') return [accept];
    const words = accept.words.filter((other) => other !== word);
    return words.length === 0 ? [] : [{ ...accept, words }];
  });
  return setAnswer(spot, `Leave out “${word}”`, { ...answer, accepts });
}

function setAnswer({ node, answers, i }: Spot, label: string, answer: Answer): Fix {
  const data = { ...node.data, answers: answers.map((other, at) => (at === i ? answer : other)) };
  return { label, change: { type: 'set-data', nodeId: node.id, data } };
}
