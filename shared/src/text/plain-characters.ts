import { visibleCharacters } from './cut.ts';
import { septets } from './gsm-alphabet.ts';

/** Look-alikes from word processors and phones, and what they stand for in GSM-7. */
const PLAIN: readonly (readonly [from: string, to: string])[] = [
  ['‘’‚‛′ʼ`´', "'"],
  ['“”„‟″«»', '"'],
  ['‐‑‒–—―−•', '-'],
  ['…', '...'],
  ['\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', ' '],
  ['\u2028\u2029', '\n'],
  // Invisible. The zero-width joiner is not among them: it holds emoji together.
  ['\u00ad\u200b\u2060\ufeff', ''],
];

const plainOf: ReadonlyMap<string, string> = new Map(
  PLAIN.flatMap(([from, to]) => [...from].map((char) => [char, to] as const)),
);

/**
 * The same words with curly quotes, dashes, ellipses and unusual spaces as plain characters, which may turn
 * several texts into one. Letters and emoji stay: without them it would read differently.
 */
export function plainCharacters(text: string): string {
  return Array.from(text, (char) => plainOf.get(char) ?? char).join('');
}

/**
 * The characters that make a text UCS-2 (70 units instead of 160), in order, as people see them: a family
 * emoji or a letter with a separate accent is one. `index` counts UTF-16 units.
 */
export function costlyCharacters(text: string): { readonly index: number; readonly char: string }[] {
  if (isGsm(text)) return [];
  return visibleCharacters(text).filter(({ char }) => !isGsm(char));
}

function isGsm(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (septets(text.charAt(i)) === 0) return false;
  return true;
}
