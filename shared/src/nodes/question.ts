import * as z from 'zod/mini';
import type { RunEvent } from '../run/event.ts';
import { durationInWords } from '../time/duration.ts';
import { answerSchema } from '../understand/accept.ts';
import { answerName } from '../understand/answer-name.ts';
import { understand } from '../understand/understand.ts';
import { type Context, defineNodeKind, type Exit, type Outcome } from './node-kind.ts';
import { defaultAnythingElseText, defaultNoReplyAfter, defaultRetries } from './question-defaults.ts';
import { questionProblems } from './question-problems.ts';
import { firstLine } from './text-field.ts';

/** A whole number from 0 to 10. By hand, because the library's own checks weigh more than the engine. */
const fewTimes: z.core.CheckFn<number> = (context) => {
  if (Number.isInteger(context.value) && context.value >= 0 && context.value <= 10) return;
  context.issues.push({ code: 'custom', input: context.value, message: 'Ask again between 0 and 10 times' });
};

const data = z.object({
  text: z.string(),
  saveAs: z.optional(z.string()),
  answers: z.array(answerSchema),
  anythingElse: z.optional(
    z.object({
      retries: z.optional(z.number().check(fewTimes)),
      text: z.optional(z.string()),
    }),
  ),
  noReply: z.optional(z.object({ after: z.string(), inHours: z.optional(z.boolean()) })),
});
export type QuestionData = z.infer<typeof data>;

/** An answer's id, once it is known to be one of this question's. */
type AnswerId = string & { readonly answer: unique symbol };
export type QuestionExit = AnswerId | 'anything-else' | 'no-reply';

export function retriesOf(data: QuestionData): number {
  return data.anythingElse?.retries ?? defaultRetries;
}

export function anythingElseTextOf(data: QuestionData): string {
  return data.anythingElse?.text?.trim() || defaultAnythingElseText(data.answers);
}

export function noReplyAfterOf(data: QuestionData): string {
  return data.noReply?.after ?? defaultNoReplyAfter;
}

function exits(data: QuestionData): readonly Exit<QuestionExit>[] {
  return [
    ...data.answers.map(
      (answer): Exit<QuestionExit> => ({
        id: answer.id as AnswerId,
        label: answerName(answer) || 'Their answer',
        look: 'answer',
        open: 'problem',
      }),
    ),
    { id: 'anything-else', label: 'Anything else', look: 'anything-else', open: 'person' },
    {
      id: 'no-reply',
      label: `No reply after ${durationInWords(noReplyAfterOf(data))}`,
      look: 'no-reply',
      open: 'end',
    },
  ];
}

/** Kinds of replies that differ from person to person: their answer's label only describes them. */
const personal = new Set(['text', 'email', 'phone', 'date', 'time', 'pattern']);

function meansItself({ label, accepts = [] }: QuestionData['answers'][number]): boolean {
  return label.trim() !== '' && !accepts.some(({ type }) => personal.has(type));
}

function meaning(data: QuestionData, context: Context, text: string) {
  return understand(text, data.answers, {
    at: context.at,
    timeZone: context.contact.timeZone,
    tools: context.tools,
  });
}

const choicesOnly = new WeakMap<QuestionData, QuestionData>();

/** Once a question is answered, a later free text is no answer to it any more: it is for the inbox. */
function withoutFreeText(data: QuestionData): QuestionData {
  const known = choicesOnly.get(data);
  if (known !== undefined) return known;
  const answers = data.answers.filter((answer) => !answer.accepts?.some(({ type }) => type === 'text'));
  const left = { ...data, answers };
  choicesOnly.set(data, left);
  return left;
}

function ask(data: QuestionData, text: string): Pick<Outcome<QuestionExit>, 'wishes'> {
  return {
    wishes: [
      { type: 'send', text },
      { type: 'timer', after: noReplyAfterOf(data), since: 'last-text' },
    ],
  };
}

function answered(data: QuestionData, context: Context, text: string): Outcome<QuestionExit> {
  const understood = meaning(data, context, text);
  if (understood !== null)
    return {
      wishes: [
        { type: 'understood', exit: understood.answerId, why: understood.why },
        ...(data.saveAs === undefined || data.saveAs.trim() === ''
          ? []
          : [{ type: 'set-field', name: data.saveAs.trim(), value: understood.value } as const]),
      ],
      go: understood.answerId as AnswerId,
    };
  const lost = { type: 'understood', exit: null, why: 'not understood' } as const;
  if (context.run.tries >= retriesOf(data)) return { wishes: [lost], go: 'anything-else' };
  const again = ask(data, anythingElseTextOf(data));
  return { wishes: [lost, ...(again.wishes ?? [])], stay: true, retry: true };
}

/**
 * Sends a text and waits for the reply. A reply that is not understood is asked again `retries` times and then
 * goes out by `anything-else`; silence for `noReply.after` (ISO 8601, counted from the moment the provider took
 * the text) goes out by `no-reply`, with `noReply.inHours` not before sending hours (the workspace's office hours) have
 * begun; a reply until then is an answer. `saveAs` names the contact's field that keeps the answer.
 */
export const question = defineNodeKind({
  kind: 'question',
  title: 'Question',
  data,
  blank: () => ({ text: '', answers: [] }),
  exits,
  summary: (data) => firstLine(data.text),
  texts: (data) => [
    { field: 'text', text: data.text, sent: true },
    ...(data.anythingElse?.text === undefined
      ? []
      : [{ field: 'anythingElse.text', text: data.anythingElse.text, sent: true }]),
    ...data.answers.map((answer, i) => ({ field: `answers.${i}.label`, text: answer.label, sent: false })),
  ],
  withTexts: (data, change) => ({
    ...data,
    text: change(data.text),
    answers: data.answers.map((answer) => ({ ...answer, label: change(answer.label) })),
    ...(data.anythingElse?.text === undefined
      ? {}
      : { anythingElse: { ...data.anythingElse, text: change(data.anythingElse.text) } }),
  }),
  saves: (data) => (data.saveAs === undefined || data.saveAs.trim() === '' ? [] : [data.saveAs.trim()]),
  check: questionProblems,
  answers: (data) => data.answers,
  waits: true,
  pause: (data) => {
    const after = noReplyAfterOf(data);
    return {
      after,
      exit: 'no-reply',
      field: 'noReply.after',
      inHours: data.noReply?.inHours === true,
      put: (inHours) => ({ ...data, noReply: inHours ? { after, inHours } : { after } }),
    };
  },
  asks: true,
  quickAnswers: (data) => data.answers.filter(meansItself).map((answer) => answer.label.trim()),
  enter: (data) => ({ ...ask(data, data.text), stay: true }),
  resume: (data, context, event: RunEvent) => {
    if (event.type === 'reply') return answered(data, context, event.text);
    return event.type === 'timer' ? { go: 'no-reply' } : { ignore: true };
  },
  accepts: (data, context, text) => {
    const changeOfMind = context.run.status !== 'running' && context.run.answered === true;
    return meaning(changeOfMind ? withoutFreeText(data) : data, context, text) !== null;
  },
});
