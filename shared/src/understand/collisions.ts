import type { Answer } from './accept.ts';
import { normalise } from './normalise.ts';
import { claims, labelForms, listedWords } from './prepare.ts';

/** Two answers, by their ids, that both claim the same reply. */
export interface Collision {
  readonly a: string;
  readonly b: string;
  readonly reply: string;
}

/**
 * Replies that two answers claim: the same label or listed word, yes or no twice, ranges that overlap, two answers
 * for any text. One collision for each pair of answers, in their order. Blank labels and words claim nothing.
 */
export function collisions(answers: readonly Answer[]): Collision[] {
  const claimed = answers.map(claimsOf);
  return answers.flatMap((a, i) =>
    answers.slice(i + 1).flatMap((b, j) => {
      const reply = shared(claimed[i] ?? new Map(), claimed[i + 1 + j] ?? new Map()) ?? overlap(a, b);
      return reply === null ? [] : [{ a: a.id, b: b.id, reply }];
    }),
  );
}

const SAMPLES: Readonly<Record<string, string>> = {
  text: 'anything',
  email: 'name@example.com',
  phone: '+1 555 010 0123',
  date: 'tomorrow',
  time: '3 pm',
};

/** What an answer claims, by a key that both sides share, with a reply that shows it. */
function claimsOf(answer: Answer): Map<string, string> {
  const claim = new Map<string, string>();
  const put = (kind: string, reply: string) => {
    if (!claim.has(kind)) claim.set(kind, reply);
  };
  for (const form of labelForms(answer.label)) put(keyOf(form), answer.label.trim());
  for (const form of labelForms(answer.label).slice(1)) claim.set(keyOf(form), form);
  for (const word of listedWords(answer)) put(keyOf(normalise(word)), word.trim());
  const { yes, no } = claims(answer);
  if (yes === 'typed' || yes === 'listed') put('means yes', 'yes');
  if (no === 'typed' || no === 'listed') put('means no', 'no');
  for (const accept of answer.accepts ?? []) {
    const sample = SAMPLES[accept.type];
    if (sample !== undefined) put(`type ${accept.type}`, sample);
    if (accept.type === 'pattern' && accept.pattern !== '') put(`pattern ${accept.pattern}`, accept.pattern);
  }
  claim.delete('is ');
  return claim;
}

/** The same for "Yes!" and "yes", but not for "A+" and "A". */
function keyOf(form: string): string {
  return `is ${form.replace(/^[\s"'“”([{*]+|[\s"'“”\])}*.,;:!?]+$/g, '') || form}`;
}

function shared(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string | null {
  for (const [key, reply] of a) if (b.has(key)) return reply;
  return null;
}

/** A number in a range of both answers. */
function overlap(a: Answer, b: Answer): string | null {
  for (const one of ranges(a)) {
    for (const other of ranges(b)) {
      const from = Math.max(one.from, other.from);
      const to = Math.min(one.to, other.to);
      if (from <= to) return String(Number.isFinite(from) ? from : Number.isFinite(to) ? to : 1);
    }
  }
  return null;
}

function ranges({ accepts }: Answer) {
  return (accepts ?? []).flatMap((accept) =>
    accept.type === 'number' ? [{ from: accept.min ?? -Infinity, to: accept.max ?? Infinity }] : [],
  );
}
