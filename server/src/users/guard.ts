import type { MiddlewareHandler } from 'hono';
import { AppError } from '../app-error.ts';
import type { Request, RequestEnv } from '../http/request-env.ts';
import { isPublic } from '../public-routes.ts';
import type { Services } from '../services.ts';
import { nobody, type Principal, script } from './principal.ts';
import { sameToken } from './secret-token.ts';
import { readSessionCookie } from './session-cookie.ts';
import { sessionPrincipal } from './user-store.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Before everything else: finds out who asks, and lets nobody past the public routes without a sign-in, whether or
 * not there is such a route. A browser that asks for a page is taken to the sign-in page.
 */
export function guard(services: Services): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const user = whoAsks(c, services);
    c.set('user', user);
    const { method } = c.req;
    if (user.role === 'nobody' && !isPublic(method, c.req.path)) {
      if (asksForPage(c)) return c.redirect(`/login?next=${encodeURIComponent(pathAndQuery(c))}`);
      throw new AppError(
        'not_signed_in',
        'Sign in first. A script sends the header Authorization: Bearer and the PARLEY_API_TOKEN.',
        { status: 401 },
      );
    }
    if (user.by === 'cookie' && !safe.has(method) && !comesFromUs(c, services.config.publicUrl))
      throw new AppError(
        'wrong_origin',
        `This page was not opened under the address that Parley knows. Open Parley at ${services.config.publicUrl}, or set PUBLIC_URL to the address in your browser and start it again.`,
        { status: 403 },
      );
    return next();
  };
}

function whoAsks(c: Request, { config, store, clock }: Services): Principal {
  const header = c.req.header('authorization');
  if (header !== undefined) {
    const token = /^Bearer +(\S+) *$/i.exec(header)?.[1];
    return token !== undefined && config.apiToken !== null && sameToken(token, config.apiToken)
      ? script
      : nobody;
  }
  const cookie = readSessionCookie(c, config.publicUrl.startsWith('https:'));
  return cookie === undefined ? nobody : (sessionPrincipal(store.db, cookie, clock.now()) ?? nobody);
}

/** A browser on its way to a page, not a program that asks for data, however it spells the path. */
function asksForPage(c: Request): boolean {
  return (
    (c.req.method === 'GET' || c.req.method === 'HEAD') &&
    (c.req.header('accept') ?? '').includes('text/html') &&
    /^\/[a-z]/.test(c.req.path) &&
    !/^\/+(api|w|webhooks|metrics)\b/i.test(c.req.path)
  );
}

function pathAndQuery(c: Request): string {
  const { pathname, search } = new URL(c.req.url);
  return pathname + search;
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Browsers say where a request comes from; the older way is `Origin`, which must be ours to the letter. */
function comesFromUs(c: Request, publicUrl: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  const host = c.req.header('host') ?? '';
  return origin === publicUrl || (loopback.test(host) && origin === `http://${host}`);
}
