import { kindOf } from '../nodes/index.ts';
import { sentLength, sentLengths } from '../text/sent-length.ts';
import type { Fix } from './problem.ts';
import type { Found, Written } from './text-rules.ts';

/** A blocker where the end of a text would not be sent: who wrote it would never know. */
export function tooLong(written: Written): Found | null {
  const { length, most } = sentLength(written.text, written);
  if (length <= most) return null;
  const facts = { most: most.toLocaleString('en-US') };
  return { code: 'too_long_text', level: 'blocker', facts, fix: splitFix(written, most) };
}

/** Where a text may be parted, best first: between paragraphs, sentences, words. */
const breaks = /([.!?…]?["”’)]{0,3}\n\s*\n)|[.!?…]["”’)]{0,3}(\s)|\s/g;

function splitFix(written: Written, most: number): Fix | undefined {
  const { node, field, text } = written;
  if (field !== 'text' || kindOf(node).begins) return undefined;
  const at = breakIn(written, most);
  const [first, second] = [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
  if (first === '' || second === '') return undefined;
  const change = { type: 'split-text', nodeId: node.id, text, first, second } as const;
  return { label: 'Split into two texts', change };
}

/** The last good place before the end of what is sent. One between paragraphs may leave more room than one between words. */
function breakIn(written: Written, most: number): number {
  const sent = sentLengths(written.text, written.longest);
  const last = { paragraph: 0, sentence: 0, word: 0 };
  for (const found of written.text.matchAll(breaks)) {
    const at = found.index + found[0].length;
    const length = sent(at);
    if (length === Number.POSITIVE_INFINITY) continue;
    if (length > most) break;
    last.word = at;
    if (found[1] !== undefined && length * 2 > most) last.paragraph = at;
    if (found[2] !== undefined && length * 2 > most) last.sentence = at;
  }
  return last.paragraph || last.sentence || last.word;
}
