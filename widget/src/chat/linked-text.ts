export interface TextPart {
  readonly text: string;
  /** Only ever an https address. */
  readonly href?: string;
}

const address = /https:\/\/[^\s<>"'“”]+/gi;

/** Punctuation that ends the sentence, not the address; a closing bracket only where none was opened. */
const sentenceEnd = (text: string): number => {
  let end = text.length;
  for (; end > 0; end -= 1) {
    const last = text[end - 1] ?? '';
    const open = last === ')' ? '(' : last === ']' ? '[' : null;
    if (open === null ? !'.,;:!?…*_'.includes(last) : text.slice(0, end - 1).includes(open)) break;
  }
  return end;
};

/** An address that can't pretend: `https://bank.com@evil.example` stays plain text. */
const safeHref = (text: string): string | null => {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null;
};

/** A text in its parts; joined they are the text again, byte for byte. */
export const linkedText = (text: string): readonly TextPart[] => {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(address)) {
    const shown = match[0].slice(0, sentenceEnd(match[0]));
    const href = safeHref(shown);
    if (href === null) continue;
    if (match.index > at) parts.push({ text: text.slice(at, match.index) });
    parts.push({ text: shown, href });
    at = match.index + shown.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
};
