import { isLight, isNegator } from './fillers.ts';
import { type Finding, settle } from './finding.ts';
import { BREAK, isEmoji, isLetter, isNumeric, stem } from './normalise.ts';
import type { Key, Prepared } from './prepare.ts';
import { yesOrNo } from './yes-no.ts';

// Labels such as THIS or OUT stand in any sentence; they count only before a word of time.
const COMMON = new Set(
  'this that next last it in on at to me my we us he am is are was be do go so up or an as by if of off out now here all any can get has had how may our she the too who why you and for but not one more see'.split(
    ' ',
  ),
);
const TIME =
  /^(?:week|weekend|month|year|time|one|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?$/;

/** True for a word that stands in any sentence, so that by itself it names no answer. */
export function isCommon(word: string): boolean {
  return COMMON.has(word);
}

const NO = /^(?:no|nope|nah|not)$/;

/**
 * The one answer whose label or listed word stands as whole words in a longer reply: "yes I'd like to confirm".
 * Single letters and numbers never do, nor does anything that is denied: "don't confirm". A tie where several stand
 * there. `marked` is the reply's words with the ends of its clauses.
 */
export function contained(prepared: Prepared, marked: readonly string[]): Finding {
  const last = marked.filter((word) => word !== BREAK).at(-1) ?? '';
  if (NO.test(last)) return null;
  return search(prepared, marked, false) ?? search(prepared, marked, true);
}

interface Place {
  readonly key: Key;
  readonly from: number;
  readonly to: number;
}

function search(prepared: Prepared, marked: readonly string[], stems: boolean): Finding {
  const places: Place[] = [];
  const same = stems ? (a = '', b = '') => stem(a) === stem(b) : (a = '', b = '') => a === b;
  marked.forEach((word, from) => {
    for (const key of prepared.byStem.get(stem(word)) ?? []) {
      if (!mayStandInside(key, marked, from)) continue;
      if (key.words.every((part, i) => same(part, marked[from + i]))) {
        places.push({ key, from, to: from + key.words.length });
      }
    }
  });
  // "Order status" is not also "order", and "not interested" is not "interested".
  const longest = places.filter(
    (a) => !places.some((b) => b !== a && b.from <= a.from && b.to >= a.to && b.to - b.from > a.to - a.from),
  );
  const meant = longest.filter(({ from }) => !denied(marked, from));
  const found = settle(meant.map(({ key }) => ({ at: key.at, why: key.why })));
  // "Monday or so": whatever the other thing is, the reply does not choose.
  const undecided = meant.some(({ from, to }) => marked[from - 1] === 'or' || marked[to] === 'or');
  return undecided && found !== null && 'at' in found ? { tie: [found.at] } : found;
}

function mayStandInside({ words }: Key, marked: readonly string[], from: number): boolean {
  const [only = ''] = words;
  if (words.every((word) => isNumeric(word) || isLetter(word))) return false;
  if (words.length > 1 || isEmoji(only)) return true;
  if (COMMON.has(only)) return TIME.test(marked[from + 1] ?? '');
  return yesOrNo(words) === null;
}

function denied(marked: readonly string[], from: number): boolean {
  for (let i = from - 1; i >= 0 && from - i <= 8; i--) {
    const word = marked[i] ?? '';
    if (isNegator(word)) return true;
    if (word === 'no') return i === from - 1 || /^(?:need|longer|reason)$/.test(marked[i + 1] ?? '');
    if (word === 'longer') continue;
    if (word === BREAK || !isLight(word)) return false;
  }
  return false;
}
