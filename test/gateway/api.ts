import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Account } from './account.ts';
import { type ApiError, readDraft, readParams } from './create-request.ts';
import { notAllowed, spoiltAnswer } from './faults.ts';
import { type StoredMessage, stamp, toJson } from './message.ts';

export type Bindings = { Bindings: HttpBindings; Variables: { silent: boolean } };

const KEYS = ['live_fake', 'test_fake'];

/** The company's public API, as far as it is used: messages and the balance. */
export function createApi(account: Account): Hono<Bindings> {
  const { settings, clock } = account;
  const recent: number[] = [];
  const api = new Hono<Bindings>();

  api.use(async (c, next) => {
    const key = /^AccessKey (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    return key && KEYS.includes(key) ? next() : notAllowed();
  });

  api.post('/messages', async (c) => {
    if (isTooFast(recent, clock.now(), settings.rps)) return spoiltAnswer('429json') ?? c.body(null, 429);
    const params = readParams(await c.req.text(), c.req.header('content-type') ?? '');
    if (!params) return c.json(listed({ code: 10, description: 'malformed body', parameter: null }), 400);
    const draft = readDraft(params);
    if ('errors' in draft) return c.json(draft, 422);
    if (settings.balance <= 0) {
      const broke = listed({ code: 25, description: 'Not enough balance', parameter: null });
      return Response.json(broke, { status: settings.balanceStatus });
    }
    // A key for trying out: accepted, but nothing is ever delivered.
    const delivers = !c.req.header('authorization')?.includes('test_');
    const message = await account.accept(draft, { silent: c.get('silent') === true, delivers });
    return c.json(toJson(message, 'created'), 201);
  });

  api.get('/messages', (c) => {
    const found = filtered(account.messages(), c.req.query());
    const limit = Math.min(Number(c.req.query('limit') ?? 20), 200);
    const offset = Number(c.req.query('offset') ?? 0);
    const items = found.slice(offset, offset + limit).map((message) => toJson(message, 'read'));
    const links = pageLinks(limit, offset, found.length);
    return c.json({ offset, limit, count: items.length, totalCount: found.length, links, items });
  });

  api.get('/messages/:id', (c) => {
    const message = account.messages().find(({ id }) => id === c.req.param('id'));
    return message ? c.json(toJson(message, 'read')) : c.json(listed(notFound), 404);
  });

  api.delete('/messages/:id', (c) =>
    account.remove(c.req.param('id')) ? c.body(null, 204) : c.json(listed(notFound), 404),
  );

  api.get('/balance', (c) => c.json({ payment: 'prepaid', type: 'credits', amount: settings.balance }));
  return api;
}

const notFound: ApiError = { code: 20, description: 'message not found', parameter: null };
const listed = (error: ApiError) => ({ errors: [error] });

function isTooFast(recent: number[], now: number, rps: number | null): boolean {
  if (rps === null) return false;
  while (recent[0] !== undefined && recent[0] <= now - 1000) recent.shift();
  if (recent.length >= rps) return true;
  recent.push(now);
  return false;
}

function pageLinks(limit: number, offset: number, total: number) {
  const link = (to: number) => `https://rest.messagebird.com/messages?offset=${to}&limit=${limit}`;
  return {
    first: link(0),
    previous: offset > 0 ? link(Math.max(0, offset - limit)) : null,
    next: offset + limit < total ? link(offset + limit) : null,
    last: link(Math.max(0, Math.ceil(total / limit) - 1) * limit),
  };
}

/** Newest first, sent and received alike. */
function filtered(
  messages: readonly StoredMessage[],
  query: Readonly<Record<string, string>>,
): StoredMessage[] {
  const { status, direction, originator, type, recipient, from, until } = query;
  return messages
    .toReversed()
    .filter(
      (message) =>
        (!direction || message.direction === direction) &&
        (!originator || message.originator === originator) &&
        (!type || message.type === type) &&
        (!status || message.recipients.some((one) => one.status === status)) &&
        (!recipient || message.recipients.some((one) => one.to === recipient)) &&
        (!from || stamp(message.createdAt) >= stamp(Date.parse(from))) &&
        (!until || stamp(message.createdAt) <= stamp(Date.parse(until))),
    );
}
