import type { Hono } from 'hono';
import { AppError } from '../app-error.ts';
import type { ChannelEvent, Provider, WebhookRequest, WebhookVerdict } from '../channels/provider.ts';
import { readBytes } from '../http/read-body.ts';
import type { Request, RequestEnv } from '../http/request-env.ts';
import type { Services } from '../services.ts';

const limit = 64 * 1024;

/**
 * What MessageBird calls: `/webhooks/messagebird/inbound` for texts that come in, `/status` for what became of those
 * that went out. Nothing is believed before its signature was checked, and `OK` goes out only after the commit, so
 * that a text that could not be stored is delivered again. 401: not signed, badly signed, or used before; 403:
 * MessageBird is not set up here.
 */
export function serveMessageBirdWebhooks(app: Hono<RequestEnv>, services: Services): void {
  const { runs, log, messagebird } = services;

  app.on(['GET', 'POST'], '/webhooks/messagebird/inbound', async (c) => {
    const { events, replay } = await read(c, services, messagebird?.readInbound);
    // The signature's name goes with the first text: it may be used once, whatever the request holds.
    let once = replay;
    for (const event of events) {
      if (event.type !== 'inbound') continue;
      const { from, providerId, text } = event;
      const result = await runs.receive({
        channel: 'messagebird',
        providerId,
        from,
        text,
        ...(once ? { replay: once } : {}),
      });
      if (result.replayed) throw usedBefore();
      once = undefined;
      log.debug({ duplicate: result.duplicate, message: result.messageId }, 'text came in');
    }
    return c.text('OK');
  });

  app.on(['GET', 'POST'], '/webhooks/messagebird/status', async (c) => {
    const { events, replay } = await read(c, services, messagebird?.readStatus);
    const reports = events.filter((event) => event.type === 'status');
    const { replayed } = await runs.reported('messagebird', reports, replay);
    if (replayed) throw usedBefore();
    return c.text('OK');
  });
}

async function read(
  c: Request,
  { config, clock }: Services,
  reader: NonNullable<Provider['readInbound']> | undefined,
): Promise<{ events: readonly ChannelEvent[]; replay?: { jti: string; expiresAt: number } }> {
  if (reader === undefined)
    throw new AppError(
      'channel_off',
      'MessageBird is not set up on this server. Set MESSAGEBIRD_ACCESS_KEY, MESSAGEBIRD_SIGNING_KEY and MESSAGEBIRD_ORIGINATOR.',
      { status: 403 },
    );
  const request: WebhookRequest = {
    method: c.req.method,
    url: `${config.publicUrl}${pathAsSent(c)}`,
    headers: c.req.raw.headers,
    body: await readBytes(c.req.raw, limit),
    now: clock.now(),
  };
  const verdict: WebhookVerdict = reader(request);
  if (!verdict.ok) throw new AppError(verdict.code, verdict.message, { status: verdict.status });
  const { events, jti, expiresAt } = verdict;
  return { events, ...(jti !== undefined && expiresAt !== undefined ? { replay: { jti, expiresAt } } : {}) };
}

/** Path and query to the letter: the signature covers them, and a URL object would rewrite some. */
function pathAsSent(c: Request): string {
  const sent = c.env?.incoming?.url;
  if (sent?.startsWith('/')) return sent;
  return c.req.url.replace(/^https?:\/\/[^/]*/, '');
}

function usedBefore(): AppError {
  return new AppError('replayed', 'This request was used before. Each signature counts once.', {
    status: 401,
  });
}
