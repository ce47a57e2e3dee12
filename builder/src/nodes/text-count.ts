import { firstTextsOf } from '@parley/shared/flow/first-texts';
import { useDraft } from '../editor/editor-context.ts';

/** Whether the text of a step may be the first one of a conversation. */
export function useMayBeFirst(node: string | undefined): boolean {
  return useDraft(({ flow }) => node !== undefined && firstTextsOf(flow).has(node));
}
