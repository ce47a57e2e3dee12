import { withOptOutLine } from './compliance.ts';
import { type Emoji, emojisIn, plainEmoji, withoutEmojis } from './emojis.ts';
import { costlyCharacters, plainCharacters } from './plain-characters.ts';
import { countTexts } from './segments.ts';
import { compileTemplate, renderTemplate } from './template.ts';
import { type Longest, longestValue } from './usual-lengths.ts';

/** A character that makes the whole text dearer; its place counts UTF-16 units of the text as it was written. */
export interface CostlyCharacter {
  readonly start: number;
  readonly end: number;
  readonly char: string;
  /** The plain characters that read the same. None for emojis and for letters such as á or ç. */
  readonly plain?: string;
}

/** A cheaper way to write a text: what it is then, and how many texts it takes instead. */
export interface PlainVersion {
  readonly text: string;
  readonly texts: number;
  /** The emojis it has lost, for the label of the button; empty where only look-alikes were replaced. */
  readonly dropped: readonly string[];
}

/**
 * What a text costs once it is sent. `units` of `room` are used, `left` are free, and it goes out as so many `texts`;
 * 0 where nothing is sent. `encoding`: `plain` has 160 characters to a text, `emoji` 70, for emojis as well as for the
 * characters in `costly`. `optOut`: the line about STOP is added, and counted. `plain` is there where other
 * characters would save a text.
 */
export interface TextCost {
  readonly units: number;
  readonly room: number;
  readonly left: number;
  readonly texts: number;
  readonly encoding: 'plain' | 'emoji';
  readonly optOut: boolean;
  readonly costly: readonly CostlyCharacter[];
  readonly plain?: PlainVersion;
}

/** How a text is counted; see `textCost`. */
export interface CostOptions {
  /** The longest value that a name may have. Where it knows none, the usual longest of such a field counts. */
  readonly longest?: Longest;
  /** It may open a conversation, and then says how to opt out. */
  readonly first?: boolean | undefined;
  /** Emojis that people answer with: the plain version keeps them. */
  readonly keep?: readonly string[] | undefined;
  /** False leaves `costly` empty, for those who only count: finding them takes most of the time. */
  readonly marks?: boolean | undefined;
}

/**
 * What a text costs at most: the one counter of cards, panel, publishing, inbox and checks. Every `{{name}}` counts
 * with its longest value or its fallback, whichever is dearer.
 */
export function textCost(text: string, options: CostOptions = {}): TextCost {
  const own = written(text, options);
  const sent = opening(own, options);
  const { units, texts, perText, left, encoding } = countTexts(sent);
  const plain = encoding === 'UCS-2' && texts > 1 ? plainVersion(text, texts, options) : undefined;
  return {
    units,
    room: perText * Math.max(texts, 1),
    left,
    texts,
    encoding: encoding === 'GSM-7' ? 'plain' : 'emoji',
    optOut: sent !== own,
    costly: options.marks === false ? [] : costlyIn(text),
    ...(plain === undefined ? {} : { plain }),
  };
}

function costlyIn(text: string): CostlyCharacter[] {
  return costlyCharacters(text).map(({ index, char }) => {
    const same = plainCharacters(char);
    return { start: index, end: index + char.length, char, ...(same === char ? {} : { plain: same }) };
  });
}

/** With what is added to the first text of a conversation. */
function opening(own: string, { first }: CostOptions): string {
  return first === true ? withOptOutLine(own) : own;
}

/** The dearest text that may go out, without what is added to the first one. */
function written(text: string, { longest }: CostOptions): string {
  const names = compileTemplate(text).parts.flatMap((part) =>
    typeof part === 'string' || part.name === null ? [] : [{ name: part.name, fallback: part.fallback }],
  );
  // It asks for the value of one name after the other.
  let at = 0;
  return renderTemplate(text, () => {
    const { name = '', fallback = '' } = names[at++] ?? {};
    const value = longestValue(name, longest);
    return weight(fallback) > weight(value) ? fallback : value;
  }).trim();
}

/** One that makes the text dearer weighs more than any that does not. */
function weight(value: string): number {
  const { encoding, units } = countTexts(value);
  return encoding === 'UCS-2' ? units + 1_000 : units;
}

/** First with other characters for the same words; only where that saves nothing, without the emojis too. */
function plainVersion(text: string, texts: number, options: CostOptions): PlainVersion | undefined {
  const textsOf = (other: string) => countTexts(opening(written(other, options), options)).texts;
  const plain = plainCharacters(text);
  const after = plain === text ? texts : textsOf(plain);
  if (after < texts) return { text: plain, texts: after, dropped: [] };
  const emojis = decoration(plain, options.keep ?? []);
  if (emojis.length === 0) return undefined;
  const bare = withoutEmojis(plain, emojis);
  const then = textsOf(bare);
  if (then >= texts || then === 0) return undefined;
  return { text: bare, texts: then, dropped: [...new Set(emojis.map(({ char }) => char))] };
}

function decoration(text: string, keep: readonly string[]): Emoji[] {
  const kept = new Set(keep.flatMap((kept) => emojisIn(kept).map(({ char }) => plainEmoji(char))));
  return emojisIn(text).filter(({ char }) => !kept.has(plainEmoji(char)));
}
