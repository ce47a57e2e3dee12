import type { Answer } from './accept.ts';
import { normalise } from './normalise.ts';
import { labelForms } from './prepare.ts';

/**
 * Two answers, by their ids, that both claim the same reply. Neither gets it, unless `meant` says which one does all
 * the same: an answer's own label goes before another's listed word, and its own yes before yes in general.
 */
export interface Collision {
  readonly a: string;
  readonly b: string;
  readonly reply: string;
  readonly meant?: string;
}

/**
 * Replies that two answers claim: the same label or listed word, yes or no twice, ranges that overlap, two answers
 * for any text. One collision at most for each pair of answers, in their order; of many that claim the same, each is
 * paired with the first. Blank labels and words claim nothing. Takes time in proportion to the answers' length.
 */
export function collisions(answers: readonly Answer[]): Collision[] {
  const found = new Pairs(answers.length);
  const firsts = new Map<string, [label: Owner | undefined, word: Owner | undefined]>();
  let place = 0;
  answers.forEach((answer, at) => {
    for (const [key, { reply, rank }] of claimsOf(answer)) {
      const own = { reply, rank, at, place: place++ };
      const known = firsts.get(key);
      const equal = known?.[rank];
      const other = known?.[rank === 0 ? 1 : 0];
      if (known === undefined) firsts.set(key, rank === 0 ? [own, undefined] : [undefined, own]);
      else known[rank] ??= own;
      if (equal !== undefined) found.add(equal, at, VAGUE[key] ?? equal.reply);
      else if (other !== undefined) {
        const winner = other.rank < rank ? other : own;
        found.add(other, at, winner.reply, winner.at);
      }
    }
  });
  for (const { a, b, reply } of overlaps(answers))
    found.add({ at: a, place: Number.POSITIVE_INFINITY }, b, reply);
  const id = (at: number) => answers[at]?.id ?? '';
  return found.inOrder().map(({ a, b, reply, meant }) => ({
    a: id(a),
    b: id(b),
    reply,
    ...(meant === undefined ? {} : { meant: id(meant) }),
  }));
}

/** What an answer claims; of two that claim the same, the lower rank gets it. */
interface Claim {
  readonly reply: string;
  readonly rank: 0 | 1;
}

interface Owner extends Claim {
  readonly at: number;
  readonly place: number;
}

/** Pairs of places in a list, each with the reply that shows best why the two collide. */
class Pairs {
  private readonly count: number;
  private readonly known = new Map<
    number,
    { a: number; b: number; place: number; reply: string; meant: number | undefined }
  >();

  constructor(count: number) {
    this.count = count;
  }

  /** A reply that neither gets tells more than one that somebody gets, and an earlier claim more than a later. */
  add(first: { at: number; place: number }, b: number, reply: string, meant?: number): void {
    const key = first.at * this.count + b;
    const known = this.known.get(key);
    const better =
      known === undefined ||
      (known.meant === undefined) < (meant === undefined) ||
      ((known.meant === undefined) === (meant === undefined) && first.place < known.place);
    if (better) this.known.set(key, { a: first.at, b, place: first.place, reply, meant });
  }

  inOrder() {
    return [...this.known].sort(([one], [other]) => one - other).map(([, pair]) => pair);
  }
}

/** Replies for claims of a whole meaning: an answer may still have one of its words to itself. */
const VAGUE: Readonly<Record<string, string>> = { 'means yes': 'yeah', 'means no': 'nope' };

const SAMPLES: Readonly<Record<string, string>> = {
  text: 'anything',
  email: 'name@example.com',
  phone: '+1 555 010 0123',
  date: 'tomorrow',
  time: '3 pm',
};

/** What an answer claims, by a key that both sides share. */
function claimsOf({ label, accepts = [] }: Answer): Map<string, Claim> {
  const claim = new Map<string, Claim>();
  const put = (key: string, reply: string, rank: Claim['rank']) => {
    if (!claim.has(key)) claim.set(key, { reply, rank });
  };
  const said = (form: string, reply: string, rank: Claim['rank']) => {
    const key = PLAIN.test(form) ? form : form.replace(DECORATION, '') || form;
    if (key !== '') put(`is ${key}`, reply, rank);
    const means = /^(?:y|yes|n|no)$/.test(key) ? (key.startsWith('y') ? 'yes' : 'no') : null;
    if (means !== null && !accepts.some(({ type }) => type === means)) put(`means ${means}`, means, 0);
  };
  const [whole, ...parts] = PLAIN.test(label) ? [label.toLowerCase()] : labelForms(label);
  if (whole !== undefined) said(whole, label.trim(), 0);
  for (const form of parts) said(form, form, 0);
  for (const accept of accepts) {
    const sample = SAMPLES[accept.type];
    if (sample !== undefined) put(`type ${accept.type}`, sample, 1);
    if (accept.type === 'yes' || accept.type === 'no') put(`means ${accept.type}`, accept.type, 1);
    if (accept.type === 'pattern' && accept.pattern !== '')
      put(`pattern ${accept.pattern}`, accept.pattern, 1);
    if (accept.type !== 'words') continue;
    for (const word of accept.words)
      said(PLAIN.test(word) ? word.toLowerCase() : normalise(word), word.trim(), 1);
  }
  return claim;
}

/** Text that `normalise` gives back in small letters, and that stands for nothing but itself. */
const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/i;

/** The same for "Yes!" and "yes", but not for "A+" and "A". */
const DECORATION = /^[\s"'“”([{*]+|[\s"'“”\])}*.,;:!?]+$/g;

interface Range {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Numbers in ranges of two answers: each range with the longest of those that begin before it. */
function overlaps(answers: readonly Answer[]): { a: number; b: number; reply: string }[] {
  const all = answers
    .flatMap(rangesOf)
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from || a.at - b.at);
  /** The two that reach furthest, of different answers. */
  let [far, next]: (Range | undefined)[] = [];
  return all.flatMap((range) => {
    const other = far?.at === range.at ? next : far;
    if (far === undefined || range.to > far.to) {
      if (far?.at !== range.at) next = far;
      far = range;
    } else if (far.at !== range.at && (next === undefined || range.to > next.to)) next = range;
    if (other === undefined || range.from > other.to) return [];
    const to = Math.min(range.to, other.to);
    const reply = String(Number.isFinite(range.from) ? range.from : Number.isFinite(to) ? to : 1);
    return [{ a: Math.min(range.at, other.at), b: Math.max(range.at, other.at), reply }];
  });
}

function rangesOf({ accepts }: Answer, at: number): Range[] {
  return (accepts ?? []).flatMap((accept) =>
    accept.type === 'number'
      ? [{ at, from: accept.min ?? Number.NEGATIVE_INFINITY, to: accept.max ?? Number.POSITIVE_INFINITY }]
      : [],
  );
}
