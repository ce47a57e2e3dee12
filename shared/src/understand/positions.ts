import type { Finding } from './finding.ts';
import { isNumeric, words as wordsOf } from './normalise.ts';
import { numberOf, ordinalOf } from './number-words.ts';
import type { Prepared } from './prepare.ts';

const NAMES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/**
 * The answer at the place that a reply names: `2`, `b`, `second one`, `the last`. Numbers and letters count only
 * where no label is a number or a letter itself; ordinals also beside letters, and beside numbers that agree.
 * `said` is the reply without fillers.
 */
export function byPosition(prepared: Prepared, said: string, reply: readonly string[]): Finding {
  const { answers, open } = prepared;
  if (answers.length < 2 || prepared.numbers || said.length > 20) return null;
  const bare = said.replace(/ (?:option|choice|answer)$/, '');
  const ordinal = bare === 'last' ? answers.length : ordinalOf(bare);
  const plain = prepared.positions ? (numberOf(bare) ?? letterPlace(bare)) : undefined;
  // "The one" names nothing.
  if (bare === 'one' && reply.includes('the')) return null;
  const place = ordinal ?? plain;
  if (place === undefined || place < 1 || place > answers.length || open[place - 1]) return null;
  // "2" for "2 bedrooms" and "3 bedrooms": the label with that number is meant, if it is not this one.
  const numbered = answers.flatMap(({ label }, at) =>
    wordsOf(label.toLowerCase()).some((word) => word === String(place)) ? [at] : [],
  );
  const others = numbered.filter((at) => at !== place - 1);
  if (others.length > 0 && (numberOf(bare) !== undefined || isNumberLabel(answers[others[0] ?? 0]?.label))) {
    return { tie: [place - 1, ...others] };
  }
  return { at: place - 1, why: `${bare === 'last' ? 'last' : (NAMES[place - 1] ?? `${place}th`)} answer` };
}

function letterPlace(said: string): number | undefined {
  return /^[a-z]$/.test(said) ? said.charCodeAt(0) - 96 : undefined;
}

function isNumberLabel(label = ''): boolean {
  return isNumeric(label.trim());
}
