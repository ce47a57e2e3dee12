import type { Database } from 'better-sqlite3';
import type { ChannelEvent } from '../channels/provider.ts';
import { statement } from '../store/statement.ts';

const messageOf = statement<{ id: string; channel: string }>()((sql, p) =>
  sql
    .selectFrom('messages')
    .select(['id', 'contact_id', 'status', 'at'])
    .where('id', '=', p('id'))
    .where('channel', '=', p('channel')),
);
const contactOf = statement<{ phone: string }>()((sql, p) =>
  sql.selectFrom('contacts').select('id').where('phone', '=', p('phone')),
);
const settle = statement<{
  id: string;
  status: string;
  provider: string | null;
  trouble: string | null;
  at: number;
}>()((sql, p) =>
  sql
    .updateTable('messages')
    .set((eb) => ({
      status: p('status'),
      open: 0,
      trouble: p('trouble'),
      provider_id: eb.fn.coalesce(eb.val(p('provider')), 'provider_id'),
      sent_at: eb.fn.coalesce('sent_at', eb.val(p('at'))),
    }))
    .where('id', '=', p('id')),
);
const arm = statement<{ message: string; at: number }>()((sql, p) =>
  sql
    .updateTable('timers')
    .set((eb) => ({ due_at: eb('after_ms', '+', p('at')) }))
    .where('since', '=', p('message'))
    .where('due_at', 'is', null),
);

/** A text's status only moves forward: a late report changes nothing. */
const ranks: Readonly<Record<string, number>> = {
  queued: 0,
  held: 0,
  sending: 1,
  unsure: 1,
  sent: 2,
  failed: 3,
  cancelled: 3,
  delivered: 4,
};

/**
 * Settles what became of a text: its status, and the timers that count from its sending. Also for a text that
 * failed, so that the flow does not wait for ever.
 */
export function settleText(
  db: Database,
  text: {
    id: string;
    status: 'sent' | 'delivered' | 'failed';
    provider: string | null;
    trouble: string | null;
  },
  at: number,
): void {
  settle.run(db, { ...text, at });
  armTimers(db, text.id, at);
}

/** Timers that count from the sending of this text begin to count. */
export function armTimers(db: Database, messageId: string, at: number): void {
  arm.run(db, { message: messageId, at });
}

/**
 * Applies a provider's report. Returns the contact it is about, if we know them. A report about a text that is not
 * ours changes nothing.
 */
export function applyReport(
  db: Database,
  channel: string,
  report: ChannelEvent & { type: 'status' },
  at: number,
): string | undefined {
  const message =
    report.reference === null ? undefined : messageOf.first(db, { id: report.reference, channel });
  if (message === undefined)
    return report.to === undefined ? undefined : contactOf.first(db, { phone: report.to })?.id;
  const status = report.status === 'buffered' ? 'sent' : report.status;
  if ((ranks[status] ?? 0) > (ranks[message.status] ?? 0)) {
    const trouble = status === 'failed' ? notDelivered(report.reason) : null;
    settleText(db, { id: message.id, status, provider: report.providerId, trouble }, at);
  }
  return message.contact_id;
}

function notDelivered(reason: string | undefined): string {
  return reason === undefined || reason === '' ? 'It was not delivered.' : `It was not delivered: ${reason}.`;
}
