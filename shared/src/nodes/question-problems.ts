import { durationMs, isWait } from '../time/duration.ts';
import type { Answer } from '../understand/accept.ts';
import type { NodeProblem } from './node-kind.ts';
import type { QuestionData } from './question.ts';
import { textProblems } from './text-field.ts';

/** Nobody can be expected to answer sooner. */
const SOONEST = 'PT15M';
const SOONEST_MS = 15 * 60_000;

/**
 * What an author should know about a question before it goes live. What needs more than the engine has at hand,
 * reserved words, colliding answers, patterns, and how the text reads, is found in check/.
 */
export function questionProblems(data: QuestionData): NodeProblem[] {
  return [
    ...textProblems(data.text, 'text'),
    ...(data.answers.length === 0
      ? [{ code: 'no_answers', level: 'blocker', field: 'answers' } as const]
      : []),
    ...data.answers.flatMap((answer, i) => answerProblems(answer, `answers.${i}`)),
    ...silenceProblems(data),
  ];
}

function answerProblems(answer: Answer, field: string): NodeProblem[] {
  const found: NodeProblem[] = [];
  const open = answer.accepts?.some((accept) => accept.type !== 'words') ?? false;
  if (answer.label.trim() === '' && !open)
    found.push({ code: 'answer_without_label', level: 'blocker', field: `${field}.label` });
  for (const accept of answer.accepts ?? [])
    if (accept.type === 'number' && (accept.min ?? -Infinity) > (accept.max ?? Infinity))
      found.push({ code: 'empty_range', level: 'blocker', field });
  return found;
}

function silenceProblems(data: QuestionData): NodeProblem[] {
  const after = data.noReply?.after;
  if (after === undefined) return [];
  const field = 'noReply.after';
  if (!isWait(after)) return [{ code: 'bad_duration', level: 'blocker', field }];
  if ((durationMs(after) ?? 0) >= SOONEST_MS) return [];
  const fix = { label: 'Wait 15 minutes', data: { ...data, noReply: { ...data.noReply, after: SOONEST } } };
  return [{ code: 'no_reply_too_soon', level: 'warning', field, fix }];
}
