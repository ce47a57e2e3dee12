import type { NodeOf } from './node-view.ts';

type Question = NodeOf<'question'>['data'];
type Handoff = NodeOf<'handoff'>['data'];

/** A question that asks again with these words; without any, with the usual ones. */
export function askingAgainWith(data: Question, text: string): Question {
  const { text: _, ...rest } = data.anythingElse ?? {};
  return { ...data, anythingElse: text.trim() === '' ? rest : { ...rest, text } };
}

/** A hand-off that says this after hours; without any words, the same as always. */
export function sayingAfterHours({ afterHoursText: _, ...data }: Handoff, text: string): Handoff {
  return text.trim() === '' ? data : { ...data, afterHoursText: text };
}
