/** Longest part of a reply that is looked at, in UTF-16 units: ten texts of 160. Keeps every reply cheap. */
export const MAX_REPLY = 1600;

const LOOKALIKES: Readonly<Record<string, string>> = {
  '❔': '❓',
  '⁉': '❓',
  '❕': '❗',
  '‼': '❗',
  '♥': '❤',
  '🅰': 'a',
  '🅱': 'b',
  '🅾': 'o',
};

// Variation selectors, keycaps, skin tones, and marks that show nothing.
const INVISIBLE =
  /[\u{fe0e}\u{fe0f}\u{20e3}\u{200b}\u{200c}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}\u{ad}]|[\u{1f3fb}-\u{1f3ff}]/gu;

/**
 * One spelling for everything that a phone's keyboard writes differently: width, case, accents, quotes, dashes,
 * skin tones. Punctuation stays; `words` takes it off.
 */
export function normalise(text: string): string {
  return text
    .trim()
    .slice(0, MAX_REPLY)
    .replace(/[❔⁉❕‼♥🅰🅱🅾]/gu, (sign) => LOOKALIKES[sign] ?? sign)
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/(\p{L})['’‘ʼ´`](?=\p{L})/gu, '$1')
    .replace(/[‐-―−]/g, '-')
    .replace(/(\d) ?- ?(?=\d)/g, '$1-')
    .replace(/\s+/g, ' ')
    .trim();
}

const TOKEN =
  /(?<![\p{L}\p{N}])-?\p{N}+(?:[.,:/-]\p{N}+)*[\p{L}\p{N}]*|[\p{L}\p{N}\p{M}]+|(?:\p{Extended_Pictographic}|\p{RI}\p{RI})(?:\u200d\p{Extended_Pictographic})*|[,.;:!?]/gu;

/** The end of a clause, among `tokens`. */
export const BREAK = '|';

/** Words, numbers and emoji of a normalised text, in order, with `BREAK` wherever punctuation ends a clause. */
export function tokens(normalised: string): string[] {
  return (normalised.match(TOKEN) ?? []).map((token) => (/^[,.;:!?]$/.test(token) ? BREAK : token));
}

/** `tokens` without the breaks: what remains of a reply when its decoration is taken off. */
export function words(normalised: string): string[] {
  return tokens(normalised).filter((token) => token !== BREAK);
}

/** True for a token of `tokens` that is an emoji. */
export function isEmoji(token: string): boolean {
  return /^[\p{Extended_Pictographic}\p{RI}]/u.test(token);
}

/** True for a number as digits: `2`, `4.5`, `4-5`, `1,200`. */
export function isNumeric(token: string): boolean {
  return /^[\d.,:/-]+$/.test(token);
}

/** True for one letter. Such a word is never looked for inside a sentence: "a" and "i" are words. */
export function isLetter(token: string): boolean {
  return /^\p{L}$/u.test(token);
}

/** A crude stem, the same for `confirm`, `confirmed` and `confirming`. Only for comparing with another stem. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const bare = word.length > 5 ? word.replace(/(?:ing|ed|s)$/, '') : word.replace(/s$/, '');
  return bare.replace(/e$/, '');
}
