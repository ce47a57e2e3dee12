import { optOutLine } from '@parley/shared/text/compliance';
import { type TextCost, textCost } from '@parley/shared/text/text-cost';
import { firstTextsOf } from '../document/first-texts.ts';
import { useDraft } from '../editor/editor-context.ts';

/**
 * What a text will cost, in words: "118 of 160 · sends as 1 text". Empty for an empty text. `first`: it may open
 * a conversation, and then says how to opt out.
 */
export function textCountInWords(text: string, first = false): string {
  return textCostInWords(textCost(text, { first }));
}

/** A cost that is known already, in the same words. */
export function textCostInWords({ units, room, texts, optOut }: TextCost): string {
  if (texts === 0) return '';
  const count = `${units} of ${room} · sends as ${texts} ${texts === 1 ? 'text' : 'texts'}`;
  return optOut ? `${count} · with “${optOutLine}”` : count;
}

/** Whether the text of a step may be the first one of a conversation. */
export function useMayBeFirst(node: string | undefined): boolean {
  return useDraft(({ flow }) => node !== undefined && firstTextsOf(flow).has(node));
}
