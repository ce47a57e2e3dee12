import { EventEmitter, once } from 'node:events';
import { type Clock, cancellable } from './clock.ts';
import type { Draft } from './create-request.ts';
import { startDelivery } from './delivery.ts';
import { type InboundText, inboundCall } from './inbound.ts';
import type { StoredMessage } from './message.ts';
import { createOptOuts } from './opt-outs.ts';
import { type Settings, seededIds } from './settings.ts';
import { type Attempt, createWebhooks } from './webhooks.ts';

/** A text that the account was asked to send. `to` and `from` are as a person writes them, with a plus. */
export interface SentText {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly text: string;
  readonly reference: string | null;
  readonly status: string;
  readonly errorCode: number | null;
  readonly datacoding: string;
  readonly at: number;
}

/** What a webhook answered to a text. */
export interface InboundResult {
  readonly id: string;
  /** The first answer's HTTP status; null if nobody answered or the text was kept. */
  readonly status: number | null;
  readonly attempts: readonly Attempt[];
}

/** Everything that one account at the fake company holds and does; HTTP comes on top. */
export type Account = ReturnType<typeof createAccount>;

export function createAccount(settings: Settings, given: Clock, seed: string) {
  const clock = cancellable(given);
  const ids = seededIds(seed);
  const webhooks = createWebhooks(settings, clock, ids.uuid);
  const optOuts = createOptOuts();
  const news = new EventEmitter();
  let messages: StoredMessage[] = [];

  const store = (message: StoredMessage) => {
    messages.push(message);
    news.emit('message');
    return message;
  };

  const accept = async (draft: Draft, options: { silent: boolean; delivers: boolean }) => {
    const now = clock.now();
    const { to, ...rest } = draft;
    const status = (draft.scheduledAt ?? 0) > now ? 'scheduled' : 'sent';
    const recipients = to.map(
      (one) => ({ to: one, status, statusAt: now, errorCode: null, reason: null }) as const,
    );
    const message = store({
      ...rest,
      id: ids.next(),
      direction: 'mt',
      createdAt: now,
      recipients: recipients.map((recipient) => ({ ...recipient })),
    });
    if (options.delivers) {
      const blocked = (person: string) =>
        settings.optOut !== 'off' && optOuts.blocks(person, draft.originator);
      await startDelivery(message, { settings, clock, webhooks }, { silent: options.silent, blocked });
    }
    return message;
  };

  const receive = async (text: InboundText): Promise<InboundResult> => {
    if (text.delayMs) {
      await new Promise<void>((resolve) => {
        clock.after(text.delayMs ?? 0, resolve);
      });
    }
    const id = text.id ?? ids.next();
    const [from, to] = [digits(text.from), digits(text.to ?? settings.number)];
    const at = clock.now();
    if (!messages.some((message) => message.id === id)) store(receivedMessage(id, from, to, text.text, at));
    const word = optOuts.hear(from, to, text.text);
    if (word === 'stop' && settings.optOut === 'block+reply') store(platformReply(ids.next(), to, from, at));
    if (!settings.webhookUrl || (word && settings.optOut === 'swallow'))
      return { id, status: null, attempts: [] };
    const call = inboundCall(settings.webhookUrl, { id, from, to, text: text.text, at }, text.mode ?? 'form');
    const attempts: Attempt[] = [];
    for (let count = 0; count <= (text.duplicate ?? 0); count += 1) {
      attempts.push(await webhooks.deliver('inbound', id, call, text.signing));
    }
    return { id, status: attempts[0]?.status ?? null, attempts };
  };

  const sent = (): SentText[] => messages.filter(({ direction }) => direction === 'mt').flatMap(sentTexts);

  return {
    settings,
    clock,
    webhooks,
    accept,
    receive,
    sent,
    messages: () => messages,
    remove: (id: string) => {
      const before = messages.length;
      messages = messages.filter((message) => message.id !== id);
      return messages.length < before;
    },
    clear: () => {
      messages = [];
      clock.cancelAll();
      webhooks.clear();
      optOuts.clear();
    },
    /** Resolves when this many texts went to this person; rejects after a while of real time. */
    waitForSent: async (to: string, count = 1, timeoutMs = 5000): Promise<SentText[]> => {
      const signal = AbortSignal.timeout(timeoutMs);
      for (;;) {
        const texts = sent().filter((text) => text.to === `+${digits(to)}`);
        if (texts.length >= count) return texts;
        await once(news, 'message', { signal }).catch(() => {
          throw new Error(`${texts.length} of ${count} texts to ${to} after ${timeoutMs} ms`);
        });
      }
    },
  };
}

/** Numbers inside are digits only. */
function digits(phone: string): string {
  return phone.replace(/\D/g, '');
}

function sentTexts(message: StoredMessage): SentText[] {
  return message.recipients.map((recipient) => ({
    id: message.id,
    to: `+${recipient.to}`,
    from: /^\d+$/.test(message.originator) ? `+${message.originator}` : message.originator,
    text: message.body,
    reference: message.reference,
    status: recipient.status,
    errorCode: recipient.errorCode,
    datacoding: message.datacoding,
    at: message.createdAt,
  }));
}

function receivedMessage(id: string, from: string, to: string, body: string, at: number): StoredMessage {
  const recipient = { to, status: 'delivered' as const, statusAt: at, errorCode: null, reason: null };
  return { ...blank, id, direction: 'mo', originator: from, body, createdAt: at, recipients: [recipient] };
}

function platformReply(id: string, from: string, to: string, at: number): StoredMessage {
  const body = 'You have been unsubscribed and will receive no more messages. Reply START to resubscribe.';
  return { ...receivedMessage(id, from, to, body, at), direction: 'mt' };
}

const blank = {
  type: 'sms',
  reference: null,
  reportUrl: null,
  validity: null,
  datacoding: 'plain',
  mclass: 1,
  scheduledAt: null,
};
