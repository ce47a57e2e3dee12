import { countParts } from './alphabet.ts';
import type { Clock } from './clock.ts';
import { type MessageStatus, type Recipient, type StoredMessage, stamp } from './message.ts';
import type { Settings } from './settings.ts';
import { type Webhooks, withQuery } from './webhooks.ts';

/** What happens to a text, and when. */
interface Step {
  readonly after: number;
  readonly status: MessageStatus;
  readonly code?: number;
  readonly reason?: string;
  readonly times?: number;
}

interface Plan {
  readonly steps: readonly Step[];
  /** Reports go out before the answer to the request does. */
  readonly early?: boolean;
  readonly silent?: boolean;
}

const failed = (code: number, reason: string) => ({ status: 'delivery_failed' as const, code, reason });

/** The last four digits of a number decide its fate; any other number is delivered. */
function planFor(to: string, latency: number, blocked: boolean): Plan {
  const sent: Step = { after: 0, status: 'sent' };
  const delivered: Step = { after: latency, status: 'delivered', reason: 'successfully delivered' };
  const fails = (code: number, reason: string): Plan => ({
    steps: [sent, { after: latency, ...failed(code, reason) }],
  });
  if (blocked) return fails(103, 'recipient opted out');
  switch (to.slice(-4)) {
    case '0101':
      return fails(1, 'unknown subscriber');
    case '0102':
      return { steps: [sent, { after: latency, status: 'expired', reason: 'expired' }] };
    case '0103':
      return fails(103, 'recipient opted out');
    case '0104':
      return { steps: [sent, { after: latency, status: 'buffered' }, { ...delivered, after: 30_000 }] };
    case '0105':
      return { steps: [sent, delivered], silent: true };
    case '0106':
      return fails(106, 'campaign volume exceeded');
    case '0107':
      return fails(107, 'campaign throughput exceeded');
    case '0108':
      return { steps: [sent, delivered].map((step) => ({ ...step, times: 2 })) };
    case '0109':
      return { steps: [delivered, { ...sent, after: latency + 1 }] };
    case '0110':
      return { steps: [sent, { ...delivered, after: 0 }], early: true };
    default:
      return { steps: [sent, delivered] };
  }
}

/** How the gateway treats one message. */
export interface DeliveryOptions {
  readonly silent: boolean;
  readonly blocked: (recipient: string) => boolean;
}

/**
 * Starts a message on its way. Resolves when everything is done that must happen before the request is answered.
 * Reports are only sent for messages with a reference.
 */
export async function startDelivery(
  message: StoredMessage,
  { settings, clock, webhooks }: { settings: Settings; clock: Clock; webhooks: Webhooks },
  options: DeliveryOptions,
): Promise<void> {
  const wait = Math.max(0, (message.scheduledAt ?? 0) - message.createdAt);
  for (const recipient of message.recipients) {
    const plan = planFor(recipient.to, settings.latencyMs, options.blocked(recipient.to));
    const tell = plan.silent || options.silent ? null : reportUrl(message, settings);
    const take = async (step: Step) => {
      // A report may come late; what it is about has happened.
      if (recipient.status !== 'delivered') apply(recipient, step, clock.now());
      const call = tell && {
        method: 'GET' as const,
        url: report(tell, message, recipient, step, clock.now()),
      };
      for (let count = 0; call && count < (step.times ?? 1); count += 1) {
        await webhooks.deliver('status', message.id, { ...call, body: '', contentType: null });
      }
    };
    for (const step of plan.steps) {
      if (plan.early && wait === 0) await take(step);
      else clock.after(wait + step.after, () => take(step));
    }
  }
}

function reportUrl(message: StoredMessage, settings: Settings): string | null {
  return message.reference === null ? null : (message.reportUrl ?? settings.statusUrl);
}

function apply(recipient: Recipient, step: Step, at: number): void {
  recipient.status = step.status;
  recipient.statusAt = at;
  recipient.errorCode = step.code ?? null;
  recipient.reason = step.reason ?? null;
}

function report(url: string, message: StoredMessage, { to }: Recipient, step: Step, at: number): string {
  const query = new URLSearchParams({
    id: message.id,
    reference: message.reference ?? '',
    recipient: to,
    status: step.status,
    statusDatetime: stamp(at),
    ...(step.reason ? { statusReason: step.reason } : {}),
    ...(step.code === undefined ? {} : { statusErrorCode: String(step.code) }),
    mccmnc: '310260',
    ported: '0',
    messageLength: String(message.body.length),
    messagePartCount: String(countParts(message.body)),
    datacoding: message.datacoding,
    'price[amount]': '0.007',
    'price[currency]': 'USD',
  });
  return withQuery(url, query);
}
