import { standardFields } from '@parley/shared/flow/standard-fields';
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';

const all = statement()((sql) => sql.selectFrom('fields').select('name').orderBy('name'));
const insert = statement<{ name: string; now: number }>()((sql, p) =>
  sql
    .insertInto('fields')
    .values({ name: p('name'), created_at: p('now') })
    .onConflict((conflict) => conflict.doNothing()),
);

/** Names of the workspace's own contact fields, besides the standard ones. */
export function ownFields(db: Database): string[] {
  return all.all(db, {}).map(({ name }) => name);
}

export function isStandardField(name: string): boolean {
  return standardFields.includes(name);
}

/** Within a store change. A field that is there already stays as it is. */
export function addField(db: Database, name: string, now: number): void {
  if (!isStandardField(name)) insert.run(db, { name, now });
}
