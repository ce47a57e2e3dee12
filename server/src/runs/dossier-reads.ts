import { literal, type sqlBuilder, statement } from '../store/statement.ts';

/**
 * A contact, and what else there is of them: the rest is asked for only where there is some. Small statements on purpose:
 * here one join costs more than all of them together.
 */
const contactView = (query: typeof sqlBuilder) =>
  query
    .selectFrom('contacts as c')
    .selectAll('c')
    .select(({ exists, selectFrom }) => [
      exists(
        selectFrom('runs')
          .select('runs.id')
          .whereRef('runs.contact_id', '=', 'c.id')
          .where('runs.status', '=', literal('running')),
      ).as('has_run'),
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
export const conversationOf = statement<{ contact: string }>()((query, p) =>
  query.selectFrom('conversations').selectAll().where('contact_id', '=', p('contact')),
);
export const runningRun = statement<{ contact: string }>()((query, p) =>
  query
    .selectFrom('runs')
    .selectAll()
    .where('contact_id', '=', p('contact'))
    .where('status', '=', literal('running')),
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
export const timerExists = statement<{ id: string }>()((sql, p) =>
  sql.selectFrom('timers').select('id').where('id', '=', p('id')),
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
