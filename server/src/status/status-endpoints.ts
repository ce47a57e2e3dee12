import { statusBody } from '@parley/shared/api/settings';
import { z } from 'zod';
import { AppError } from '../app-error.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import type { Services } from '../services.ts';

/** What the server is and whether it is well. */
export function statusEndpoints(services: Services): readonly AnyEndpoint[] {
  const { config, store, trouble, version } = services;
  return [
    endpoint({
      method: 'get',
      path: '/healthz',
      summary: 'Whether the server can work: 200, or 503',
      who: 'nobody',
      answer: z.object({ ok: z.literal(true) }),
      refusals: { 503: 'The database does not answer.' },
      handle: () => {
        try {
          store.db.prepare('select 1').get();
          return { ok: true as const };
        } catch (cause) {
          throw new AppError('database_trouble', 'The database does not answer.', { status: 503, cause });
        }
      },
    }),
    endpoint({
      method: 'get',
      path: '/api/status',
      summary: 'The release, the channel, and why nothing is being sent, if so',
      who: 'viewer',
      answer: statusBody,
      handle: () => ({
        version,
        channel: config.messagebird === null ? ('practice' as const) : ('messagebird' as const),
        number: config.messagebird === null ? null : `+${config.messagebird.originator}`,
        trouble: trouble(),
      }),
    }),
  ];
}
