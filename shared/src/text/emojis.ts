const PICTURE = '\\p{Extended_Pictographic}[\\p{Emoji_Modifier}\\ufe0f\\ufe0e]*(?:[\\u{e0020}-\\u{e007f}]*)';
/** Flags, keys, and pictures with their skin tones, joined to one another. */
const EMOJI = new RegExp(
  `\\p{Regional_Indicator}{2}|[0-9#*]\\ufe0f?\\u20e3|${PICTURE}(?:\\u200d${PICTURE})*`,
  'gu',
);
/** Pictographic by the standard, letters to everybody: ©, ®, ™ and arrows. */
const LETTERS = /^[\u00a9\u00ae\u2122\u2194-\u2199\u21a9\u21aa]$/u;

/** An emoji as people see it and its place in UTF-16 units. */
export interface Emoji {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

/** The emojis of a text, in order, repeats included. A family or a flag is one. */
export function emojisIn(text: string): Emoji[] {
  const found: Emoji[] = [];
  for (const { index, 0: char } of text.matchAll(EMOJI))
    if (!LETTERS.test(char)) found.push({ char, start: index, end: index + char.length });
  return found;
}

/** The form in which two emojis are one: without skin tone and the selectors of its look. */
export function plainEmoji(char: string): string {
  return char.replace(/\p{Emoji_Modifier}|\p{Variation_Selector}/gu, '');
}

/** The text without these emojis of it, in order, and without the spaces that held them. */
export function withoutEmojis(text: string, emojis: readonly Emoji[]): string {
  let rest = '';
  let to = text.length;
  for (const { start, end } of emojis.toReversed()) {
    rest = text.slice(end, to) + rest;
    let held = start;
    while (text[held - 1] === ' ') held -= 1;
    to = start;
    // At the start of a line the space behind goes with it, anywhere else the one before.
    if (held === 0 || text[held - 1] === '\n') rest = rest.replace(/^ +/, '');
    else if (/^(?: |$|\n|[.,;:!?])/.test(rest)) to = held;
  }
  return text.slice(0, to) + rest;
}
