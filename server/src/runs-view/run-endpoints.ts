import { type RunBody, runBody } from '@parley/shared/api/runs';
import type { RunEvent } from '@parley/shared/run/event';
import type { Run } from '@parley/shared/run/state';
import { restoreRun } from '@parley/shared/run/stored-run';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { notFound } from '../http/refusal.ts';
import type { Services } from '../services.ts';
import { statement } from '../store/statement.ts';

const runById = statement<{ id: string }>()((sql, p) =>
  sql.selectFrom('runs').selectAll().where('id', '=', p('id')),
);
const eventsOf = statement<{ run: string }>()((sql, p) =>
  sql.selectFrom('events').selectAll().where('run_id', '=', p('run')).orderBy('id'),
);

/** One run with everything that happened to it: the event log, which is its only history. */
export function runEndpoints({ store: { db } }: Services): readonly AnyEndpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/api/runs/:id',
      summary: 'A run with its events, oldest first',
      who: 'viewer',
      answer: runBody,
      handle: ({ params }): RunBody => {
        const row = runById.first(db, { id: params.id });
        if (row === undefined) throw notFound('run');
        const run = restoreRun(row.id, row.status as Run['status'], JSON.parse(row.state_json));
        return {
          id: row.id,
          flowId: row.flow_id,
          version: row.version,
          contactId: row.contact_id,
          status: run.status,
          node: run.node,
          code: run.code ?? null,
          startedAt: row.started_at,
          endedAt: row.ended_at,
          events: eventsOf.all(db, { run: row.id }).map((one) => {
            const event: RunEvent = JSON.parse(one.event_json);
            const text = event.type === 'reply' ? event.text : null;
            return { at: one.at, type: event.type, text, effects: JSON.parse(one.effects_json) };
          }),
        };
      },
    }),
  ];
}
