import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';
import type { Replay } from './runs-api.ts';

const add = statement<{ jti: string; expiresAt: number }>()((sql, p) =>
  sql
    .insertInto('replays')
    .values({ jti: p('jti'), expires_at: p('expiresAt') })
    .onConflict((row) => row.doNothing()),
);
const dropExpired = statement<{ at: number }>()((sql, p) =>
  sql.deleteFrom('replays').where('expires_at', '<', p('at')),
);

/** Signatures are remembered for a while longer than they are valid, in case clocks differ. */
const keepMs = 120_000;
/** Expired ones are dropped so often. */
const dropEveryMs = 60_000;
const lastDrop = new WeakMap<Database, number>();

/**
 * Marks a signed request as used; false where it was used before. Stored with what the request brings about, so
 * that one whose change failed may come again.
 */
export function useOnce(db: Database, replay: Replay | undefined, at: number): boolean {
  if (replay === undefined) return true;
  if (Math.abs(at - (lastDrop.get(db) ?? 0)) >= dropEveryMs) {
    dropExpired.run(db, { at: at - keepMs });
    lastDrop.set(db, at);
  }
  return add.run(db, { jti: replay.jti, expiresAt: replay.expiresAt }) === 1;
}
