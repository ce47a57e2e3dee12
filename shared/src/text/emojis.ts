import { visibleCharacters } from './cut.ts';

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** Pictographic by the standard, letters to everybody: ©, ®, ™ and ↔. */
const LETTERS = /^[\u00a9\u00ae\u2122\u2194-\u2199\u21a9\u21aa]$/u;

/** An emoji as people see it and its place in UTF-16 units. */
export interface Emoji {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

/** The emojis of a text, in order, repeats included. A family or a flag is one. */
export function emojisIn(text: string): Emoji[] {
  if (!EMOJI.test(text)) return [];
  return visibleCharacters(text)
    .filter(({ char }) => EMOJI.test(char) && !LETTERS.test(char))
    .map(({ index, char }) => ({ char, start: index, end: index + char.length }));
}

/** The form in which two emojis are one: without skin tone and the selectors of its look. */
export function plainEmoji(char: string): string {
  return char.replace(/\p{Emoji_Modifier}|\p{Variation_Selector}/gu, '');
}

/** The text without these emojis of it, and without the spaces that held them. */
export function withoutEmojis(text: string, emojis: readonly Emoji[]): string {
  return emojis.toReversed().reduce((left, { start, end }) => {
    const [before, after] = [left.slice(0, start), left.slice(end)];
    // At the start of a line the space behind goes with it, anywhere else the one before.
    if (/(?:^|\n) *$/.test(before)) return before + after.replace(/^ +/, '');
    return /^(?: |$|\n|[.,;:!?])/.test(after) ? before.replace(/ +$/, '') + after : before + after;
  }, text);
}
