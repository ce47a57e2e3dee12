import { reservedWord } from '../text/compliance.ts';
import { MAX_TEXT } from '../text/template.ts';
import { isWait } from '../time/duration.ts';
import type { Answer } from '../understand/accept.ts';
import type { NodeProblem } from './node-kind.ts';
import type { QuestionData } from './question.ts';
import { textProblems } from './text-field.ts';

/**
 * What an author should know about a question before it goes live. What needs more than the engine has at hand,
 * colliding answers and patterns, is found in check/answers.
 */
export function questionProblems(data: QuestionData): NodeProblem[] {
  return [
    ...textProblems(data.text, 'text'),
    ...(data.answers.length === 0
      ? [{ code: 'no_answers', level: 'blocker', field: 'answers' } as const]
      : []),
    ...data.answers.flatMap((answer, i) => answerProblems(answer, `answers.${i}`)),
    ...(data.noReply === undefined || isWait(data.noReply.after)
      ? []
      : [{ code: 'bad_duration', level: 'blocker', field: 'noReply.after' } as const]),
    ...hiddenAnswers(data),
  ];
}

function isOpen(answer: Answer): boolean {
  return answer.accepts?.some((accept) => accept.type !== 'words') ?? false;
}

function answerProblems(answer: Answer, field: string): NodeProblem[] {
  const words = (answer.accepts ?? []).flatMap((a) => (a.type === 'words' ? a.words : []));
  const found: NodeProblem[] = [];
  if (answer.label.trim() === '' && !isOpen(answer))
    found.push({ code: 'answer_without_label', level: 'blocker', field: `${field}.label` });
  for (const word of [answer.label, ...words]) {
    const reserved = reservedWord(word);
    if (reserved === 'stop')
      found.push({ code: 'answer_is_stop_word', level: 'blocker', field, facts: { word } });
    if (reserved === 'help' || reserved === 'start')
      found.push({ code: `answer_is_${reserved}_word`, level: 'warning', field, facts: { word } });
  }
  for (const accept of answer.accepts ?? [])
    if (accept.type === 'number' && (accept.min ?? -Infinity) > (accept.max ?? Infinity))
      found.push({ code: 'empty_range', level: 'blocker', field });
  return found;
}

/** A longer list of answers, in UTF-16 units, is read by nobody. */
const MAX_LIST = 300;

/** People see only the text: an answer that it does not mention is one nobody knows of. */
function hiddenAnswers(data: QuestionData): NodeProblem[] {
  const choices = data.answers.filter((answer) => !isOpen(answer) && answer.label.trim() !== '');
  if (data.text.trim() === '' || choices.length < 2) return [];
  const text = data.text.slice(0, MAX_TEXT).toLowerCase();
  const said = (answer: Answer) =>
    [answer.label, ...(answer.accepts ?? []).flatMap((a) => (a.type === 'words' ? a.words : []))].some(
      (word) => word.trim() !== '' && text.includes(word.trim().toLowerCase()),
    );
  if (choices.some(said)) return [];
  const list = choices.map((answer) => answer.label.trim());
  const found = { code: 'answers_not_in_text', level: 'warning', field: 'text' } as const;
  if (list.join(', ').length > MAX_LIST) return [found];
  return [
    {
      ...found,
      fix: {
        label: 'Name the answers in the text',
        data: {
          ...data,
          text: `${data.text.trimEnd()}\n\nReply ${list.join(', ').replace(/, ([^,]*)$/, ' or $1')}.`,
        },
      },
    },
  ];
}
