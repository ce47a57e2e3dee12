import { emojisIn } from '@parley/shared/text/emojis';
import type { CostlyCharacter, TextCost } from '@parley/shared/text/text-cost';
import { namesOf } from './text-parts.ts';

/** More letters than these are how a language is written, and nothing to change. */
const fewLetters = 5;

/**
 * The characters to underline because they make the text dearer: what has a plain form, emojis, and a stray letter or
 * two. Names are looked at where they are changed.
 */
export function dearCharacters(text: string, { encoding, costly }: TextCost): readonly CostlyCharacter[] {
  if (encoding === 'plain') return [];
  const names = namesOf(text);
  const own = costly.filter(({ start }) => !names.some((name) => name.start <= start && start < name.end));
  const letters = own.filter(({ char, plain }) => plain === undefined && emojisIn(char).length === 0);
  return letters.length > fewLetters ? own.filter((one) => !letters.includes(one)) : own;
}
