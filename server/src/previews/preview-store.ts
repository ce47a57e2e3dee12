import type { ChatDeed, ChatSetting } from '@parley/shared/preview/chat-run';
import type { Database } from 'better-sqlite3';
import { literal, statement } from '../store/statement.ts';
import type { PreviewsTable } from '../store/tables.ts';
import { hashToken } from '../users/secret-token.ts';

const insert = statement<{ [Column in keyof PreviewsTable]: PreviewsTable[Column] }>()((sql, p) =>
  sql.insertInto('previews').values({
    id: p('id'),
    token_hash: p('token_hash'),
    flow_id: p('flow_id'),
    revision: p('revision'),
    flow_json: p('flow_json'),
    created_at: p('created_at'),
    revoked_at: p('revoked_at'),
  }),
);
const ofFlow = statement<{ flow: string }>()((sql, p) =>
  sql
    .selectFrom('previews')
    .select(['id', 'created_at', 'revision'])
    .where('flow_id', '=', p('flow'))
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc'),
);
const byToken = statement<{ hash: string }>()((sql, p) =>
  sql
    .selectFrom('previews')
    .innerJoin('flows', 'flows.id', 'previews.flow_id')
    .select('previews.id')
    .where('token_hash', '=', p('hash'))
    .where('revoked_at', 'is', null)
    .where('deleted_at', 'is', null),
);
const document = statement<{ id: string }>()((sql, p) =>
  sql.selectFrom('previews').select('flow_json').where('id', '=', p('id')),
);
const revoke = statement<{ id: string; now: number }>()((sql, p) =>
  sql
    .updateTable('previews')
    .set({ revoked_at: p('now') })
    .where('id', '=', p('id'))
    .where('revoked_at', 'is', null),
);
const dropRuns = statement<{ preview: string }>()((sql, p) =>
  sql.deleteFrom('preview_runs').where('preview_id', '=', p('preview')),
);
/** A try that nobody has done anything in has never been changed. */
const dropOld = statement<{ before: number; untouchedBefore: number }>()((sql, p) =>
  sql
    .deleteFrom('preview_runs')
    .where('updated_at', '<', p('untouchedBefore'))
    .where((column) =>
      column.or([
        column('updated_at', '<', p('before')),
        column('updated_at', '=', column.ref('created_at')),
      ]),
    ),
);
const countRuns = statement<{ preview: string }>()((sql, p) =>
  sql
    .selectFrom('preview_runs')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('preview_id', '=', p('preview')),
);
/** Those that nobody has done anything in first, then those that rest longest. */
const dropLeast = statement<{ preview: string }>()((sql, p) =>
  sql.deleteFrom('preview_runs').where('secret_hash', '=', (inner) =>
    inner
      .selectFrom('preview_runs')
      .select('secret_hash')
      .where('preview_id', '=', p('preview'))
      .orderBy((row) => row('updated_at', '>', row.ref('created_at')))
      .orderBy('updated_at')
      .limit(literal(1)),
  ),
);
const insertRun = statement<{ hash: string; preview: string; state: string; now: number }>()((sql, p) =>
  sql.insertInto('preview_runs').values({
    secret_hash: p('hash'),
    preview_id: p('preview'),
    state_json: p('state'),
    created_at: p('now'),
    updated_at: p('now'),
  }),
);
/** Revoking a preview takes its tries away; those of a deleted flow come back with it. */
const previewByRun = statement<{ hash: string }>()((sql, p) =>
  sql
    .selectFrom('preview_runs')
    .innerJoin('previews', 'previews.id', 'preview_runs.preview_id')
    .innerJoin('flows', 'flows.id', 'previews.flow_id')
    .select('preview_id')
    .where('secret_hash', '=', p('hash'))
    .where('deleted_at', 'is', null),
);
const stateByRun = statement<{ hash: string }>()((sql, p) =>
  sql.selectFrom('preview_runs').select('state_json').where('secret_hash', '=', p('hash')),
);
const saveRun = statement<{ hash: string; state: string; now: number }>()((sql, p) =>
  sql
    .updateTable('preview_runs')
    .set({ state_json: p('state'), updated_at: p('now') })
    .where('secret_hash', '=', p('hash')),
);

/** What is kept of a visitor's try: the rest is played again from it. */
export interface StoredTry {
  readonly setting: ChatSetting;
  readonly deeds: readonly ChatDeed[];
}

const day = 24 * 60 * 60_000;
/** A try that nobody has touched for so long, in ms, is forgotten; sooner where nothing was ever done in it. */
const kept = { played: 7 * day, untouched: day };
/** One preview has at most so many tries; with more, the least of them make room. */
export const mostTries = 2_000;

/** Shared snapshots of drafts, and what their visitors do with them. Tokens and secrets are stored as hashes. */
export const previewStore = {
  add(
    db: Database,
    id: string,
    token: string,
    flow: { id: string; revision: number; json: string },
    now: number,
  ) {
    insert.run(db, {
      id,
      token_hash: hashToken(token),
      flow_id: flow.id,
      revision: flow.revision,
      flow_json: flow.json,
      created_at: now,
      revoked_at: null,
    });
  },
  ofFlow: (db: Database, flow: string) => ofFlow.all(db, { flow }),
  /** The preview's id, unless it is revoked, was never there, or its flow is deleted. */
  find: (db: Database, token: string): string | undefined =>
    byToken.first(db, { hash: hashToken(token) })?.id,
  document: (db: Database, id: string): string => document.first(db, { id })?.flow_json ?? '',
  /** Takes the link and all tries of it away. False where there is nothing to revoke. */
  revoke(db: Database, id: string, now: number): boolean {
    if (revoke.run(db, { id, now }) === 0) return false;
    dropRuns.run(db, { preview: id });
    return true;
  },
  /** Within a store change. False where the preview is not shared (any more). */
  begin(db: Database, token: string, hash: string, state: string, now: number): boolean {
    const preview = previewStore.find(db, token);
    if (preview === undefined) return false;
    if ((countRuns.first(db, { preview })?.count ?? 0) >= mostTries) dropLeast.run(db, { preview });
    insertRun.run(db, { hash, preview, state, now });
    return true;
  },
  /** Within a store change. */
  dropOld(db: Database, now: number): void {
    dropOld.run(db, { before: now - kept.played, untouchedBefore: now - kept.untouched });
  },
  /** Which preview a try is of, while that is shared. */
  previewOf: (db: Database, hash: string): string | undefined => previewByRun.first(db, { hash })?.preview_id,
  stored: (db: Database, hash: string): StoredTry =>
    JSON.parse(stateByRun.first(db, { hash })?.state_json ?? ''),
  /** Within a store change. False where the try is gone. */
  save: (db: Database, hash: string, state: string, now: number): boolean =>
    saveRun.run(db, { hash, state, now }) > 0,
};
