import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { allEndpoints } from './endpoints.ts';
import { answerError } from './http/errors.ts';
import { servePages } from './http/pages.ts';
import { notFound } from './http/refusal.ts';
import type { RequestEnv } from './http/request-env.ts';
import { setSecurityHeaders } from './http/security-headers.ts';
import { serveEndpoints } from './http/serve-endpoints.ts';
import type { Services } from './services.ts';
import { guard } from './users/guard.ts';
import { nobody } from './users/principal.ts';
import { serveMessageBirdWebhooks } from './webhooks/messagebird-webhooks.ts';

/** The whole server as one function from request to response. */
export function createApp(services: Services): Hono<RequestEnv> {
  const { config, log, clock } = services;
  const https = config.publicUrl.startsWith('https:');
  const app = new Hono<RequestEnv>();

  app.use('*', async (c, next) => {
    const requestId = randomUUID();
    const begun = clock.now();
    c.set('requestId', requestId);
    c.set('user', nobody);
    await next();
    setSecurityHeaders(c, c.res, https);
    c.res.headers.set('x-request-id', requestId);
    // The path of a shared preview holds its token, and a query may hold a number.
    const path = c.req.routePath;
    log.debug({
      request: requestId,
      method: c.req.method,
      path,
      status: c.res.status,
      ms: clock.now() - begun,
    });
  });
  app.use('*', guard(services));
  serveEndpoints(app, allEndpoints(services));
  serveMessageBirdWebhooks(app, services);
  servePages(app, services);
  app.notFound((c) => answerError(c, notFound('page'), log));
  app.onError((error, c) => answerError(c, error, log));
  return app;
}
