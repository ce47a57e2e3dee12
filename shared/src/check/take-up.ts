import { reservedWord } from '../text/compliance.ts';
import type { Answer } from '../understand/accept.ts';
import { formsOf } from '../understand/answer-name.ts';
import type { Moment } from '../understand/moment.ts';
import { labelForms } from '../understand/prepare.ts';
import { understand } from '../understand/understand.ts';

/**
 * What speaks against an answer taking a text that people wrote.
 *
 * - `reserved`: STOP, HELP and START are heard before any answer.
 * - `goes-elsewhere`: the text would be taken for the answer `by` all the same, or for none (null).
 * - `takes-away`: `reply`, which means the answer `from` so far, would mean it no more.
 */
export type AgainstTaking =
  | { readonly why: 'reserved'; readonly word: 'stop' | 'help' | 'start' }
  | { readonly why: 'goes-elsewhere'; readonly by: string | null }
  | { readonly why: 'takes-away'; readonly from: string; readonly reply: string };

/**
 * A text as an answer keeps it among its words: in one line, without what ends a sentence, and without commas, which
 * stand between words where they are listed. A text of mere signs, such as "??", stays as it is.
 */
export function asWord(text: string): string {
  const line = text.replace(/[\s,;]+/g, ' ').trim();
  return line.replace(/^["'“”([]+|["'“”)\].!?]+$/g, '').trim() || line;
}

/**
 * Whether a question can take a text for the answer `id` as `after` has it: where that answer got one more word, or is a
 * new one. Null where nothing speaks against it: the text then means that answer, and whatever meant another one still
 * does.
 */
export function againstTaking(
  text: string,
  id: string,
  before: readonly Answer[],
  after: readonly Answer[],
  moment: Moment,
): AgainstTaking | null {
  const word = reservedWord(text);
  if (word !== null) return { why: 'reserved', word };
  const meant = (reply: string, answers: readonly Answer[]) =>
    understand(reply, answers, moment)?.answerId ?? null;
  const by = meant(text, after);
  if (by !== id) return { why: 'goes-elsewhere', by };
  for (const other of before) {
    if (other.id === id) continue;
    const lost = [...formsOf(other), ...labelForms(other.label)].find(
      (form) => meant(form, before) === other.id && meant(form, after) !== other.id,
    );
    if (lost !== undefined) return { why: 'takes-away', from: other.id, reply: lost.trim() };
  }
  return null;
}
