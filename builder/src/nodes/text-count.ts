import { firstTextsOf } from '../document/first-texts.ts';
import { useDraft } from '../editor/editor-context.ts';

/** Whether the text of a step may be the first one of a conversation. */
export function useMayBeFirst(node: string | undefined): boolean {
  return useDraft(({ flow }) => node !== undefined && firstTextsOf(flow).has(node));
}
