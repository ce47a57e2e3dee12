import { isLight } from './fillers.ts';
import { type Finding, settle } from './finding.ts';
import { isEmoji, stem } from './normalise.ts';
import type { Prepared } from './prepare.ts';
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

/**
 * The one answer that has all of the reply's telling words: "Tuesday" for "Tuesday at 2pm", "a question" for "I have
 * questions". Short words and those that say little do not count by themselves.
 */
export function partOf(prepared: Prepared, reply: readonly string[]): Finding {
  const long = reply.filter((word) => !isLight(word) && !isEmoji(word));
  const telling = long.map(stem);
  if (telling.length === 0 || telling.length > 4 || !long.some((word) => /^\p{L}{4}/u.test(word)))
    return null;
  return settle(
    prepared.keys
      .filter(({ words }) => words.length > 1)
      .filter(({ words }) => !words.some((word) => /^(?:not|no|never|without|dont)$/.test(word)))
      .filter(({ words }) => telling.every((word) => words.some((part) => stem(part) === word)))
      .map(({ at, why }) => ({ at, why: `part of “${why.replace(/^is |^same as “|”$/g, '')}”` })),
  );
}
