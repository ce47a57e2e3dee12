import { CompiledQuery, type Kysely } from 'kysely';

const statements = [
  'create index preview_runs_by_preview on preview_runs (preview_id, created_at, updated_at)',
  'create index preview_runs_by_update on preview_runs (updated_at, created_at)',
  'create index contacts_by_update on contacts (updated_at)',
  // Holds all that the list of flows shows, so that it never passes over a draft.
  `create index flows_listed on flows (deleted_at, updated_at, id, name, revision, live_version, live_revision)`,
];

/** Indexes for lists and for tidying up: tries of previews, contacts, flows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await db.executeQuery(CompiledQuery.raw(statement));
}
