import { countParts } from './alphabet.ts';

export type MessageStatus = 'scheduled' | 'sent' | 'buffered' | 'delivered' | 'expired' | 'delivery_failed';

/** One text to one person within a message. `to` is digits. */
export interface Recipient {
  readonly to: string;
  status: MessageStatus;
  statusAt: number;
  errorCode: number | null;
  reason: string | null;
}

/** A message as the account holds it. */
export interface StoredMessage {
  readonly id: string;
  readonly direction: 'mt' | 'mo';
  readonly type: string;
  readonly originator: string;
  readonly body: string;
  readonly reference: string | null;
  readonly reportUrl: string | null;
  readonly validity: number | null;
  readonly datacoding: string;
  readonly mclass: number;
  readonly createdAt: number;
  readonly scheduledAt: number | null;
  readonly recipients: Recipient[];
}

/** `2026-05-04T15:02:10+00:00`, as this company writes it. */
export function stamp(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, '+00:00');
}

/** A message as the API shows it; reading it tells more about each recipient than creating it does. */
export function toJson(message: StoredMessage, detail: 'created' | 'read') {
  const { recipients } = message;
  const count = (...of: MessageStatus[]) => recipients.filter(({ status }) => of.includes(status)).length;
  return {
    id: message.id,
    href: `https://rest.messagebird.com/messages/${message.id}`,
    direction: message.direction,
    type: message.type,
    originator: message.originator,
    body: message.body,
    reference: message.reference,
    validity: message.validity,
    gateway: 10,
    typeDetails: {},
    datacoding: message.datacoding,
    mclass: message.mclass,
    scheduledDatetime: message.scheduledAt === null ? null : stamp(message.scheduledAt),
    createdDatetime: stamp(message.createdAt),
    recipients: {
      totalCount: recipients.length,
      totalSentCount: count('sent', 'buffered'),
      totalDeliveredCount: count('delivered'),
      totalDeliveryFailedCount: count('delivery_failed', 'expired'),
      items: recipients.map((recipient) => ({
        recipient: Number(recipient.to),
        status: recipient.status,
        statusDatetime: stamp(recipient.statusAt),
        messagePartCount: countParts(message.body),
        ...(detail === 'read' ? readOnly(message, recipient) : {}),
      })),
    },
  };
}

function readOnly(message: StoredMessage, recipient: Recipient) {
  return {
    originator: null,
    recipientCountry: null,
    recipientCountryPrefix: null,
    recipientOperator: null,
    messageLength: message.body.length,
    statusErrorCode: recipient.errorCode,
    statusReason: recipient.reason,
    price: { amount: 0.007, currency: 'USD' },
    mccmnc: '310260',
    mcc: '310',
    mnc: '260',
  };
}
