import type { TextStatus } from '@parley/shared/api/conversations';
import type { MessageBody } from '../../api/client.ts';
import { conversationsWords } from '../../words/conversations.ts';

const words: Readonly<Record<TextStatus, string>> = {
  queued: conversationsWords.waitingToBeSent,
  sending: conversationsWords.beingSent,
  sent: conversationsWords.sent,
  delivered: conversationsWords.delivered,
  failed: conversationsWords.notSent,
  unsure: conversationsWords.itMayOrMayNotHave,
  cancelled: conversationsWords.cancelledNotSent,
  held: conversationsWords.heldBackForNow,
};

/** What became of a text: "1 text · Delivered", "Not sent: they opted out". */
export function fateInWords(message: Pick<MessageBody, 'status' | 'texts' | 'trouble'>): string {
  const fate = words[message.status];
  const why = message.trouble ? `: ${message.trouble}` : '';
  return `${conversationsWords.texts(message.texts)} · ${fate}${why}`;
}

/** Whether a text did not get there, or perhaps not. */
export function wentWrong(status: TextStatus): boolean {
  return status === 'failed' || status === 'unsure' || status === 'cancelled';
}
