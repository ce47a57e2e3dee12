import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { checkSignature } from './signature.ts';

interface Vector {
  name: string;
  secret?: string;
  url: string;
  payload?: string;
  timestamp: string;
  token: string;
  valid: boolean;
  reason?: string;
}

const vendorFile = createRequire(import.meta.url).resolve(
  'messagebird/lib/testdata/webhook-signature-jwt-reference.json',
);
const vectors: Vector[] = JSON.parse(readFileSync(vendorFile, 'utf8'));

describe("the vendor's own examples", () => {
  test('are all here', () => expect(vectors).toHaveLength(44));

  test.each(vectors)('$name', ({ secret = '', url, payload = '', timestamp, token, valid, reason }) => {
    const verdict = checkSignature({
      token,
      key: secret,
      url,
      body: Buffer.from(payload),
      now: Date.parse(timestamp),
    });
    expect(verdict.ok, reason).toBe(valid);
  });
});

const now = Date.parse('2026-05-04T15:02:11Z');
const seconds = now / 1000;
const url = 'https://parley.example/webhooks/messagebird/inbound?a=1&b=2';
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const claims = {
  iss: 'MessageBird',
  nbf: seconds,
  exp: seconds + 60,
  jti: 'one',
  url_hash: sha256(url),
  payload_hash: sha256('body=Hi'),
};

function sign(
  over: Record<string, unknown> = {},
  header: Record<string, unknown> = { alg: 'HS256' },
): string {
  const content = `${part(header)}.${part({ ...claims, ...over })}`;
  return `${content}.${createHmac('sha256', 'key').update(content).digest('base64url')}`;
}

function check(token: string, over: Partial<Parameters<typeof checkSignature>[0]> = {}) {
  return checkSignature({ token, key: 'key', url, body: Buffer.from('body=Hi'), now, ...over });
}

test('a good signature gives its name, and the moment from which it is too old', () => {
  const verdict = check(sign());
  expect(verdict).toEqual({ ok: true, jti: 'one', expiresAt: now + 65_000 });
  const age = verdict.ok ? verdict.expiresAt : 0;
  expect(check(sign(), { now: age - 1 }).ok).toBe(true);
  expect(check(sign(), { now: age }).ok).toBe(false);
});

test.each([
  ['a clock 4 seconds ahead of ours', sign({ nbf: seconds + 4 }), true],
  ['a clock 6 seconds ahead of ours', sign({ nbf: seconds + 6 }), false],
  ['no end', sign({ exp: undefined }), false],
  ['no beginning', sign({ nbf: undefined }), false],
  ['an end that is a text', sign({ exp: '9999999999' }), false],
  ['an end that is no number', sign({ exp: null }), false],
  ['no name', sign({ jti: undefined }), false],
  ['an empty name', sign({ jti: '' }), false],
  ['another issuer', sign({ iss: 'Somebody' }), false],
  ['no address', sign({ url_hash: undefined }), false],
  ['no content hash', sign({ payload_hash: undefined }), false],
  ['an algorithm by the name of a property', sign({}, { alg: 'constructor' }), false],
  ['an unknown extension', sign({}, { alg: 'HS256', crit: ['b64'], b64: false }), false],
  ['RS256', sign({}, { alg: 'RS256' }), false],
  ['two signatures in one header', `${sign()}, ${sign()}`, false],
  ['half a signature', sign().slice(0, -20), false],
  ['rubbish', 'a.b.c', false],
  ['nothing', '', false],
])('%s', (_what, token, ok) => {
  expect(check(token).ok).toBe(ok);
});

test('an empty key checks nothing, so it admits nothing', () => {
  const content = `${part({ alg: 'HS256' })}.${part(claims)}`;
  const token = `${content}.${createHmac('sha256', '').update(content).digest('base64url')}`;
  expect(check(token, { key: '' }).ok).toBe(false);
});

test('the order of the query counts', () => {
  expect(check(sign(), { url: 'https://parley.example/webhooks/messagebird/inbound?b=2&a=1' }).ok).toBe(
    false,
  );
});
