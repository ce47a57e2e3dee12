import { randomUUID } from 'node:crypto';
import { begunChatBody, chatActionBody, chatBody } from '@parley/shared/api/chat';
import { previewBody, previewListBody } from '@parley/shared/api/flows';
import { z } from 'zod';
import { requireRow } from '../flows/require-row.ts';
import { clientKey } from '../http/address.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { RateLimit } from '../http/rate-limit.ts';
import { notFound, Refusal } from '../http/refusal.ts';
import type { Request } from '../http/request-env.ts';
import type { Services } from '../services.ts';
import { newToken } from '../users/secret-token.ts';
import { PreviewPlayer } from './preview-player.ts';
import { previewStore } from './preview-store.ts';

const small = 16 * 1024;
const nothing = z.strictObject({});

/** All that previews may touch: with this, nothing here can send a text. */
export type PreviewServices = Pick<Services, 'config' | 'store' | 'clock'>;

/** Sharing a draft as it is now, and the public API with which visitors try it. */
export function previewEndpoints({ config, store, clock }: PreviewServices): readonly AnyEndpoint[] {
  const { db } = store;
  const player = new PreviewPlayer(store, clock);
  const begins = new RateLimit(clock, 30);
  const acts = new RateLimit(clock, 240);
  const count = (limit: RateLimit, c: Request) => limit.require(clientKey(c, config.trustedProxies));
  return [
    endpoint({
      method: 'post',
      path: '/api/flows/:id/previews',
      summary: 'Share the draft as it is now; the link is shown this once',
      who: 'editor',
      body: nothing,
      status: 201,
      answer: previewBody,
      handle: ({ params }) =>
        store.change(() => {
          const row = requireRow(db, params.id);
          const id = randomUUID();
          const token = newToken();
          const flow = { id: row.id, revision: row.revision, json: row.draft_json };
          previewStore.add(db, id, token, flow, clock.now());
          return { id, token, url: `${config.publicUrl}/p/${token}` };
        }),
    }),
    endpoint({
      method: 'get',
      path: '/api/flows/:id/previews',
      summary: 'The links of a flow that still work, newest first',
      who: 'viewer',
      answer: previewListBody,
      handle: ({ params }) => {
        requireRow(db, params.id);
        const items = previewStore
          .ofFlow(db, params.id)
          .map(({ id, created_at: createdAt, revision }) => ({ id, createdAt, revision }));
        return { items };
      },
    }),
    endpoint({
      method: 'delete',
      path: '/api/previews/:id',
      summary: 'Stop sharing: the link and all tries of it are gone',
      who: 'editor',
      handle: ({ params }) =>
        store.change(() => {
          if (!previewStore.revoke(db, params.id, clock.now())) throw notFound('preview');
        }),
    }),
    endpoint({
      method: 'post',
      path: '/w/api/previews/:token/runs',
      summary: 'Begin to try a shared preview',
      who: 'nobody',
      body: nothing,
      limit: small,
      status: 201,
      answer: begunChatBody,
      refusals: { 404: 'Not shared (any more).', 429: 'Too many tries a minute.' },
      handle: ({ context, params }) => {
        count(begins, context);
        return player.begin(params.token);
      },
    }),
    endpoint({
      method: 'get',
      path: '/w/api/runs',
      summary: 'Where the try stands whose secret is the bearer token',
      who: 'nobody',
      answer: chatBody,
      handle: ({ context }) => {
        count(acts, context);
        return player.read(secretOf(context));
      },
    }),
    endpoint({
      method: 'post',
      path: '/w/api/runs',
      summary: 'Send a text, skip to the next timed event, step back, or begin anew',
      who: 'nobody',
      body: chatActionBody,
      limit: small,
      answer: chatBody,
      refusals: { 404: 'Not shared (any more).', 409: 'At its longest: begin anew.' },
      handle: ({ context, body }) => {
        count(acts, context);
        return player.act(secretOf(context), body);
      },
    }),
  ];
}

function secretOf(c: Request): string {
  const secret = /^Bearer +(\S{1,200}) *$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (secret !== undefined) return secret;
  throw new Refusal(401, 'no_run', 'Begin a try first, and send its secret as the bearer token.');
}
