import { isCommon } from './contained.ts';
import { isLight } from './fillers.ts';
import { type Finding, settle } from './finding.ts';
import { numberOf } from './number-words.ts';
import type { Prepared } from './prepare.ts';
import { isTime, isWhen, telling } from './telling.ts';
import { forgiven, slips } from './typos.ts';

const FAR = 3;

/**
 * The answer that a reply misspells. It must be nearer to it than to every other answer, forgiven or not: "Munday" is
 * as near to Monday as to Sunday, so neither.
 */
export function misspelt(prepared: Prepared, said: string): Finding {
  if (said.length < 4 || said.length > 60) return null;
  const best = new Map<number, { slips: number; why: string; forgiven: boolean }>();
  for (const { key, at } of prepared.keys) {
    const away = slips(said, key, FAR);
    const known = best.get(at);
    if (away > FAR || (known !== undefined && known.slips <= away)) continue;
    best.set(at, { slips: away, why: `a small typo of “${key}”`, forgiven: away <= forgiven(said, key) });
  }
  const least = Math.min(...[...best.values()].map((one) => one.slips));
  const nearest = [...best].filter(([, one]) => one.slips === least);
  if (!nearest.some(([, one]) => one.forgiven)) return null;
  return settle(nearest.map(([at, { why }]) => ({ at, why })));
}

// Said beside a time, they make another time of it.
const AROUND = /^(?:before|after|until|till?|to|by|from|since|past|between)$/;

/**
 * The one answer that has all of the reply's telling words: "Tuesday" or "2 pm" for "Tuesday at 2pm", "red" for "Red
 * lamp". Common words and numbers do not count by themselves, but "Friday at three" is Friday at 3pm.
 */
export function partOf(prepared: Prepared, reply: readonly string[]): Finding {
  const said = telling(reply);
  const tells = said.some(isTelling);
  if (said.length === 0 || said.length > 4 || !(tells || reply.some(isLong))) return null;
  const means = (word: string, part: string) =>
    part === word || (tells && isTime(part) && part.slice(0, -2) === String(numberOf(word) ?? word));
  return settle(
    prepared.keys
      .filter(({ words }) => !words.some((word) => /^(?:not|no|never|without|dont)$/.test(word)))
      .filter(({ words }) => {
        const parts = telling(words);
        if (words.length < 2 && !isWhen(parts[0] ?? '')) return false;
        if (!said.every((word) => parts.some((part) => means(word, part)))) return false;
        // "10am" is neither "before 10am" nor "8am to 10am".
        const times = parts.filter(isTime);
        const timed = times.filter((part) => said.some((word) => means(word, part)));
        return (
          timed.length === 0 ||
          (timed.length === times.length && words.every((word) => !AROUND.test(word) || reply.includes(word)))
        );
      })
      .map(({ at, why }) => ({ at, why: `part of “${why.replace(/^is |^same as “|”$/g, '')}”` })),
  );
}

function isTelling(word: string): boolean {
  return (
    isTime(word) ||
    /^\d+:\d/.test(word) ||
    (/^\p{L}{3}/u.test(word) && !isCommon(word) && numberOf(word) === undefined)
  );
}

function isLong(word: string): boolean {
  return /^\p{L}{4}/u.test(word) && !isLight(word);
}
