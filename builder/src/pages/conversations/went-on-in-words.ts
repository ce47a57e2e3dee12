import type { WentOnBody } from '@parley/shared/api/conversations';
import { conversationsWords as words } from '../../words/conversations.ts';

/** Where a conversation went on in another flow, or why it did not. */
export function wentOnInWords({ flowName, state }: Pick<WentOnBody, 'flowName' | 'state'>): string {
  return words.wentOn[state](flowName === null ? words.anotherFlow : `“${flowName}”`);
}
