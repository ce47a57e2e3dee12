import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Where MessageBird puts the signature of a request. */
export const SIGNATURE_HEADER = 'messagebird-signature-jwt';

/** How far two clocks may be apart, in seconds. */
const LEEWAY = 5;

const DIGESTS = new Map([
  ['HS256', 'sha256'],
  ['HS384', 'sha384'],
  ['HS512', 'sha512'],
]);

const COMPACT = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/;

export interface SignedRequest {
  readonly token: string;
  /** The dashboard's signing key, as text. It is not the access key. */
  readonly key: string;
  readonly url: string;
  readonly body: Uint8Array;
  readonly now: number;
}

/** `expiresAt`: from then on (milliseconds UTC) the same token is refused for its age. `reason` ends a sentence. */
export type SignatureVerdict =
  | { readonly ok: true; readonly jti: string; readonly expiresAt: number }
  | { readonly ok: false; readonly reason: string };

/**
 * Checks a request's token: signed with this key by one of the three fixed algorithms, by MessageBird, for exactly
 * this URL and these bytes, and now. Stricter than the vendor's own check, which takes a token without times as
 * valid for ever.
 */
export function checkSignature({ token, key, url, body, now }: SignedRequest): SignatureVerdict {
  const refuse = (reason: string): SignatureVerdict => ({ ok: false, reason });
  const [, head = '', payload = '', signature = ''] = COMPACT.exec(token) ?? [];
  const header = readPart(head);
  const digest = typeof header.alg === 'string' && !('crit' in header) ? DIGESTS.get(header.alg) : undefined;
  if (key === '' || !digest) return refuse('it is not a signature of a known form');
  const expected = createHmac(digest, key).update(`${head}.${payload}`).digest();
  if (!sameBytes(expected, Buffer.from(signature, 'base64url')))
    return refuse('it was made with another key');

  const { iss, nbf, exp, jti, url_hash: urlHash, payload_hash: payloadHash } = readPart(payload);
  if (iss !== 'MessageBird') return refuse('it does not come from MessageBird');
  if (typeof jti !== 'string' || jti === '') return refuse('it has no name of its own');
  if (!isTime(nbf) || !isTime(exp)) return refuse('it does not say how long it is valid');
  const seconds = now / 1000;
  if (seconds < nbf - LEEWAY) return refuse("it is from the future; check this computer's clock");
  if (seconds >= exp + LEEWAY) return refuse("it is too old; check this computer's clock");
  if (!isHashOf(urlHash, url)) return refuse('it was made for another address; check PUBLIC_URL');
  if (body.length > 0 ? !isHashOf(payloadHash, body) : payloadHash !== undefined) {
    return refuse('it was made for other content');
  }
  return { ok: true, jti, expiresAt: (exp + LEEWAY) * 1000 };
}

/** A token's part as an object; anything else counts as empty. */
function readPart(part: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isHashOf(claim: unknown, content: string | Uint8Array): boolean {
  const hash = createHash('sha256').update(content).digest();
  return (
    typeof claim === 'string' && /^[\da-f]{64}$/i.test(claim) && sameBytes(hash, Buffer.from(claim, 'hex'))
  );
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
