import { CompiledQuery, type Kysely } from 'kysely';

const statements = [
  `create table flows (
    id text primary key, name text not null, draft_json text not null, revision integer not null,
    live_version integer, live_revision integer, created_at integer not null, updated_at integer not null,
    deleted_at integer)`,
  `create table versions (
    flow_id text not null references flows (id), version integer not null, flow_json text not null,
    note text not null, published_by text not null, published_at integer not null,
    primary key (flow_id, version))`,
  `create table triggers (
    flow_id text not null references flows (id), position integer not null, type text not null,
    key text not null, trigger_json text not null, primary key (flow_id, position, key))`,
  'create index triggers_by_key on triggers (type, key)',
  `create table contacts (
    id text primary key, phone text not null unique, fields_json text not null, tags_json text not null,
    time_zone text, greeted integer not null, consent text not null, consent_method text, consent_at integer,
    created_at integer not null, updated_at integer not null)`,
  `create table consents (
    id integer primary key autoincrement, contact_id text not null references contacts (id),
    state text not null, method text not null, at integer not null, message_id text)`,
  'create index consents_by_contact on consents (contact_id, id)',
  `create table runs (
    id text primary key, flow_id text not null, version integer not null,
    contact_id text not null references contacts (id), status text not null, state_json text not null,
    started_at integer not null, ended_at integer)`,
  "create unique index runs_running on runs (contact_id) where status = 'running'",
  'create index runs_by_contact on runs (contact_id, ended_at)',
  'create index runs_by_flow on runs (flow_id, status)',
  `create table events (
    id integer primary key autoincrement, run_id text not null references runs (id), at integer not null,
    event_json text not null, effects_json text not null)`,
  'create index events_by_run on events (run_id, id)',
  `create table conversations (
    id text primary key, contact_id text not null unique references contacts (id), channel text not null,
    unanswered integer not null, last_text text, last_at integer)`,
  'create index conversations_by_last on conversations (last_at)',
  'create index conversations_unanswered on conversations (id) where unanswered = 1',
  `create table messages (
    seq integer primary key autoincrement, id text not null unique,
    conversation_id text not null references conversations (id), contact_id text not null,
    direction text not null, channel text not null, text text not null, texts integer not null,
    status text not null, trouble text, at integer not null, run_id text, author text, provider_id text,
    open integer not null default 0, exempt integer not null default 0, lane integer not null default 1, attempts integer not null default 0,
    lookups integer not null default 0, lookup_failures integer not null default 0, next_at integer, attempted_at integer, sent_at integer,
    not_after integer)`,
  "create unique index messages_once on messages (channel, provider_id) where direction = 'in'",
  'create index messages_by_conversation on messages (conversation_id, seq)',
  'create index messages_open on messages (contact_id, seq) where open = 1',
  'create index messages_next on messages (channel, lane, next_at) where open = 1',
  `create table timers (
    id text primary key, kind text not null, contact_id text not null references contacts (id), run_id text,
    wait integer, flow_id text, trigger_position integer, since text, after_ms integer not null,
    due_at integer)`,
  'create index timers_due on timers (due_at) where due_at is not null',
  'create index timers_by_run on timers (run_id)',
  'create index timers_since on timers (since) where due_at is null',
  "create index timers_by_date on timers (flow_id) where kind = 'date'",
  `create table handoffs (
    id text primary key, conversation_id text not null references conversations (id), contact_id text not null,
    run_id text, node text not null, to_json text not null, reason text not null, state text not null,
    created_at integer not null, taken_by text, taken_at integer, closed_at integer)`,
  'create index handoffs_by_state on handoffs (state, created_at)',
  'create index handoffs_by_contact on handoffs (contact_id, state)',
  `create table starts (
    id text primary key, contact_id text not null references contacts (id), flow_id text not null,
    cause text not null, state text not null, created_at integer not null, expires_at integer not null)`,
  'create index starts_by_contact on starts (contact_id, state, created_at)',
  'create table fields (name text primary key, created_at integer not null)',
  'create table settings (key text primary key, value_json text not null)',
  `create table users (
    id text primary key, email text not null unique, name text not null, role text not null,
    password_hash text not null, created_at integer not null)`,
  `create table sessions (
    id_hash text primary key, user_id text not null references users (id), created_at integer not null,
    expires_at integer not null)`,
  `create table previews (
    id text primary key, token_hash text not null unique, flow_id text not null references flows (id),
    revision integer not null, flow_json text not null, created_at integer not null, revoked_at integer)`,
  `create table preview_runs (
    secret_hash text primary key, preview_id text not null references previews (id), state_json text not null,
    created_at integer not null, updated_at integer not null)`,
  'create table replays (jti text primary key, expires_at integer not null)',
  'create index replays_by_expiry on replays (expires_at)',
];

/** The first tables: flows, contacts, runs with their events, texts, timers, handoffs, users and previews. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await db.executeQuery(CompiledQuery.raw(statement));
}
