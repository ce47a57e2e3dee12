import { wordsToDigits } from './number-words.ts';

/** A number read from a reply. Where the reply names a span ("4 or 5"), `low` and `high` differ; else they agree. */
export interface ReadNumber {
  readonly low: number;
  readonly high: number;
  /** As stored: digits, a point for decimals, no separators; the lower end of a span. */
  readonly value: string;
}

const ONE = String.raw`(?<![\p{L}\p{N}]|\p{N}[.:])-?(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?k?(?![\p{L}\p{N}]|:\d)`;
const NUMBER = new RegExp(ONE, 'gu');
const OUT_OF = /(\d+(?:\.\d+)?) ?(?:\/|out of|of) ?(\d+)(?![\d/])/;
const COMPARED =
  /\b(?:not|not an?|(?:less|more|fewer|other|higher|lower) than|under|below|over|above|nothing) (?=-?\d)/;

/**
 * The number that a normalised reply means. `scale` is the top of the question's own scale, if it has one: `4 out
 * of 5` is 4 where the scale ends at 5, and nothing where it ends at 10. Null where there is no number, or more
 * than one that could be meant.
 */
export function readNumber(normalised: string, scale: number | undefined): ReadNumber | null {
  const stars = countStars(normalised);
  if (stars > 0) return exactly(String(stars));
  let text = wordsToDigits(normalised)
    .replace(/(\d)[ -]?(?:stars?\b|[⭐🌟★])/gu, '$1 ')
    .replace(/(\d) and (?:a|1) half\b/g, '$1.5');
  if (COMPARED.test(text) || /\d\/\d+\/\d/.test(text)) return null;
  const outOf = OUT_OF.exec(text);
  if (outOf !== null) {
    const [all, part = '', whole = ''] = outOf;
    if (Number(part) > Number(whole) || (scale !== undefined && Number(whole) !== scale)) return null;
    text = text.replace(all, ` ${part} `);
  }
  const found = [...new Set((text.match(NUMBER) ?? []).map(plain))];
  const [first, second] = found;
  if (first === undefined || found.length > 2) return null;
  if (second === undefined) return exactly(first);
  if (!/\d ?(?:-|to|or|and|\/) ?(?:an? )?\d/.test(text)) return null;
  const [low = 0, high = 0] = [Number(first), Number(second)].sort((a, b) => a - b);
  return { low, high, value: String(low) };
}

function exactly(value: string): ReadNumber {
  return { low: Number(value), high: Number(value), value };
}

function countStars(text: string): number {
  if (!/^[⭐🌟★☆✩!. ]+$/u.test(text)) return 0;
  return (text.match(/[⭐🌟★]/gu) ?? text.match(/☆|✩/gu) ?? []).length;
}

function plain(found: string): string {
  const digits = found.replace(/[,k]/g, '');
  const number = Number(digits) * (found.endsWith('k') ? 1000 : 1);
  // Beyond 15 digits a number would lose its end; what was typed is kept instead.
  return digits.length > 15 ? digits : String(number);
}
