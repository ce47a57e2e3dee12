import { existsSync, mkdirSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { AppError } from '../app-error.ts';
import * as start from './migrations/0001-start.ts';
import * as lists from './migrations/0002-lists.ts';
import * as flowLife from './migrations/0003-flow-life.ts';
import * as results from './migrations/0004-results.ts';
import type { Tables } from './tables.ts';

/** In order; frozen once released. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-start': start,
  '0002-lists': lists,
  '0003-flow-life': flowLife,
  '0004-results': results,
};

/**
 * Opens the SQLite file, checks it, takes the guard that keeps a second server off it, and brings its tables up
 * to date. Every commit reaches the disk (`synchronous = FULL`): a power cut loses nothing that was answered.
 */
export async function openDatabase(path: string): Promise<{ db: Database; close: () => void }> {
  if (Number(process.versions.napi) < 10)
    throw new AppError(
      'node_too_old',
      `Parley needs Node 22.18 or newer; this is ${process.version}. Start it with npm start, which brings one along.`,
    );
  const { default: SQLite } = await import('better-sqlite3');
  const fresh = !existsSync(path);
  mkdirSync(dirname(path), { recursive: true });
  const guard = takeGuard(SQLite, `${path}.guard`, path);
  const db = new SQLite(path);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('busy_timeout = 5000');
    // Pages that change often are written back once for many commits, not every 1,000 pages; 64 MB stay in memory.
    db.pragma('wal_autocheckpoint = 8000');
    db.pragma('journal_size_limit = 67108864');
    db.pragma('cache_size = -65536');
    if (db.pragma('synchronous', { simple: true }) !== 2)
      throw new AppError(
        'unsafe_database',
        'The database cannot be set to keep every commit. Use a local disk.',
      );
    if (fresh) await chmod(path, 0o600);
    else check(db, path);
    await migrate(db, path);
  } catch (error) {
    db.close();
    guard.close();
    throw error instanceof AppError ? error : unreadable(path, error);
  }
  return {
    db,
    close: () => {
      db.close();
      guard.close();
    },
  };
}

/** Holds an exclusive lock on a small file beside the database for as long as the process lives. */
function takeGuard(SQLite: typeof import('better-sqlite3'), guardPath: string, path: string): Database {
  const guard = new SQLite(guardPath, { timeout: 200 });
  try {
    guard.pragma('locking_mode = EXCLUSIVE');
    guard.exec('begin exclusive; create table if not exists guard (held integer); commit');
    return guard;
  } catch (cause) {
    guard.close();
    throw new AppError(
      'database_in_use',
      `Another Parley server already uses ${path}. Stop it first, or give this one its own file with DATABASE_URL.`,
      { cause },
    );
  }
}

function check(db: Database, path: string): void {
  const result = db.pragma('quick_check(1)', { simple: true });
  if (result !== 'ok') throw unreadable(path, new Error(String(result)));
}

function unreadable(path: string, cause: unknown): AppError {
  return new AppError(
    'database_damaged',
    `The database ${path} cannot be used: ${cause instanceof Error ? cause.message : 'it is damaged'}. Put a backup in its place and start again.`,
    { cause },
  );
}

async function migrate(db: Database, path: string): Promise<void> {
  const known = Object.keys(migrations);
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: async () => db }) });
  const done = db
    .prepare("select 1 from sqlite_master where type = 'table' and name = 'kysely_migration'")
    .get()
    ? (db.prepare('select name from kysely_migration').all() as { name: string }[])
    : [];
  if (done.some(({ name }) => !known.includes(name)))
    throw new AppError(
      'database_newer',
      `The database ${path} was written by a newer release of Parley. Update Parley, or restore the backup from before the update.`,
    );
  const { error } = await new Migrator({
    db: kysely,
    provider: { getMigrations: async () => ({ ...migrations }) },
  }).migrateToLatest();
  if (error !== undefined) throw error;
}
