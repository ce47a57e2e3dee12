import { CompiledQuery, type Kysely } from 'kysely';

const statements = ['create index runs_by_version on runs (flow_id, version, started_at, id)'];

/** An index to count what happened in a flow: the runs of a version in their order, a page at a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await db.executeQuery(CompiledQuery.raw(statement));
}
