import { capital } from '../text/capital.ts';
import { reservedWord } from '../text/compliance.ts';
import { namesIn } from '../text/template.ts';
import type { Answer } from '../understand/accept.ts';
import { formsOf } from '../understand/answer-name.ts';

/** "Let me know what you think about the proposal, so that we can go on." and what it is about. */
const VAGUE =
  /\b(?:please )?(?:let (?:me|us) know|tell (?:me|us)|share(?: with (?:me|us))?) (?:what (?:you|y['’]all) think|what your thoughts are|your (?:thoughts|opinion|feedback))(?: (?:about|on|of|regarding) ([^.!?,\n]{1,80}?)(?=,?\s+(?:so|because|since|if|when|before|and|or|but)\b|[.!?,\n]|$))?/i;
/** What may follow without being missed. */
const REST = /^(?:,?\s+(?:so|because|since)\b[^.!?\n]*)?(?:[.!]+|(?=\n)|$)/i;

/**
 * The part of a text that asks for "thoughts" and leaves people to guess what to reply; null where none does. `clear`
 * is the text with a question instead, unless more hangs on that part.
 */
export function vagueAsk(text: string): { readonly phrase: string; readonly clear: string | null } | null {
  const found = VAGUE.exec(text);
  if (found === null) return null;
  const [phrase, topic] = found;
  const behind = text.slice(found.index + phrase.length);
  const rest = REST.exec(behind)?.[0];
  const asked = topic === undefined ? 'What do you think?' : `What do you think of ${topic.trim()}?`;
  const clear = rest === undefined ? null : text.slice(0, found.index) + asked + behind.slice(rest.length);
  return { phrase, clear };
}

const SHORT: readonly (readonly [long: string, short: string])[] = [
  ['I am', "I'm"],
  ['you are', "you're"],
  ['we are', "we're"],
  ['they are', "they're"],
  ['it is', "it's"],
  ['that is', "that's"],
  ['what is', "what's"],
  ['there is', "there's"],
  ['here is', "here's"],
  ['I will', "I'll"],
  ['you will', "you'll"],
  ['we will', "we'll"],
  ['they will', "they'll"],
  ['I would', "I'd"],
  ['we would', "we'd"],
  ['do not', "don't"],
  ['does not', "doesn't"],
  ['did not', "didn't"],
  ['is not', "isn't"],
  ['are not', "aren't"],
  ['was not', "wasn't"],
  ['will not', "won't"],
  ['would not', "wouldn't"],
  ['could not', "couldn't"],
  ['cannot', "can't"],
  ['can not', "can't"],
  ['have not', "haven't"],
  ['has not', "hasn't"],
];
const shortOf = new Map(SHORT.map(([long, short]) => [long.toLowerCase(), short]));
/** Only before another word: "Yes, we are." stays as it is. */
const LONG = new RegExp(`\\b(?:${SHORT.map(([long]) => long).join('|')})\\b(?=\\s+\\p{L})`, 'giu');
const CONTRACTION = /\p{L}['’](?:s|t|re|ve|ll|d|m)(?!\p{L})/iu;
const SENTENCES = 3;

/**
 * A text of three sentences or more that is written out where everybody speaks shorter: the words to write and the
 * text with them. Null where one contraction is there, or none is possible.
 */
export function writtenOut(
  text: string,
): { readonly words: readonly string[]; readonly text: string } | null {
  if (CONTRACTION.test(text)) return null;
  const sentences = text.split(/(?<![.!?…])[.!?…]+(?=\s|$)|\n+/).filter((part) => /\p{L}{2}/u.test(part));
  if (sentences.length < SENTENCES) return null;
  const words = new Set<string>();
  const shorter = text.replace(LONG, (long: string) => {
    const short = shortOf.get(long.toLowerCase()) ?? long;
    const written = /^\p{Lu}/u.test(long) ? capital(short) : short;
    words.add(written);
    return written;
  });
  return words.size === 0 ? null : { words: [...words], text: shorter };
}

const MANY_MARKS = 3;

/** Whether a text has more exclamation marks than anybody means. */
export function exclaims(text: string): boolean {
  return (text.match(/[!！]/g)?.length ?? 0) > MANY_MARKS;
}

const LOUD =
  /(?<![\p{L}\p{N}])\p{Lu}{2,}(?:['’]\p{Lu}+)?(?:[ &!-]+\p{Lu}{2,}(?:['’]\p{Lu}+)?)+(?![\p{L}\p{N}])/gu;
/** Shorter ones are abbreviations, more often than not. */
const LOUD_WORD = 4;

/** The first run of words in capitals, those that people shall reply aside; null where nobody shouts. */
export function shouted(text: string, answers: readonly Answer[]): string | null {
  if (!/\p{Lu}{4}/u.test(text)) return null;
  const bare = namesIn(text).reduceRight(
    (left, { start, end }) => `${left.slice(0, start)}_${left.slice(end)}`,
    text,
  );
  const meant = new Set(answers.flatMap(formsOf).flatMap((words) => words.toUpperCase().split(/\s+/)));
  for (const [run] of bare.matchAll(LOUD)) {
    const loud = run
      .split(/[^\p{L}'’]+/u)
      .some(
        (word) =>
          word.length >= LOUD_WORD && !meant.has(word) && word !== 'ASAP' && reservedWord(word) === null,
      );
    if (loud) return run;
  }
  return null;
}
