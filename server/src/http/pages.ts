import { join } from 'node:path';
import type { Hono } from 'hono';
import { AppError } from '../app-error.ts';
import type { Services } from '../services.ts';
import { Refusal } from './refusal.ts';
import type { Request, RequestEnv } from './request-env.ts';
import { StaticFiles } from './static-files.ts';

const always = 'no-cache';
const forEver = 'public, max-age=31536000, immutable';
const aWhile = 'public, max-age=300';

/** The builder's pages, the widget's scripts, and the page of a shared preview. */
export function servePages(app: Hono<RequestEnv>, { root }: Services): void {
  const builder = new StaticFiles(join(root, 'builder/dist'));
  const assets = new StaticFiles(join(root, 'builder/dist/assets'));
  const widget = new StaticFiles(join(root, 'widget/dist'));

  app.get(
    '/assets/:name',
    async (c) => (await assets.serve(c, c.req.param('name'), forEver)) ?? nothingHere(),
  );
  app.get('/favicon.ico', async (c) => (await builder.serve(c, 'favicon.ico', aWhile)) ?? c.body(null, 204));
  app.get('/w/:name', async (c) => (await widget.serve(c, c.req.param('name'), aWhile)) ?? nothingHere());
  app.options('/w/api/*', (c) =>
    c.body(null, 204, {
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-max-age': '86400',
    }),
  );
  app.get(
    '/p/:token',
    async (c) => (await widget.serve(c, 'preview-page.html', always)) ?? notBuilt(c, 'The preview page'),
  );
  app.get('*', async (c) => {
    // What looks like a file or belongs to a program is no page of the builder.
    if (/^\/(api|w|webhooks|assets|metrics)(\/|$)|\/\/|\.[a-z0-9]+$/i.test(c.req.path)) return nothingHere();
    return (await builder.serve(c, 'index.html', always)) ?? notBuilt(c, 'The builder');
  });
}

function nothingHere(): never {
  throw new Refusal(404, 'not_found', 'There is nothing at this address. Check its spelling.');
}

function notBuilt(c: Request, what: string): Response {
  if (!(c.req.header('accept') ?? '').includes('text/html'))
    throw new AppError('not_built', `${what} has not been built yet. Start Parley with npm start.`, {
      status: 503,
    });
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parley</title><p>${what} has not been built yet. Stop the server and start it with <code>npm start</code>, which builds it.</p></html>`;
  return c.html(page, 503);
}
