import { errorBody } from '@parley/shared/api/error';
import { z } from 'zod';
import type { AnyEndpoint } from '../http/endpoint.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 description of all endpoints, made from the same schemas that check their requests. */
export function openApiDocument(endpoints: readonly AnyEndpoint[], version: string, server: string): Json {
  const paths: Record<string, Json> = {};
  for (const one of endpoints) {
    const path = one.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [one.method]: operation(one) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version,
      description:
        'Two-way SMS flows. Times are milliseconds UTC; phone numbers are E.164. Every error has a code and a sentence.',
    },
    servers: [{ url: server }],
    security: [{ token: [] }, { cookie: [] }],
    paths: { ...paths, ...webhooks },
    components: {
      schemas: { Error: jsonSchema(errorBody, 'output') },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'PARLEY_API_TOKEN' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'parley_session' },
      },
    },
  };
}

function operation(one: AnyEndpoint): Json {
  const names = [...one.path.matchAll(/:(\w+)/g)].map((match) => match[1]);
  const inPath = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const status = one.answer === undefined ? 204 : (one.status ?? 200);
  const refusals = { ...(one.who === 'nobody' ? {} : { 401: 'Not signed in.' }), ...one.refusals };
  return {
    summary: one.summary,
    ...(one.who === 'nobody' ? { security: [] } : {}),
    parameters: [...inPath, ...queryParameters(one)],
    ...(one.body === undefined
      ? {}
      : { requestBody: { required: true, content: content(jsonSchema(one.body, 'input')) } }),
    responses: {
      [status]: {
        description: one.answer === undefined ? 'Done' : 'The answer',
        ...(one.answer === undefined ? {} : { content: content(jsonSchema(one.answer, 'output')) }),
      },
      ...Object.fromEntries(
        Object.entries(refusals).map(([code, when]) => [
          code,
          { description: when, content: content(errorRef) },
        ]),
      ),
      default: { description: 'An error, in words', content: content(errorRef) },
    },
  };
}

const errorRef = { $ref: '#/components/schemas/Error' };
const content = (schema: Json): Json => ({ 'application/json': { schema } });

function queryParameters({ query }: AnyEndpoint): Json[] {
  if (query === undefined) return [];
  const { properties = {} } = jsonSchema(query, 'input') as { properties?: Record<string, Json> };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema }));
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

const signed = (summary: string): Json => {
  const one = {
    summary,
    security: [],
    parameters: [
      { name: 'messagebird-signature-jwt', in: 'header', required: true, schema: { type: 'string' } },
    ],
    responses: {
      200: { description: 'Stored', content: { 'text/plain': { schema: { const: 'OK' } } } },
      401: { description: 'Not signed, badly signed, or used before.', content: content(errorRef) },
      403: { description: 'MessageBird is not set up here.', content: content(errorRef) },
      503: { description: 'Cannot be stored now: send it again.', content: content(errorRef) },
    },
  };
  return { get: one, post: one };
};
const webhooks: Record<string, Json> = {
  '/webhooks/messagebird/inbound': signed('A text came in'),
  '/webhooks/messagebird/status': signed('What became of a text that went out'),
};
