import { normaliseKeyword } from './keyword.ts';

const MARKS = /\p{M}+/gu;
/** Words that change nothing of what is asked for, wherever they stand. */
const FILLERS = new Set(
  (
    'please pls plz plse kindly just now immediately asap already thx ty thanks cheers sir maam ' +
    'fucking fuckin freaking frigging damn goddamn bloody'
  ).split(' '),
);
const FILLER_PHRASES =
  /\b(?:thank you(?: (?:so|very) much)?|thanks a lot|right (?:now|away)|at once|the (?:fuck|hell|heck)|por favor|gracias)\b/g;

/** A word or two as it is compared: `normaliseKeyword` without accents. */
export function bareWords(text: string): string {
  return normaliseKeyword(text).normalize('NFD').replace(MARKS, '');
}

/**
 * A short message without courtesy, curses and stutter: "Please just STOP texting me, thanks!" → "stop texting
 * me". Null where it is empty, or over 160 characters and so no short request.
 */
export function barePhrase(text: string): string | null {
  if (text.length > 400) return null;
  const bare = bareWords(text);
  if (bare.length > 160) return null;
  const words = bare
    .replace(FILLER_PHRASES, ' ')
    .split(' ')
    .filter((word, i, all) => word !== '' && !FILLERS.has(word) && word !== all[i - 1]);
  return words.length === 0 ? null : words.join(' ');
}

/** Matches a whole phrase: any of `leads`, repeated, then one of `cores`. */
export function wholePhrase(leads: readonly string[], cores: readonly string[]): RegExp {
  return new RegExp(`^(?:(?:${leads.join('|')}) )*(?:${cores.join('|')})$`);
}
