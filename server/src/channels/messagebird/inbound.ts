import { createHash } from 'node:crypto';
import type { WebhookRequest, WebhookVerdict } from '../provider.ts';
import { isRefusal, readFields, unreadable } from './fields.ts';
import { readPhone, readTime } from './values.ts';

const FIVE_MINUTES = 5 * 60_000;

/**
 * A text from a person, as Flow Builder's "Forward to URL" sends it (form, JSON or query) or as a short code does
 * (other names). The field `date` is hours off in real captures, so it is never read. A blank text is a text.
 */
export function parseInbound(request: WebhookRequest): WebhookVerdict {
  const fields = readFields(request);
  if (isRefusal(fields)) return fields;
  const from = readPhone(fields.first('originator', 'sender'));
  if (!from) {
    return unreadable(
      'no-sender',
      'The text names no phone number that it came from, so it cannot be answered.',
    );
  }
  const recipient = fields.first('recipient', 'receiver');
  const to = readPhone(recipient) ?? (fields.first('shortcode') ?? recipient ?? '').replace(/\D/g, '');
  // A null character is no letter, and Postgres refuses it.
  const text = (fields.first('body', 'payload', 'message') ?? '').replaceAll('\0', '');
  const providerAt =
    readTime(fields.first('createdDatetime', 'receive_datetime')) ?? readTime(fields.first('date_utc'));
  const media = fields.all('mediaUrls', 'mediaUrls[]').filter((url) => url !== '').length;
  const providerId =
    fields.first('id', 'mid', 'message_id') || madeUpId([from, to, text], providerAt, request.now);
  return {
    ok: true,
    events: [{ type: 'inbound', providerId, from, to, text, providerAt, ...(media > 0 ? { media } : {}) }],
  };
}

/**
 * For a text without an id: the same for a repeated delivery, another one for the same words sent again. Without a
 * stamp only the time of arrival can tell these apart, so equal texts within the same five minutes count as one.
 */
function madeUpId(parts: readonly string[], providerAt: number | null, now: number): string {
  const moment = providerAt ?? `about ${Math.floor(now / FIVE_MINUTES)}`;
  return `made-${createHash('sha256')
    .update(JSON.stringify([...parts, moment]))
    .digest('hex')
    .slice(0, 32)}`;
}
