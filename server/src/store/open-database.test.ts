import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-db-'));
  path = join(folder, 'parley.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the database file', () => {
  it('is readable by its owner alone, keeps every commit, and can be opened again', async () => {
    const first = await openDatabase(path);
    expect(first.db.pragma('synchronous', { simple: true })).toBe(2);
    expect(first.db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(statSync(path).mode & 0o077).toBe(0);
    first.close();
    const again = await openDatabase(path);
    expect(again.db.pragma('synchronous', { simple: true })).toBe(2);
    again.close();
  });

  it('serves one server: a second one is told so', async () => {
    const first = await openDatabase(path);
    await expect(openDatabase(path)).rejects.toMatchObject({
      code: 'database_in_use',
      message: expect.stringContaining('Another Parley server already uses'),
    });
    first.close();
    (await openDatabase(path)).close();
  });

  it('from a newer release is left alone', async () => {
    const { db, close } = await openDatabase(path);
    db.prepare("insert into kysely_migration values ('9999-future', '2030-01-01')").run();
    close();
    await expect(openDatabase(path)).rejects.toMatchObject({ code: 'database_newer' });
  });

  it('that is no database, or damaged, is refused with the way out', async () => {
    writeFileSync(path, 'this is not a database, but it is long enough to look like a file of some kind');
    await expect(openDatabase(path)).rejects.toMatchObject({
      code: 'database_damaged',
      message: expect.stringContaining('Put a backup in its place'),
    });
  });

  it('uses an SQLite that keeps its write-ahead log whole', async () => {
    const { db, close } = await openDatabase(path);
    const version = db.prepare('select sqlite_version() as v').get() as { v: string };
    const [major = 0, minor = 0, patch = 0] = version.v.split('.').map(Number);
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003);
    close();
  });

  it('is freed at once when its server is killed', async () => {
    const script = `const {openDatabase}=await import(${JSON.stringify(new URL('./open-database.ts', import.meta.url).href)});await openDatabase(${JSON.stringify(path)});process.kill(process.pid,'SIGKILL')`;
    expect(() =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe' }),
    ).toThrow();
    (await openDatabase(path)).close();
  });
});
