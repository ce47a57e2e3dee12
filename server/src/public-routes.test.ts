import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublic, publicRoutes } from './public-routes.ts';
import { ServerUnderTest } from './server-under-test.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await ServerUnderTest.open();
});
afterAll(() => server.close());

/** The router's routes, each with something in place of its names; the catch-all of pages aside. */
function routes(): [string, string][] {
  const all = server.app.routes
    .filter(({ method, path }) => method !== 'ALL' && path !== '/*' && path !== '*')
    .map(({ method, path }) => [method, path.replace(/:\w+/g, 'x').replace('*', 'x')] as [string, string]);
  return [...new Map(all.map((route) => [route.join(' '), route])).values()];
}

test('every route wants a sign-in, or is on the list', async () => {
  expect(routes().length).toBeGreaterThan(40);
  for (const [method, path] of routes()) {
    const { status } = await server.ask(method, path, { as: 'nobody' });
    if (isPublic(method, path)) continue;
    expect([method, path, status]).toEqual([method, path, 401]);
  }
});

test('the list holds nothing that is not there', () => {
  const there = new Set(routes().map((route) => route.join(' ')));
  const pages = new Set(['GET /', 'GET /setup', 'GET /login', 'GET /w/x']);
  for (const [method, path] of publicRoutes) {
    const route = `${method} ${path.replace(/:\w+/g, 'x').replace('*', 'x')}`;
    expect(there.has(route) || pages.has(route), route).toBe(true);
  }
});

describe('without a sign-in nothing is told, however the address is spelt', () => {
  test.each([
    ['GET', '/API/flows'],
    ['GET', '/Api/flows'],
    ['GET', '//api/flows'],
    ['GET', '/api//flows'],
    ['GET', '/api/flows/'],
    ['GET', '/api%2fflows'],
    ['GET', '/%61pi/flows'],
    ['GET', '/api/flows?/w/chat.js'],
    ['GET', '/api/flows#/assets/x'],
    ['GET', '/api/session/../flows'],
    ['GET', '/w/../api/flows'],
    ['GET', '/w/..%2fapi/flows'],
    ['GET', '/assets/../api/flows'],
    ['GET', '/api/flows;/assets/'],
    ['GET', '/api/nothing-like-it'],
    ['GET', '/metrics'],
    ['GET', '/flows/x'],
    ['HEAD', '/api/flows'],
    ['HEAD', '/api/settings'],
    ['OPTIONS', '/api/flows'],
    ['PUT', '/api/session'],
    ['POST', '/healthz'],
    ['DELETE', '/'],
    ['GET', '/webhooks/bird'],
    ['TRACE-LIKE', '/api/flows'],
  ])('%s %s', async (method, path) => {
    const response = await server.ask(method, path, {
      as: 'nobody',
      headers: { 'x-http-method-override': 'GET', 'x-original-url': '/', 'x-rewrite-url': '/healthz' },
    });
    expect([401, 404]).toContain(response.status);
    expect(response.headers.get('access-control-allow-origin')).toBe(
      path.startsWith('/w/') ? response.headers.get('access-control-allow-origin') : null,
    );
    const text = await response.text();
    expect(text === '' || 'error' in JSON.parse(text)).toBe(true);
    expect(text).not.toContain('items');
  });

  test('a POST that calls itself a GET stays a POST', async () => {
    const response = await server.ask('POST', '/?_method=GET', {
      as: 'nobody',
      headers: { 'x-http-method-override': 'GET' },
    });
    expect(response.status).toBe(401);
  });

  test.each([
    'Bearer wrong-token-wrong-token-00',
    'Bearer ',
    'Basic dGhlLW93bmVycw==',
    'the-owners-token-of-this-test',
  ])('with the header “%s”', async (authorization) => {
    const { status } = await server.ask('GET', '/api/flows', { as: 'nobody', headers: { authorization } });
    expect(status).toBe(401);
  });
});

test('a browser on its way to a page is taken to the sign-in page, and back later', async () => {
  const response = await server.ask('GET', '/flows/abc?view=script', {
    as: 'nobody',
    headers: { accept: 'text/html,application/xhtml+xml' },
  });
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe('/login?next=%2Fflows%2Fabc%3Fview%3Dscript');
});

test('what is not there is told to those who are signed in', async () => {
  expect(await server.json('GET', '/api/nothing')).toMatchObject({
    status: 404,
    body: { error: { code: 'not_found' } },
  });
  expect((await server.ask('PATCH', '/api/flows')).status).toBe(404);
});
