import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Store } from './store.ts';

let store: Store;
beforeEach(() => {
  store = new Store(new SQLite(':memory:'));
  store.db.exec('create table notes (text text unique)');
});
afterEach(() => store.db.close());

const add = (text: string) => () => store.db.prepare('insert into notes values (?)').run(text);
const notes = () => store.db.prepare('select text from notes order by rowid').all();

describe('changes', () => {
  it('asked for in one turn are committed together, in order', async () => {
    let commits = 0;
    store.onCommit(() => commits++);
    await Promise.all([store.change(add('a')), store.change(add('b')), store.change(add('c'))]);
    expect(notes()).toEqual([{ text: 'a' }, { text: 'b' }, { text: 'c' }]);
    expect(commits).toBe(1);
  });

  it('one that fails undoes only itself', async () => {
    const outcomes = await Promise.allSettled([
      store.change(add('a')),
      store.change(() => {
        add('b')();
        throw new Error('no');
      }),
      store.change(add('a')),
      store.change(add('c')),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    expect(notes()).toEqual([{ text: 'a' }, { text: 'c' }]);
  });

  it('that wait are kept by a flush at the end', () => {
    void store.change(add('a'));
    store.flush();
    expect(notes()).toEqual([{ text: 'a' }]);
  });
});
