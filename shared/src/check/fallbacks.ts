import { namesIn } from '../text/template.ts';

/** What to write for somebody whose field is empty, where one reads well in any sentence. */
const natural: ReadonlyMap<string, string> = new Map([
  ['rep_name', 'one of our team'],
  ['time', 'the agreed time'],
  ['date', 'the agreed date'],
  ['day', 'the agreed day'],
  ['company', 'your company'],
  ['city', 'your area'],
]);
const people = new Set(['first_name', 'name', 'full_name']);
const GREETING = /\b(?:hi|hey|hello|hiya|howdy|dear|welcome|good (?:morning|afternoon|evening))[ ,]*$/i;
/** Before a name that can vanish: "Thanks, Ann!", "Totally get it, Ann." */
const ASIDE = /(?:,|\b(?:thanks|thank you|thx|sorry|yes|no|ok|okay)) *$/i;

/** A text in which every use of a name says what to write for those who have none, and the words it says. */
export interface Completed {
  readonly text: string;
  /** What is written instead; '' where the name is just left out. */
  readonly fallbacks: readonly string[];
}

/** Adds a natural fallback to each bare use of `name`; null where one of them has none. */
export function withFallbacks(text: string, name: string): Completed | null {
  const bare = namesIn(text).filter((found) => found.name === name && found.fallback === undefined);
  const fallbacks = bare.map(({ start, end }) => fallbackAt(name, text.slice(0, start), text.slice(end)));
  if (bare.length === 0 || fallbacks.includes(null)) return null;
  const completed = bare.reduceRight(
    (left, { end }, i) => `${left.slice(0, end - 2)}|${fallbacks[i] ?? ''}${left.slice(end - 2)}`,
    text,
  );
  return { text: completed, fallbacks: fallbacks.flatMap((fallback) => fallback ?? []) };
}

function fallbackAt(name: string, before: string, after: string): string | null {
  if (!people.has(name)) return natural.get(name) ?? null;
  if (GREETING.test(before)) return 'there';
  const told = before.trimEnd();
  const opens = (/(?:^|[.!?])$/.test(told) || before.includes('\n', told.length)) && after.startsWith(',');
  return opens || (ASIDE.test(before) && /^(?:[.,!?:;\n]|$)/.test(after)) ? '' : null;
}
