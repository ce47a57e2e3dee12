import { lateReplyMs } from '@parley/shared/engine/read-text';
import { DAY } from '@parley/shared/time/duration';
import type { Database } from 'better-sqlite3';
import { sql as template } from 'kysely';
import { statement } from '../store/statement.ts';
import type { FlowsTable } from '../store/tables.ts';

const pause = statement<{ id: string; held: number; now: number }>()((sql, p) =>
  sql
    .updateTable('flows')
    .set({ paused_at: template<number>`coalesce(paused_at, ${p('now')})`, held: p('held') })
    .where('id', '=', p('id')),
);
const resume = statement<{ id: string }>()((sql, p) =>
  sql.updateTable('flows').set({ paused_at: null, held: 0 }).where('id', '=', p('id')),
);
const unpublish = statement<{ id: string }>()((sql, p) =>
  sql
    .updateTable('flows')
    .set({ live_version: null, live_revision: null, paused_at: null, held: 0 })
    .where('id', '=', p('id')),
);
const file = statement<{ id: string; folder: string }>()((sql, p) =>
  sql
    .updateTable('flows')
    .set({ folder: p('folder') })
    .where('id', '=', p('id')),
);
const rename = statement<{
  id: string;
  name: string;
  draft: string;
  revision: number;
  live: number | null;
  now: number;
}>()((sql, p) =>
  sql
    .updateTable('flows')
    .set({
      name: p('name'),
      draft_json: p('draft'),
      revision: p('revision'),
      live_revision: p('live'),
      updated_at: p('now'),
    })
    .where('id', '=', p('id')),
);
const setDeleted = statement<{ id: string; at: number | null }>()((sql, p) =>
  sql
    .updateTable('flows')
    .set({ deleted_at: p('at') })
    .where('id', '=', p('id')),
);
const deletedById = statement<{ id: string; since: number }>()((sql, p) =>
  sql.selectFrom('flows').selectAll().where('id', '=', p('id')).where('deleted_at', '>=', p('since')),
);
const deletedList = statement<{ since: number }>()((sql, p) =>
  sql
    .selectFrom('flows')
    .select(['id', 'name', 'deleted_at'])
    .where('deleted_at', '>=', p('since'))
    .orderBy('deleted_at', 'desc')
    .orderBy('id'),
);
/** Flows deleted long ago, but for those whose versions somebody may still need: in a run, or with a late reply. */
const forgotten = statement<{ before: number; recent: number }>()((sql, p) =>
  sql
    .selectFrom('flows')
    .select('id')
    .where('deleted_at', '<', p('before'))
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('runs')
            .select('runs.id')
            .whereRef('runs.flow_id', '=', 'flows.id')
            .where((run) => run.or([run('ended_at', 'is', null), run('ended_at', '>=', p('recent'))])),
        ),
      ),
    ),
);
const dropPreviewRuns = statement<{ flow: string }>()((sql, p) =>
  sql
    .deleteFrom('preview_runs')
    .where('preview_id', 'in', (inner) =>
      inner.selectFrom('previews').select('id').where('flow_id', '=', p('flow')),
    ),
);
const dropOf = (table: 'previews' | 'triggers' | 'editors' | 'versions') =>
  statement<{ flow: string }>()((sql, p) => sql.deleteFrom(table).where('flow_id', '=', p('flow')));
const drops = [dropPreviewRuns, ...(['previews', 'triggers', 'editors', 'versions'] as const).map(dropOf)];
const dropFlow = statement<{ flow: string }>()((sql, p) =>
  sql.deleteFrom('flows').where('id', '=', p('flow')),
);

/** A deleted flow can be brought back for so long, in ms. */
const restoreWithinMs = 30 * DAY;
/** The versions of a run that ended within this time are kept: a late reply may be on its way. */
const neededMs = lateReplyMs + DAY;

/** What becomes of a flow besides its draft and versions. Changes within a store change. */
export const flowLife = {
  pause(db: Database, id: string, hold: boolean, now: number): void {
    pause.run(db, { id, held: hold ? 1 : 0, now });
  },
  resume: (db: Database, id: string) => resume.run(db, { id }),
  unpublish: (db: Database, id: string) => unpublish.run(db, { id }),
  file: (db: Database, id: string, folder: string) => file.run(db, { id, folder }),
  /** `document` is the draft with that name. A new name alone is nothing that waits to go live. */
  rename(db: Database, row: FlowsTable, name: string, document: string, now: number): void {
    const revision = row.revision + 1;
    const live = row.live_revision === row.revision ? revision : row.live_revision;
    rename.run(db, { id: row.id, name, draft: document, revision, live, now });
  },
  remove: (db: Database, id: string, now: number) => setDeleted.run(db, { id, at: now }),
  restore: (db: Database, id: string) => setDeleted.run(db, { id, at: null }),
  /** A deleted flow, while it can be brought back. */
  findDeleted: (db: Database, id: string, now: number): FlowsTable | undefined =>
    deletedById.first(db, { id, since: now - restoreWithinMs }),
  deleted: (db: Database, now: number) => deletedList.all(db, { since: now - restoreWithinMs }),
  /** Flows that can no longer be brought back are gone for good; what was said in them stays. */
  forget(db: Database, now: number): void {
    const gone = forgotten.all(db, { before: now - restoreWithinMs, recent: now - neededMs });
    for (const { id: flow } of gone) {
      for (const drop of drops) drop.run(db, { flow });
      dropFlow.run(db, { flow });
    }
  },
};
