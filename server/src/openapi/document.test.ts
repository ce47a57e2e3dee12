import { afterAll, beforeAll, expect, test } from 'vitest';
import { ServerUnderTest } from '../server-under-test.ts';

let server: ServerUnderTest;
let document: {
  openapi: string;
  paths: Record<string, Record<string, { summary: string; responses: object; requestBody?: object }>>;
};
beforeAll(async () => {
  server = await ServerUnderTest.open();
  document = (await server.json('GET', '/api/openapi.json')).body;
});
afterAll(() => server.close());

test.each([
  ['post', '/api/flows'],
  ['get', '/api/flows/{id}'],
  ['put', '/api/flows/{id}/draft'],
  ['post', '/api/flows/{id}/publish'],
  ['get', '/api/flows/{id}/versions'],
  ['post', '/api/flows/{id}/start'],
  ['post', '/api/events'],
  ['get', '/api/runs/{id}'],
  ['get', '/api/flows/{id}/results'],
  ['get', '/api/contacts'],
  ['get', '/api/conversations'],
  ['get', '/api/conversations/{id}/messages'],
  ['get', '/healthz'],
  ['post', '/webhooks/messagebird/inbound'],
  ['get', '/webhooks/messagebird/status'],
])('describes %s %s', (method, path) => {
  expect(document.paths[path]?.[method]).toMatchObject({ summary: expect.any(String) });
});

test('describes every route of the API, with its schemas', () => {
  const routes = server.app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'));
  for (const { method, path } of routes) {
    if (path === '/api/openapi.json') continue;
    const described = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    expect(described, `${method} ${path}`).toBeDefined();
    if (['POST', 'PUT', 'PATCH'].includes(method)) expect(described?.requestBody).toBeDefined();
  }
});

test('the example of the contract is in it, to the letter', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(document.paths['/api/events']?.post).toMatchObject({
    requestBody: {
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: { name: { type: 'string' }, phone: { type: 'string' } },
            required: ['name', 'phone'],
            additionalProperties: false,
          },
        },
      },
    },
    responses: { 202: {}, 401: {}, 409: {} },
  });
});
