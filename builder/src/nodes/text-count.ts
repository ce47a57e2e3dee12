import { countTexts } from '@parley/shared/text/segments';
import { renderTemplate } from '@parley/shared/text/template';

/** A name's value is not known yet; most first names and dates are no longer than this. */
const usualValue = '0123456789';

/** What a text will cost, in words: "118 of 160 · sends as 1 text". Empty for an empty text. */
export function textCountInWords(text: string): string {
  const { units, texts, perText } = countTexts(renderTemplate(text, () => usualValue));
  if (texts === 0) return '';
  return `${units} of ${perText * texts} · sends as ${texts} ${texts === 1 ? 'text' : 'texts'}`;
}
