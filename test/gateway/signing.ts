import { createHash, createHmac } from 'node:crypto';
import type { SigningFault } from './settings.ts';

/** A request on its way to a webhook. */
export interface Call {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body: string;
  readonly contentType: string | null;
}

export interface SigningInput {
  readonly key: string;
  readonly now: number;
  readonly jti: string;
  readonly fault: SigningFault | 'ok';
}

const REPLAYED = '00000000-0000-4000-8000-000000000000';

/** The call as it goes out, signed as the company signs it, or wrong in the one way that was asked for. */
export function signCall(call: Call, { key, now, jti, fault }: SigningInput): Call & { headers: Headers } {
  const headers = new Headers(call.contentType ? { 'content-type': call.contentType } : {});
  const sent = { ...call, url: new URL(call.url).href };
  if (fault === 'reorderedQuery' && !sent.url.includes('&'))
    sent.url += `${sent.url.includes('?') ? '&' : '?'}a=1&b=2`;
  const second = Math.floor(now / 1000);
  const offset = { expired: -3600, notYet: 3600 }[fault as string] ?? 0;
  const signed = fault === 'wrongUrl' ? 'https://elsewhere.example/' : sent.url;
  const claims = {
    iss: 'MessageBird',
    ...(fault === 'noExp' ? {} : { nbf: second + offset, exp: second + offset + 60 }),
    jti: fault === 'replaySameJti' ? REPLAYED : jti,
    url_hash: sha256(signed),
    ...(sent.body === '' ? {} : { payload_hash: sha256(sent.body) }),
  };
  if (fault === 'legacyHmac') signOldWay(headers, sent, key, second);
  else if (fault !== 'noHeader') {
    const secret = fault === 'badKey' ? `${key}?` : key;
    headers.set('MessageBird-Signature-JWT', token(claims, secret, fault === 'algNone'));
  }
  if (fault === 'reorderedQuery') sent.url = reorder(sent.url);
  if (fault === 'tamperBody') {
    if (sent.body === '') sent.url += '&status=tampered';
    else sent.body += ' ';
  }
  return { ...sent, headers };
}

function token(claims: object, key: string, unsigned: boolean): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${part({ alg: unsigned ? 'none' : 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${content}.${unsigned ? '' : createHmac('sha256', key).update(content).digest('base64url')}`;
}

/** The signature before there were tokens; the company calls it deprecated, and it must no longer be accepted. */
function signOldWay(headers: Headers, { url, body }: Call, key: string, second: number): void {
  const query = [...new URL(url).searchParams].sort(([a], [b]) => (a < b ? -1 : 1));
  const sorted = new URLSearchParams(query).toString();
  const hmac = createHmac('sha256', key).update(`${second}\n${sorted}\n`);
  headers.set('MessageBird-Request-Timestamp', String(second));
  headers.set(
    'MessageBird-Signature',
    hmac.update(createHash('sha256').update(body).digest()).digest('base64'),
  );
}

function reorder(url: string): string {
  const [path = '', query = ''] = url.split('?');
  return `${path}?${query.split('&').reverse().join('&')}`;
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
