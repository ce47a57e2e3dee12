import { describe, expect, test } from 'vitest';
import { classifyFailure } from './failure.ts';

const said = (statusCode: number, code: number, parameter: string | null = null) =>
  Object.assign(new Error('api error(s): …'), {
    statusCode,
    errors: [{ code, parameter, description: 'why' }],
  });
const unreadable = (statusCode: number) =>
  Object.assign(new Error('response failed'), { statusCode, error: new SyntaxError('Unexpected token') });
const broken = (code: string, over: object = {}) =>
  Object.assign(new Error('request failed'), { error: Object.assign(new Error(code), { code }, over) });

describe('what MessageBird said itself', () => {
  test.each([
    [said(401, 2, 'access_key'), 'auth'],
    [said(402, 25), 'balance'],
    [said(422, 25), 'balance'],
    [said(422, 9, 'recipients'), 'invalid-recipient'],
    [said(422, 10, 'recipient'), 'invalid-recipient'],
    [said(422, 10, 'originator'), 'invalid-sender'],
    [said(422, 10, 'body'), 'content'],
    [said(422, 10, 'reportUrl'), 'rejected'],
    [said(404, 20), 'rejected'],
    [said(429, 429), 'rate-limited'],
    [said(500, 99), 'not-sent'],
    [said(503, 99), 'not-sent'],
    [said(502, 99), 'unknown'],
  ])('$statusCode $errors', (error, kind) => {
    expect(classifyFailure(error)).toMatchObject({
      ok: false,
      why: kind,
      message: expect.stringContaining('(why)'),
    });
  });
});

describe('an answer that nobody can read', () => {
  test.each([
    [200, 'unknown'],
    [201, 'unknown'],
    [302, 'unknown'],
    [401, 'auth'],
    [403, 'rejected'],
    [404, 'rejected'],
    [408, 'unknown'],
    [413, 'rejected'],
    [429, 'rate-limited'],
    [500, 'unknown'],
    [502, 'unknown'],
    [503, 'unknown'],
    [504, 'unknown'],
  ])('%i', (status, kind) => {
    expect(classifyFailure(unreadable(status))).toMatchObject({ why: kind });
  });
});

describe('a broken line', () => {
  const unreachable = Object.assign(new Error('connect'), { code: 'ENETUNREACH', syscall: 'connect' });
  const reset = Object.assign(new Error('read'), { code: 'ECONNRESET' });
  test.each([
    ['refused', broken('ECONNREFUSED'), 'not-sent'],
    ['no such name', broken('ENOTFOUND'), 'not-sent'],
    ['no name service', broken('EAI_AGAIN'), 'not-sent'],
    ['a certificate of somebody else', broken('ERR_TLS_CERT_ALTNAME_INVALID'), 'not-sent'],
    [
      'somebody who speaks no TLS',
      broken('EPROTO', { message: 'SSL routines:wrong version number' }),
      'not-sent',
    ],
    ['a spoilt record', broken('EPROTO', { message: 'SSL routines:bad record mac' }), 'unknown'],
    ['nobody there in time', broken('ETIMEDOUT', { syscall: 'connect' }), 'not-sent'],
    ['no address reachable', { error: new AggregateError([unreachable, unreachable]) }, 'not-sent'],
    ['one address of two got further', { error: new AggregateError([unreachable, reset]) }, 'unknown'],
    [
      'cut before anything was said',
      broken('ECONNRESET', {
        message: 'Client network socket disconnected before secure TLS connection was established',
      }),
      'not-sent',
    ],
    ['reset', broken('ECONNRESET'), 'unknown'],
    ['silent too long', broken('ETIMEDOUT', { syscall: 'read' }), 'unknown'],
    ['cut in the answer', new Error('request closed'), 'unknown'],
    ['a broken pipe', broken('EPIPE'), 'unknown'],
    ['something that was never seen', 'a string', 'unknown'],
    ['nothing', undefined, 'unknown'],
    ['errors that are none', { statusCode: 500, errors: [null, 7] }, 'unknown'],
    ['a key that fits in no header', Object.assign(new TypeError(), { code: 'ERR_INVALID_CHAR' }), 'auth'],
  ])('%s', (_what, error, kind) => {
    expect(classifyFailure(error)).toMatchObject({
      ok: false,
      why: kind,
      message: expect.stringMatching(/\.$/),
    });
  });
});
