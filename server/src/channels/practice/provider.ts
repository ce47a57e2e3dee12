import type { OutgoingText, Provider, SendResult } from '../provider.ts';

/**
 * The phone that is always there: texts go nowhere but into the conversation itself, at once and for free. It lets
 * a person try a published flow before any number is bought. Replies come from the signed-in page, so there are no
 * webhooks.
 */
export const practicePhone: Provider = {
  id: 'practice',
  deduplicates: true,
  send: (text: OutgoingText): Promise<SendResult> =>
    Promise.resolve({ ok: true, providerId: `practice:${text.reference}`, status: 'delivered' }),
};
