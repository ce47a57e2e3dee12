const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The text's beginning, at most `max` UTF-16 units long. Never ends inside a character as people see it;
 * one that alone is longer than `max` is cut between code points.
 */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  // More context than this is no part of one visible character, and a long text would cost time.
  const start = graphemes.segment(text.slice(0, max + 64)).containing(max)?.index ?? 0;
  if (start > 0 || max === 0) return text.slice(0, start);
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}

/** The characters as people see them, each with its place in UTF-16 units. */
export function visibleCharacters(text: string): { readonly index: number; readonly char: string }[] {
  return Array.from(graphemes.segment(text), ({ index, segment }) => ({ index, char: segment }));
}
