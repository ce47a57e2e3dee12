import type { StatusEvent, WebhookRequest, WebhookVerdict } from '../provider.ts';
import { isRefusal, readFields, unreadable } from './fields.ts';
import { readPhone, readTime } from './values.ts';

/** The code of a text that was blocked because the person asked the provider to stop. */
const STOPPED = '103';

/** MessageBird's words. `scheduled` still proves that the text was accepted. */
const STATUSES = new Map<string, StatusEvent['status']>([
  ['scheduled', 'sent'],
  ['sent', 'sent'],
  ['buffered', 'buffered'],
  ['delivered', 'delivered'],
  ['expired', 'failed'],
  ['delivery_failed', 'failed'],
]);

/**
 * A status report: normally a GET with a query, and only for texts that carried a reference. A status word that is
 * not known yet is no event, so that a new word does not make MessageBird repeat itself.
 */
export function parseStatus(request: WebhookRequest): WebhookVerdict {
  const fields = readFields(request);
  if (isRefusal(fields)) return fields;
  const reference = fields.first('reference') || null;
  const providerId = fields.first('id', 'message_id') || null;
  const word = fields.first('status')?.toLowerCase();
  if (!word || !(reference || providerId)) {
    return unreadable('no-status', 'The report does not say which text it is about, or what became of it.');
  }
  const status = STATUSES.get(word);
  if (!status) return { ok: true, events: [] };
  const code = fields.first('statusErrorCode')?.replace(/^0+$/, '');
  const reason = fields.first('statusReason') || (word === 'expired' ? 'expired' : '');
  const to = readPhone(fields.first('recipient'));
  return {
    ok: true,
    events: [
      {
        type: 'status',
        reference,
        providerId,
        ...(to ? { to } : {}),
        status,
        optedOut: code === STOPPED,
        ...(code ? { code } : {}),
        ...(reason ? { reason } : {}),
        providerAt: readTime(fields.first('statusDatetime')),
      },
    ],
  };
}
