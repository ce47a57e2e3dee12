import type { Hono } from 'hono';
import { AppError } from '../app-error.ts';
import { mayActAs } from '../users/principal.ts';
import type { AnyEndpoint } from './endpoint.ts';
import { checked, readJson } from './read-body.ts';
import type { Request, RequestEnv } from './request-env.ts';

const megabyte = 1024 * 1024;

/** Puts endpoints on the router: each checks the role, then query and body, and answers as JSON. */
export function serveEndpoints(app: Hono<RequestEnv>, endpoints: readonly AnyEndpoint[]): void {
  for (const one of endpoints) app.on(one.method.toUpperCase(), one.path, (c) => answer(c, one));
}

async function answer(c: Request, one: AnyEndpoint): Promise<Response> {
  const user = c.get('user');
  if (!mayActAs(user, one.who))
    throw new AppError('not_allowed', 'Your account may not do this. Ask the owner of this Parley.', {
      status: 403,
    });
  const query = one.query === undefined ? undefined : checked(one.query, c.req.query(), 'query');
  const body =
    one.body === undefined ? undefined : await readJson(c.req.raw, one.body, one.limit ?? megabyte);
  const result = await one.handle({ context: c, user, params: c.req.param(), query, body });
  return one.answer === undefined ? c.body(null, 204) : c.json(result as object, one.status ?? 200);
}
