import type { ChatDeed, ChatSetting } from '@parley/shared/preview/chat-run';
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';
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
  sql.selectFrom('previews').select('id').where('token_hash', '=', p('hash')).where('revoked_at', 'is', null),
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
const dropOld = statement<{ before: number }>()((sql, p) =>
  sql.deleteFrom('preview_runs').where('updated_at', '<', p('before')),
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
const runBySecret = statement<{ hash: string }>()((sql, p) =>
  sql
    .selectFrom('preview_runs')
    .innerJoin('previews', 'previews.id', 'preview_runs.preview_id')
    .select(['preview_id', 'state_json'])
    .where('secret_hash', '=', p('hash'))
    .where('previews.revoked_at', 'is', null),
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

/** A try that nobody has touched for so long, in ms, is forgotten. */
const kept = 7 * 24 * 60 * 60_000;

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
  /** The preview's id, unless it is revoked or was never there. */
  find: (db: Database, token: string): string | undefined =>
    byToken.first(db, { hash: hashToken(token) })?.id,
  document: (db: Database, id: string): string => document.first(db, { id })?.flow_json ?? '',
  /** Takes the link and all tries of it away. False where there is nothing to revoke. */
  revoke(db: Database, id: string, now: number): boolean {
    if (revoke.run(db, { id, now }) === 0) return false;
    dropRuns.run(db, { preview: id });
    return true;
  },
  begin(db: Database, preview: string, secret: string, stored: StoredTry, now: number): void {
    dropOld.run(db, { before: now - kept });
    insertRun.run(db, { hash: hashToken(secret), preview, state: JSON.stringify(stored), now });
  },
  read(db: Database, secret: string): { preview: string; stored: StoredTry } | undefined {
    const row = runBySecret.first(db, { hash: hashToken(secret) });
    return row === undefined ? undefined : { preview: row.preview_id, stored: JSON.parse(row.state_json) };
  },
  save(db: Database, secret: string, stored: StoredTry, now: number): void {
    saveRun.run(db, { hash: hashToken(secret), state: JSON.stringify(stored), now });
  },
};
