import { promisify } from 'node:util';
import { initClient, type MessageBird } from 'messagebird';
import type { OutgoingText, Provider, SendResult, WebhookRequest, WebhookVerdict } from '../provider.ts';
import { classifyFailure, failure } from './failure.ts';
import { parseInbound } from './inbound.ts';
import { lookUpText } from './lookup.ts';
import { checkSignature, SIGNATURE_HEADER } from './signature.ts';
import { parseStatus } from './status.ts';
import { toMsisdn } from './values.ts';

export interface MessageBirdAccount {
  readonly accessKey: string;
  /** Without it every webhook is refused: an unsigned "STOP" must change nothing. */
  readonly signingKey?: string;
  /** The number that texts come from: digits with the country code, a plus is allowed. */
  readonly originator: string;
  /** How long the line may be silent, in milliseconds; an answer may take three times that in all. */
  readonly timeoutMs?: number;
  /** For looking up texts; the global fetch unless told. */
  readonly lookupFetch?: typeof globalThis.fetch;
}

/** The package's own types do not know `reportUrl`. */
type CreateParams = Parameters<MessageBird['messages']['create']>[0] & { readonly reportUrl?: string };

/**
 * MessageBird (rest.messagebird.com) through its own package. The package calls any answer without errors a
 * success, even a 500, so only an answer with an id counts. It hides response headers: a `rate-limited` failure
 * never carries a delay. MessageBird does not deduplicate, so an `unknown` text needs `lookup`.
 */
export function createMessageBird(account: MessageBirdAccount): Provider {
  const { accessKey, signingKey = '', timeoutMs = 10_000 } = account;
  const { messages } = initClient(accessKey, timeoutMs);
  const create = promisify((params: CreateParams, done: (error: Error | null, answer: unknown) => void) =>
    messages.create(params, done),
  );

  const send = async (text: OutgoingText): Promise<SendResult> => {
    const recipient = toMsisdn(text.to);
    if (!recipient) return failure('invalid-recipient');
    try {
      const answer = await within(
        timeoutMs * 3,
        create({
          originator: account.originator.replace(/^\+/, ''),
          recipients: [recipient],
          body: text.text,
          type: 'sms',
          // The default replaces every letter outside the basic phone alphabet by a question mark.
          datacoding: 'auto',
          reference: text.reference,
          ...(text.statusUrl ? { reportUrl: text.statusUrl } : {}),
        }),
      );
      const { id }: { id?: unknown } = Object(answer);
      return typeof id === 'string' && id !== '' ? { ok: true, providerId: id } : failure('unknown');
    } catch (error) {
      return classifyFailure(error);
    }
  };

  const whenSigned = (parse: (request: WebhookRequest) => WebhookVerdict) => (request: WebhookRequest) => {
    const signature = admit(request, signingKey);
    if (!signature.ok) return signature;
    const verdict = parse(request);
    return verdict.ok ? { ...verdict, jti: signature.jti, expiresAt: signature.expiresAt } : verdict;
  };

  return {
    id: 'messagebird',
    deduplicates: false,
    send,
    readInbound: whenSigned(parseInbound),
    readStatus: whenSigned(parseStatus),
    lookup: async (reference, to, since) => {
      const recipient = toMsisdn(to);
      if (!recipient) return { found: false };
      const fetch = account.lookupFetch ?? ((...call) => globalThis.fetch(...call));
      return lookUpText({ accessKey, reference, recipient, since, fetch });
    },
  };
}

function admit(request: WebhookRequest, key: string) {
  const refuse = (status: 401 | 403, code: string, message: string) =>
    ({ ok: false, status, code, message }) as const;
  if (key.trim() === '') {
    return refuse(403, 'no-signing-key', 'Set MESSAGEBIRD_SIGNING_KEY; until then no text can be received.');
  }
  const token = request.headers.get(SIGNATURE_HEADER);
  if (!token) return refuse(401, 'not-signed', 'The request carries no signature of MessageBird.');
  const verdict = checkSignature({ token, key, url: request.url, body: request.body, now: request.now });
  if (verdict.ok) return verdict;
  return refuse(401, 'bad-signature', `The signature is not valid: ${verdict.reason}.`);
}

/** The package only limits silence; an answer that drips in would hold the line for ever. */
function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no complete answer in time')), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
