import type { TextStatus } from '@parley/shared/api/conversations';
import type { MessageBody } from '../../api/client.ts';
import { countOf } from '../flows/state-in-words.ts';

const words: Readonly<Record<TextStatus, string>> = {
  queued: 'Waiting to be sent',
  sending: 'Being sent',
  sent: 'Sent',
  delivered: 'Delivered',
  failed: 'Not sent',
  unsure: 'It may or may not have arrived',
  cancelled: 'Cancelled, not sent',
  held: 'Held back for now',
};

/** What became of a text: "1 text · Delivered", "Not sent: they opted out". */
export function fateInWords(message: Pick<MessageBody, 'status' | 'texts' | 'trouble'>): string {
  const fate = words[message.status];
  const why = message.trouble ? `: ${message.trouble}` : '';
  return `${countOf(message.texts, 'text')} · ${fate}${why}`;
}

/** Whether a text did not get there, or perhaps not. */
export function wentWrong(status: TextStatus): boolean {
  return status === 'failed' || status === 'unsure' || status === 'cancelled';
}
