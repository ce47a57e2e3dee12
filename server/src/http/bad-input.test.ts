import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ServerUnderTest } from '../server-under-test.ts';
import { checked } from './read-body.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await ServerUnderTest.open();
});
afterAll(() => server.close());

const json = { 'content-type': 'application/json' };
const megabytes = (count: number) => ' '.repeat(count * 1024 * 1024);
/** A body whose length nobody announces. */
const stream = (chunks: number) => {
  let left = chunks;
  return new ReadableStream({
    pull(controller) {
      if (left === 0) controller.close();
      else controller.enqueue(new Uint8Array(256 * 1024).fill(32));
      left -= 1;
    },
  });
};

/** A body that ends in the middle, as when a phone loses its network. */
const brokenOff = () =>
  new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode('{"phone":'));
      controller.error(new Error('aborted'));
    },
  });

describe('each is refused with the right status and a sentence', () => {
  test.each([
    ['half a JSON', '/api/contacts', { body: '{"phone":', headers: json }, 400, /not valid JSON/],
    [
      'a body that breaks off',
      '/api/contacts',
      { body: brokenOff(), headers: json },
      400,
      /ended before all of it/,
    ],
    [
      'bytes that are no UTF-8',
      '/api/contacts',
      { body: Uint8Array.of(34, 0xff, 34), headers: json },
      400,
      /UTF-8/,
    ],
    ['a list', '/api/contacts', { json: [] }, 422, /^What was sent should be an object, in braces\.$/],
    ['null', '/api/contacts', { json: null }, 422, /^What was sent should be an object/],
    ['nothing at all', '/api/contacts', {}, 422, /“phone” is missing\. Add it\./],
    [
      'a form',
      '/api/contacts',
      { body: 'phone=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      /Content-Type: application\/json/,
    ],
    [
      'plain text',
      '/api/contacts',
      { body: '{}', headers: { 'content-type': 'text/plain' } },
      415,
      /application\/json/,
    ],
    [
      'JSON in another charset',
      '/api/contacts',
      { body: '{}', headers: { 'content-type': 'application/json; charset=latin1' } },
      415,
      /application\/json/,
    ],
    [
      'a misspelt key',
      '/api/contacts',
      { json: { phone: '+14155550123', feilds: {} } },
      422,
      /does not know “feilds”/,
    ],
    [
      'an id that is not theirs to give',
      '/api/flows',
      { json: { name: 'A', id: 'mine', workspaceId: 'x' } },
      422,
      /“id”, “workspaceId”/,
    ],
    ['a number for a text', '/api/events', { json: { name: 5, phone: '+14155550123' } }, 422, /“name”/],
    [
      'no phone number',
      '/api/contacts',
      { json: { phone: 'call me' } },
      422,
      /does not look like a phone number.*\+1 555 010 2030/,
    ],
    [
      'a whole number of megabytes',
      '/api/contacts',
      { body: megabytes(2), headers: json },
      413,
      /larger than the 1 MB/,
    ],
    [
      'a body that never says how long it is',
      '/api/contacts',
      { body: stream(8), headers: json },
      413,
      /larger than the 1 MB/,
    ],
    [
      'a flow of nine megabytes',
      '/api/flows',
      { body: megabytes(9), headers: json },
      413,
      /larger than the 8 MB/,
    ],
  ])('%s', async (_what, path, asking, status, sentence) => {
    const answer = await server.json('POST', path, asking);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({ code: expect.stringMatching(/^[a-z_]+$/), message: sentence });
  });

  test('a wrong question in the address', async () => {
    expect(await server.json('GET', '/api/contacts?fone=1')).toMatchObject({
      status: 422,
      body: { error: { message: /does not know “fone”/ } },
    });
    expect((await server.json('GET', '/api/conversations?channel=fax')).status).toBe(422);
  });
});

test('a body as deep as a well breaks nothing', async () => {
  const depth = 100_000;
  const flow = `{"version":1,"name":"a","nodes":[],"edges":[],"deep":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  const answer = await server.json('POST', '/api/flows', {
    body: `{"name":"a","flow":${flow}}`,
    headers: json,
  });
  expect([201, 400, 422]).toContain(answer.status);
});

test('names that every object has are names like any other', async () => {
  const body =
    '{"phone":"+14155550155","fields":{"__proto__":"x","constructor":"y","prototype":"z"},"tags":["__proto__"]}';
  const saved = await server.json('POST', '/api/contacts', { body, headers: json });
  expect([201, 422]).toContain(saved.status);
  const polluted = await server.json('POST', '/api/contacts', {
    body: '{"phone":"+14155550156","__proto__":{"admin":true}}',
    headers: json,
  });
  expect(polluted.status).not.toBe(500);
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test.each([
  ["'; drop table contacts; --", 200],
  ['%', 200],
  ['_%\\', 200],
  ['\u0000', 200],
])('words to search for are only words: %j', async (search, status) => {
  const answer = await server.json('GET', `/api/contacts?search=${encodeURIComponent(search)}`);
  expect(answer.status).toBe(status);
});

test('a database that cannot be written says so, and to come back', async () => {
  const { store } = server.services;
  store.db.pragma('query_only = on');
  const answer = await server.json('POST', '/api/flows', { json: { name: 'A' } });
  store.db.pragma('query_only = off');
  expect(answer).toMatchObject({ status: 503, body: { error: { code: 'database_trouble' } } });
  expect(answer.headers.get('retry-after')).toBe('5');
});

test('what nobody foresaw is told honestly, without its inside', async () => {
  const broken = await ServerUnderTest.open();
  broken.services.store.db.exec('drop table fields');
  const answer = await broken.json('GET', '/api/fields');
  broken.close();
  expect(answer.status).toBe(500);
  expect(answer.body.error.message).toMatch(/Something went wrong on the server.*request [\w-]{36}/);
  expect(JSON.stringify(answer.body)).not.toContain('no such table');
  expect(broken.logged.join()).toContain('no such table');
});

test('our own sentences are kept, the library’s are put in words', () => {
  const schema = z.strictObject({ a: z.string().min(3, 'Write three letters.'), b: z.number().optional() });
  expect(() => checked(schema, { a: '' }, 'body')).toThrow('Write three letters.');
  expect(() => checked(schema, { a: 'abc', b: 'x' }, 'body')).toThrow(/^“b” should be a number\.$/);
});
