import { sql as template } from 'kysely';
import { type sqlBuilder, statement } from '../store/statement.ts';

/** A constant in the SQL itself, as SQLite needs it to see that a partial index fits. */
const literal = <T>(value: T) => template.lit<T>(value);

/**
 * A contact with their conversation and running run in one row, and whether a person or a start is waiting: what
 * every text needs.
 */
const contactView = (query: typeof sqlBuilder) =>
  query
    .selectFrom('contacts as c')
    .innerJoin('conversations as k', 'k.contact_id', 'c.id')
    .leftJoin('runs as r', (join) =>
      join.onRef('r.contact_id', '=', 'c.id').on('r.status', '=', literal('running')),
    )
    .selectAll('c')
    .select(['k.id as conversation_id', 'k.channel', 'k.unanswered', 'k.last_text', 'k.last_at'])
    .select([
      'r.id as run_id',
      'r.flow_id',
      'r.version',
      'r.status',
      'r.state_json',
      'r.started_at',
      'r.ended_at',
    ])
    .select(({ exists, selectFrom }) => [
      exists(
        selectFrom('handoffs')
          .select('handoffs.id')
          .whereRef('handoffs.contact_id', '=', 'c.id')
          .where('handoffs.state', 'in', ['waiting', 'taken']),
      ).as('has_handoff'),
      exists(
        selectFrom('starts')
          .select('starts.id')
          .whereRef('starts.contact_id', '=', 'c.id')
          .where('starts.state', '=', 'waiting'),
      ).as('has_starts'),
    ]);
export const contactByPhone = statement<{ phone: string }>()((query, p) =>
  contactView(query).where('c.phone', '=', p('phone')),
);
export const contactById = statement<{ id: string }>()((query, p) =>
  contactView(query).where('c.id', '=', p('id')),
);
/** The last run that asked something. The fifth place of `state_json` is its last question (run/stored-run). */
export const lastRun = statement<{ contact: string; since: number }>()((sql, p) =>
  sql
    .selectFrom('runs')
    .selectAll()
    .where('contact_id', '=', p('contact'))
    .where('ended_at', '>=', p('since'))
    .where(({ fn, eb, val }) => eb(fn('json_extract', ['state_json', val('$[4]')]), 'is not', null))
    .orderBy('ended_at', 'desc')
    .orderBy('started_at', 'desc')
    .limit(1),
);
export const openHandoff = statement<{ contact: string }>()((sql, p) =>
  sql
    .selectFrom('handoffs')
    .selectAll()
    .where('contact_id', '=', p('contact'))
    .where('state', 'in', ['waiting', 'taken'])
    .limit(1),
);
export const handoffById = statement<{ id: string }>()((sql, p) =>
  sql.selectFrom('handoffs').selectAll().where('id', '=', p('id')),
);
export const waitingStarts = statement<{ contact: string }>()((sql, p) =>
  sql
    .selectFrom('starts')
    .selectAll()
    .where('contact_id', '=', p('contact'))
    .where('state', '=', 'waiting')
    .orderBy('created_at'),
);
