import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ServerUnderTest } from '../server-under-test.ts';

const root = mkdtempSync(join(tmpdir(), 'parley-root-'));
const script = `export const words = '${'parley '.repeat(300)}';`;
let server: ServerUnderTest;
beforeAll(async () => {
  for (const folder of ['builder/dist/assets', 'widget/dist'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'builder/dist/index.html'), '<!doctype html><title>Parley</title>');
  writeFileSync(join(root, 'builder/dist/assets/index-1a2b.js'), script);
  writeFileSync(join(root, 'widget/dist/chat.js'), script);
  writeFileSync(join(root, 'widget/dist/preview-page.html'), '<!doctype html><title>Preview</title>');
  writeFileSync(join(root, 'secret.html'), 'secret');
  server = await ServerUnderTest.open({ PUBLIC_URL: 'https://parley.test' }, root);
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

const builder =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

describe('every answer carries the headers that protect it', () => {
  test.each([
    ['/', 200],
    ['/login', 200],
    ['/setup', 200],
    ['/healthz', 200],
    ['/api/session', 200],
    ['/api/flows', 401],
    ['/flows/x', 401],
    ['/w/chat.js', 200],
    ['/w/api/runs', 401],
    ['/p/abc', 200],
    ['/webhooks/messagebird/inbound', 403],
  ])('%s', async (path, status) => {
    const response = await server.ask('GET', path, { as: 'nobody' });
    expect(response.status).toBe(status);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': path.startsWith('/w/') ? 'cross-origin' : 'same-origin',
      'strict-transport-security': 'max-age=31536000',
      'x-request-id': expect.stringMatching(/^[\w-]{36}$/),
    });
    const policy = headers['content-security-policy'];
    if (path.startsWith('/p/')) expect(policy).toMatch(/^default-src 'none';.*frame-ancestors 'self'$/);
    else expect(policy).toBe(builder);
    expect(headers['access-control-allow-origin']).toBe(path.startsWith('/w/') ? '*' : undefined);
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  test('plain http promises no https', async () => {
    const plain = await ServerUnderTest.open();
    expect((await plain.ask('GET', '/healthz')).headers.has('strict-transport-security')).toBe(false);
    plain.close();
  });
});

describe('pages and files', () => {
  test.each([
    ['/', 'no-cache', 'text/html; charset=utf-8'],
    ['/flows/abc', 'no-cache', 'text/html; charset=utf-8'],
    ['/assets/index-1a2b.js', 'public, max-age=31536000, immutable', 'text/javascript; charset=utf-8'],
    ['/w/chat.js', 'public, max-age=300', 'text/javascript; charset=utf-8'],
    ['/p/some-token', 'no-cache', 'text/html; charset=utf-8'],
  ])('%s', async (path, caching, type) => {
    const response = await server.ask('GET', path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe(caching);
    expect(response.headers.get('content-type')).toBe(type);
  });

  test('a file that is known already is not sent again; a long one is sent small', async () => {
    const first = await server.ask('GET', '/w/chat.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(first.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await first.arrayBuffer())).toString()).toBe(script);
    const etag = first.headers.get('etag') ?? '';
    const again = await server.ask('GET', '/w/chat.js', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test.each([
    '/assets/missing.js',
    '/assets/..%2f..%2f..%2fsecret.html',
    '/w/..%2f..%2fsecret.html',
    '/w/%2e%2e/%2e%2e/secret.html',
    '/w/.env',
    '/w/chat.js%00.html',
    '/favicon.svg',
    '/index.php',
    '/api',
    '/w/',
  ])('%s is not there', async (path) => {
    const answer = await server.json('GET', path);
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
  });

  test('what has not been built says how to build it', async () => {
    const bare = await ServerUnderTest.open();
    const page = await bare.ask('GET', '/', { headers: { accept: 'text/html' } });
    expect(page.status).toBe(503);
    expect(await page.text()).toMatch(/has not been built yet.*npm start/);
    bare.close();
  });

  test('another site may ask the preview API what it allows', async () => {
    const response = await server.ask('OPTIONS', '/w/api/runs', {
      as: 'nobody',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization, content-type');
    expect(response.headers.get('vary')).toContain('Origin');
  });
});
