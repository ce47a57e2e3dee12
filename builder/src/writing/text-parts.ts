import { namesIn } from '@parley/shared/text/template';

/** A stretch of a text that is to be sent: words, or the name of something known about the contact. */
export type Part = WordsPart | NamePart;

interface Stretch {
  /** Places in the text as it is stored, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export interface WordsPart extends Stretch {
  readonly type: 'words';
  readonly text: string;
}

export interface NamePart extends Stretch {
  readonly type: 'name';
  readonly name: string;
  /** What is said where nothing is known. */
  readonly fallback?: string;
}

/** A text as it is written: words and names in turn. Together they are the text, without a gap. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { name, fallback, start, end } of namesIn(text)) {
    if (start > from) parts.push({ type: 'words', text: text.slice(from, start), start: from, end: start });
    parts.push({ type: 'name', name, start, end, ...(fallback ? { fallback } : {}) });
    from = end;
  }
  if (from < text.length)
    parts.push({ type: 'words', text: text.slice(from), start: from, end: text.length });
  return parts;
}

export function namesOf(text: string): NamePart[] {
  return partsOf(text).filter((part) => part.type === 'name');
}

/** What stands in for a name of which people often know nothing. */
const usualFallbacks: Readonly<Record<string, string>> = { first_name: 'there', name: 'there' };

/** A name as it is first put in. */
export function newToken(name: string): string {
  return tokenOf(name, usualFallbacks[name]);
}

/** A name as it is stored: `{{first_name|there}}`. What would end it early is taken out of the fallback. */
export function tokenOf(name: string, fallback = ''): string {
  const plain = fallback.replace(/[{}|]/g, '').replace(/\s+/g, ' ').trim();
  return plain === '' ? `{{${name}}}` : `{{${name}|${plain}}}`;
}

/** A place in a text, or a stretch of it where the two differ. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The text with a stretch replaced, and where the caret stands then: behind what was put in. */
export function replaced(
  text: string,
  { from, to }: Range,
  insert: string,
): { readonly text: string; readonly caret: number } {
  const written = text.slice(0, from) + insert + text.slice(to);
  return { text: written, caret: outside(written, from + insert.length) };
}

/** The place itself, or the end of the name that it lies in: a name is whole or not there. */
export function outside(text: string, at: number): number {
  const around = namesIn(text).find(({ start, end }) => start < at && at < end);
  return around?.end ?? at;
}

/** The name that ends, or begins, at a place. */
export function nameBeside(text: string, at: number, side: 'before' | 'after'): NamePart | null {
  for (const part of partsOf(text))
    if (part.type === 'name' && (side === 'before' ? part.end : part.start) === at) return part;
  return null;
}

/** The name that is picked out, alone. */
export function nameAt(text: string, { from, to }: Range): NamePart | null {
  const found = nameBeside(text, from, 'after');
  return found !== null && found.end === to ? found : null;
}

/** The name that is picked out, else the one that the caret touches. */
export function nameNear(text: string, range: Range): NamePart | null {
  if (range.from !== range.to) return nameAt(text, range);
  return nameBeside(text, range.from, 'before') ?? nameBeside(text, range.from, 'after');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** No character that people see is longer. */
const longest = 64;

/** What one press of Backspace, or of Delete, takes away at a place: a name is one character. */
export function oneBeside(text: string, at: number, side: 'before' | 'after'): Range {
  const name = nameBeside(text, at, side);
  if (name !== null) return { from: name.start, to: name.end };
  if (side === 'before') {
    const near = text.slice(Math.max(0, at - longest), at);
    const last = [...graphemes.segment(near)].at(-1)?.segment.length ?? 0;
    return { from: at - last, to: at };
  }
  const [first] = graphemes.segment(text.slice(at, at + longest));
  return { from: at, to: at + (first?.segment.length ?? 0) };
}

/** Words from elsewhere as they are put in: plain, with one kind of line end, without what cannot be seen. */
export function pastedText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\ufeff/gu, '')
    .replace(/\n+$/, '');
}

/** The name being written after the last brace before the caret, for the list of names; null where there is none. */
export function nameBegun(text: string, at: number): (Range & { readonly typed: string }) | null {
  const found = /\{{1,2}([\p{L}\p{N}_ -]{0,40})$/u.exec(text.slice(Math.max(0, at - 60), at));
  if (found === null || found[1]?.startsWith(' ')) return null;
  return { from: at - found[0].length, to: at, typed: found[1] ?? '' };
}
