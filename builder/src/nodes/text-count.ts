import { optOutLine, withOptOutLine } from '@parley/shared/text/compliance';
import { countTexts } from '@parley/shared/text/segments';
import { renderTemplate } from '@parley/shared/text/template';
import { firstTextsOf } from '../document/first-texts.ts';
import { useDraft } from '../editor/editor-context.ts';

/** A name's value is not known yet; most first names and dates are no longer than this. */
const usualValue = '0123456789';

/**
 * What a text will cost, in words: "118 of 160 · sends as 1 text". Empty for an empty text. `first`: it may open
 * a conversation, and then says how to opt out.
 */
export function textCountInWords(text: string, first = false): string {
  const written = renderTemplate(text, () => usualValue);
  const sent = first ? withOptOutLine(written) : written;
  const { units, texts, perText } = countTexts(sent);
  if (texts === 0) return '';
  const count = `${units} of ${perText * texts} · sends as ${texts} ${texts === 1 ? 'text' : 'texts'}`;
  return sent === written ? count : `${count} · with “${optOutLine}”`;
}

/** Whether the text of a step may be the first one of a conversation. */
export function useMayBeFirst(node: string | undefined): boolean {
  return useDraft(({ flow }) => node !== undefined && firstTextsOf(flow).has(node));
}
