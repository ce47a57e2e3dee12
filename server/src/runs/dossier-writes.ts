import { literal, statement } from '../store/statement.ts';

export const saveContact = statement<{
  id: string;
  phone: string;
  fields: string;
  tags: string;
  zone: string | null;
  greeted: number;
  consent: string;
  method: string | null;
  consentAt: number | null;
  createdAt: number;
  at: number;
}>()((sql, p) =>
  sql
    .insertInto('contacts')
    .values({
      id: p('id'),
      phone: p('phone'),
      fields_json: p('fields'),
      tags_json: p('tags'),
      time_zone: p('zone'),
      greeted: p('greeted'),
      consent: p('consent'),
      consent_method: p('method'),
      consent_at: p('consentAt'),
      created_at: p('createdAt'),
      updated_at: p('at'),
    })
    .onConflict((row) =>
      row.column('id').doUpdateSet({
        fields_json: p('fields'),
        tags_json: p('tags'),
        time_zone: p('zone'),
        greeted: p('greeted'),
        consent: p('consent'),
        consent_method: p('method'),
        consent_at: p('consentAt'),
        updated_at: p('at'),
      }),
    ),
);
export const saveConversation = statement<{
  id: string;
  contact: string;
  channel: string;
  unanswered: number;
  text: string | null;
  at: number | null;
}>()((sql, p) =>
  sql
    .insertInto('conversations')
    .values({
      id: p('id'),
      contact_id: p('contact'),
      channel: p('channel'),
      unanswered: p('unanswered'),
      last_text: p('text'),
      last_at: p('at'),
    })
    .onConflict((row) =>
      row.column('id').doUpdateSet({
        channel: p('channel'),
        unanswered: p('unanswered'),
        last_text: p('text'),
        last_at: p('at'),
      }),
    ),
);
export const saveRun = statement<{
  id: string;
  flow: string;
  version: number;
  contact: string;
  status: string;
  state: string;
  startedAt: number;
  endedAt: number | null;
}>()((sql, p) =>
  sql
    .insertInto('runs')
    .values({
      id: p('id'),
      flow_id: p('flow'),
      version: p('version'),
      contact_id: p('contact'),
      status: p('status'),
      state_json: p('state'),
      started_at: p('startedAt'),
      ended_at: p('endedAt'),
    })
    .onConflict((row) =>
      row.column('id').doUpdateSet({ status: p('status'), state_json: p('state'), ended_at: p('endedAt') }),
    ),
);
export const addEvent = statement<{ run: string; at: number; event: string; effects: string }>()((sql, p) =>
  sql
    .insertInto('events')
    .values({ run_id: p('run'), at: p('at'), event_json: p('event'), effects_json: p('effects') }),
);
export const addConsent = statement<{
  contact: string;
  state: string;
  method: string;
  at: number;
  message: string | null;
}>()((sql, p) =>
  sql.insertInto('consents').values({
    contact_id: p('contact'),
    state: p('state'),
    method: p('method'),
    at: p('at'),
    message_id: p('message'),
  }),
);
/** Touches no row where this provider's text is already stored. */
export const addInbound = statement<{
  id: string;
  conversation: string;
  contact: string;
  channel: string;
  text: string;
  texts: number;
  at: number;
  provider: string;
}>()((sql, p) =>
  sql
    .insertInto('messages')
    .values({
      id: p('id'),
      conversation_id: p('conversation'),
      contact_id: p('contact'),
      direction: 'in',
      channel: p('channel'),
      text: p('text'),
      texts: p('texts'),
      status: 'delivered',
      at: p('at'),
      provider_id: p('provider'),
    })
    .onConflict((row) => row.doNothing()),
);
export const inboundByProvider = statement<{ channel: string; provider: string }>()((sql, p) =>
  sql
    .selectFrom('messages')
    .select('id')
    .where('channel', '=', p('channel'))
    .where('provider_id', '=', p('provider'))
    .where('direction', '=', literal('in')),
);
export const addOutbound = statement<{
  id: string;
  conversation: string;
  contact: string;
  channel: string;
  text: string;
  texts: number;
  at: number;
  run: string | null;
  author: string | null;
  exempt: number;
  lane: number;
  notAfter: number;
}>()((sql, p) =>
  sql.insertInto('messages').values({
    id: p('id'),
    conversation_id: p('conversation'),
    contact_id: p('contact'),
    direction: 'out',
    channel: p('channel'),
    text: p('text'),
    texts: p('texts'),
    status: 'queued',
    at: p('at'),
    run_id: p('run'),
    author: p('author'),
    open: 1,
    exempt: p('exempt'),
    lane: p('lane'),
    next_at: p('at'),
    not_after: p('notAfter'),
  }),
);
export const cancelTexts = statement<{ contact: string }>()((sql, p) =>
  sql
    .updateTable('messages')
    .set({ status: 'cancelled', open: 0, trouble: 'They asked for no more texts.' })
    .where('contact_id', '=', p('contact'))
    .where('open', '=', literal(1))
    .where('exempt', '=', 0)
    .where('status', 'in', ['queued', 'held']),
);
/** One that is leaving already goes on. */
export const takeBack = statement<{ contact: string; run: string }>()((sql, p) =>
  sql
    .updateTable('messages')
    .set({ status: 'cancelled', open: 0, trouble: 'They went on in a newer version of the flow.' })
    .where('contact_id', '=', p('contact'))
    .where('open', '=', literal(1))
    .where('run_id', '=', p('run'))
    .where('status', 'in', ['queued', 'held']),
);
export const dropTimers = statement<{ run: string }>()((sql, p) =>
  sql.deleteFrom('timers').where('run_id', '=', p('run')),
);
/** Wakes the contact's turn at that moment, so that a start that waited too long is seen to be skipped. */
export const addWake = statement<{ id: string; contact: string; due: number }>()((sql, p) =>
  sql
    .insertInto('timers')
    .values({ id: p('id'), kind: 'start', contact_id: p('contact'), after_ms: 0, due_at: p('due') })
    .onConflict((row) => row.doNothing()),
);
export const addTimer = statement<{
  id: string;
  contact: string;
  run: string;
  wait: number;
  since: string | null;
  after: number;
  due: number | null;
}>()((sql, p) =>
  sql.insertInto('timers').values({
    id: p('id'),
    kind: 'run',
    contact_id: p('contact'),
    run_id: p('run'),
    wait: p('wait'),
    since: p('since'),
    after_ms: p('after'),
    due_at: p('due'),
  }),
);
export const saveHandoff = statement<{
  id: string;
  conversation: string;
  contact: string;
  run: string | null;
  node: string;
  to: string;
  reason: string;
  state: string;
  createdAt: number;
  takenBy: string | null;
  takenAt: number | null;
  closedAt: number | null;
}>()((sql, p) =>
  sql
    .insertInto('handoffs')
    .values({
      id: p('id'),
      conversation_id: p('conversation'),
      contact_id: p('contact'),
      run_id: p('run'),
      node: p('node'),
      to_json: p('to'),
      reason: p('reason'),
      state: p('state'),
      created_at: p('createdAt'),
      taken_by: p('takenBy'),
      taken_at: p('takenAt'),
      closed_at: p('closedAt'),
    })
    .onConflict((row) =>
      row.column('id').doUpdateSet({
        run_id: p('run'),
        state: p('state'),
        taken_by: p('takenBy'),
        taken_at: p('takenAt'),
        closed_at: p('closedAt'),
      }),
    ),
);
export const saveStart = statement<{
  id: string;
  contact: string;
  flow: string;
  cause: string;
  state: string;
  createdAt: number;
  expiresAt: number;
}>()((sql, p) =>
  sql
    .insertInto('starts')
    .values({
      id: p('id'),
      contact_id: p('contact'),
      flow_id: p('flow'),
      cause: p('cause'),
      state: p('state'),
      created_at: p('createdAt'),
      expires_at: p('expiresAt'),
    })
    .onConflict((row) => row.column('id').doUpdateSet({ state: p('state') })),
);
