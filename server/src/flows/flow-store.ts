import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';
import type { FlowsTable, VersionsTable } from '../store/tables.ts';

const byId = statement<{ id: string }>()((sql, p) =>
  sql.selectFrom('flows').selectAll().where('id', '=', p('id')).where('deleted_at', 'is', null),
);
const revision = statement<{ id: string }>()((sql, p) =>
  sql.selectFrom('flows').select('revision').where('id', '=', p('id')).where('deleted_at', 'is', null),
);
const list = statement()((sql) =>
  sql
    .selectFrom('flows')
    .leftJoin('versions', (join) =>
      join.onRef('versions.flow_id', '=', 'flows.id').onRef('versions.version', '=', 'flows.live_version'),
    )
    .select(['flows.id', 'flows.name', 'flows.revision', 'flows.live_version', 'flows.live_revision'])
    .select((from) => [
      'flows.updated_at',
      'flows.paused_at',
      'flows.held',
      'flows.folder',
      'versions.published_at',
      from
        .selectFrom('runs')
        .whereRef('runs.flow_id', '=', 'flows.id')
        .where('runs.status', '=', 'running')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('running'),
    ])
    .where('deleted_at', 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('flows.id'),
);
const draft = statement<{ id: string }>()((sql, p) =>
  sql.selectFrom('flows').select('draft_json').where('id', '=', p('id')),
);
const insert = statement<{ id: string; name: string; draft: string; now: number }>()((sql, p) =>
  sql.insertInto('flows').values({
    id: p('id'),
    name: p('name'),
    draft_json: p('draft'),
    revision: 1,
    live_version: null,
    live_revision: null,
    created_at: p('now'),
    updated_at: p('now'),
    deleted_at: null,
    folder: '',
    paused_at: null,
    held: 0,
  }),
);
const save = statement<{ id: string; name: string; draft: string; revision: number; now: number }>()(
  (sql, p) =>
    sql
      .updateTable('flows')
      .set({ name: p('name'), draft_json: p('draft'), revision: p('revision'), updated_at: p('now') })
      .where('id', '=', p('id')),
);
const goLive = statement<{ id: string; version: number; revision: number; now: number }>()((sql, p) =>
  sql
    .updateTable('flows')
    .set({ live_version: p('version'), live_revision: p('revision'), updated_at: p('now') })
    .where('id', '=', p('id')),
);
const versions = statement<{ flow: string }>()((sql, p) =>
  sql
    .selectFrom('versions')
    .select(['version', 'note', 'published_by', 'published_at'])
    .where('flow_id', '=', p('flow'))
    .orderBy('version', 'desc'),
);
const oneVersion = statement<{ flow: string; version: number }>()((sql, p) =>
  sql.selectFrom('versions').selectAll().where('flow_id', '=', p('flow')).where('version', '=', p('version')),
);
const note = statement<{ flow: string; version: number; note: string }>()((sql, p) =>
  sql
    .updateTable('versions')
    .set({ note: p('note') })
    .where('flow_id', '=', p('flow'))
    .where('version', '=', p('version')),
);
const insertVersion = statement<{ [Column in keyof VersionsTable]: VersionsTable[Column] }>()((sql, p) =>
  sql.insertInto('versions').values({
    flow_id: p('flow_id'),
    version: p('version'),
    flow_json: p('flow_json'),
    note: p('note'),
    published_by: p('published_by'),
    published_at: p('published_at'),
  }),
);

/** Flows and their versions. A deleted flow is kept for the runs that walk it, but found by nobody. */
export const flowStore = {
  find: (db: Database, id: string): FlowsTable | undefined => byId.first(db, { id }),
  /** Only that of the draft: it is asked for every few seconds by every tab that shows the flow. */
  revision: (db: Database, id: string): number | undefined => revision.first(db, { id })?.revision,
  /** Without their drafts, which may be large. */
  list: (db: Database) => list.all(db, {}),
  draft: (db: Database, id: string): string => draft.first(db, { id })?.draft_json ?? '',
  /** `document` is the flow with that name, as JSON. */
  add(db: Database, id: string, name: string, document: string, now: number): void {
    insert.run(db, { id, name, draft: document, now });
  },
  save(db: Database, id: string, name: string, document: string, revision: number, now: number): void {
    save.run(db, { id, name, draft: document, revision, now });
  },
  versions: (db: Database, flow: string) => versions.all(db, { flow }),
  version: (db: Database, flow: string, version: number): VersionsTable | undefined =>
    oneVersion.first(db, { flow, version }),
  note: (db: Database, flow: string, version: number, words: string) =>
    note.run(db, { flow, version, note: words }),
  /** Adds the next version and makes it the live one; gives its number. */
  publish(db: Database, row: FlowsTable, document: string, by: string, note: string, now: number): number {
    const version = (versions.first(db, { flow: row.id })?.version ?? 0) + 1;
    insertVersion.run(db, {
      flow_id: row.id,
      version,
      flow_json: document,
      note,
      published_by: by,
      published_at: now,
    });
    goLive.run(db, { id: row.id, version, revision: row.revision, now });
    return version;
  },
};
