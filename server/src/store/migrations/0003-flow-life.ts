import { CompiledQuery, type Kysely } from 'kysely';

const statements = [
  "alter table flows add column folder text not null default ''",
  'alter table flows add column paused_at integer',
  'alter table flows add column held integer not null default 0',
  'drop index flows_listed',
  // Holds all that the list of flows shows, so that it never passes over a draft.
  `create index flows_listed on flows (deleted_at, updated_at, id, name, revision, live_version, live_revision,
    paused_at, held, folder)`,
  `create table moves (
    timer_id text primary key, run_id text not null, node text not null, to_version integer not null,
    to_node text)`,
  `create table kept_texts (
    message_id text primary key references messages (id), contact_id text not null references contacts (id))`,
  'create index kept_texts_by_contact on kept_texts (contact_id)',
  `create table editors (
    flow_id text primary key references flows (id), user_id text not null, user_name text not null,
    tab text not null, since integer not null, expires_at integer not null)`,
];

/** Folders, pausing, people who go to a newer version, and who edits a flow. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await db.executeQuery(CompiledQuery.raw(statement));
}
