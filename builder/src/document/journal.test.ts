import { describe, expect, test } from 'vitest';
import { exampleFlow } from '../try-it/example-flow.ts';
import { idleMs, longestMs } from './autosave.ts';
import { journalFor } from './journal.ts';
import { FakeServer, open, store, textOf, write } from './test-visit.ts';

describe('what the server has by now is not kept', () => {
  test('a last save that arrived: what is taken out later stays out', async () => {
    const first = open();
    first.edit(write('m1', 'One'));
    first.autosave.leave();
    first.server.draft = structuredClone(first.now().flow);
    first.server.revision = 4;
    const second = open(first.server, first.storage);
    expect(second.journal.read()).toEqual([]);
    second.server.draft = write('m1', 'Changed on another device')(second.server.draft);
    second.server.revision = 5;
    const third = open(second.server, second.storage);
    await third.pass(5_000);
    expect(textOf(third.now().flow, 'm1')).toBe('Changed on another device');
    expect(third.server.saves).toEqual([]);
  });

  test('an edit that was taken back', async () => {
    const { server, journal, now, edit, pass } = open();
    edit(write('m1', 'One'));
    expect(journal.read()).toHaveLength(1);
    edit(() => exampleFlow);
    expect([journal.read(), now().status.type]).toEqual([[], 'saved']);
    await pass(longestMs * 2);
    expect(server.saves).toEqual([]);
  });

  test('but an edit that was sent and then taken back is sent again', async () => {
    const { server, edit, now, pass } = open();
    edit(write('m1', 'One'));
    server.draft = structuredClone(now().flow);
    server.revision = 4;
    server.answers = [{ type: 'unreachable' }];
    await pass(idleMs);
    edit(() => exampleFlow);
    await pass(20_000);
    expect(server.draft).toEqual(exampleFlow);
  });
});

describe('a page loaded again while a save was under way', () => {
  async function reloaded(answered: 'before' | 'after') {
    const first = open();
    first.server.held = [];
    first.edit(write('m1', 'One'));
    await first.pass(idleMs);
    const sent = first.now().flow;
    first.edit(write('m1', 'One two'));
    const arrive = () => {
      first.server.held = null;
      first.server.draft = structuredClone(sent);
      first.server.revision = 4;
    };
    if (answered === 'before') arrive();
    const second = open(first.server, first.storage);
    if (answered === 'after') arrive();
    await second.pass(5_000);
    return second;
  }

  test.each(['before', 'after'] as const)('it arrived %s opening: no conflict with oneself', async (when) => {
    const { server, now, journal } = await reloaded(when);
    expect([textOf(server.draft, 'm1'), now().status.type]).toEqual(['One two', 'saved']);
    expect(journal.read()).toEqual([]);
  });

  test('the first of several that nobody heard of counts too', async () => {
    const first = open();
    first.server.answers = Array.from({ length: 9 }, () => ({ type: 'unreachable' }) as const);
    first.edit(write('m1', 'One'));
    await first.pass(idleMs);
    const arrived = structuredClone(first.now().flow);
    for (let i = 0; i < 5; i++) {
      first.edit(write('m1', `One ${i}`));
      await first.pass(10_000);
    }
    expect(first.journal.read()[0]?.sent).toHaveLength(3);
    const server = Object.assign(new FakeServer(), { draft: arrived, revision: 4 });
    const second = open(server, first.storage);
    await second.pass(5_000);
    expect([textOf(server.draft, 'm1'), second.now().status.type]).toEqual(['One 4', 'saved']);
  });
});

describe('two tabs', () => {
  test('what one could not save outlives what the other saves', async () => {
    const crashed = open();
    const other = open(crashed.server, crashed.storage);
    crashed.edit(write('m1', 'Crashed'));
    other.edit(write('m2', 'Saved'));
    await other.pass(idleMs);
    expect(textOf(other.server.draft, 'm2')).toBe('Saved');
    const again = open(other.server, other.storage);
    await again.pass(idleMs);
    const { draft } = again.server;
    expect([textOf(draft, 'm1'), textOf(draft, 'm2')]).toEqual(['Crashed', 'Saved']);
    expect(again.journal.read()).toEqual([]);
  });

  test('both went away: the work of both is taken up', async () => {
    const one = open();
    const two = open(one.server, one.storage);
    one.edit(write('m1', 'One'));
    two.edit(write('m2', 'Two'));
    const again = open(one.server, one.storage);
    expect([textOf(again.now().flow, 'm1'), textOf(again.now().flow, 'm2')]).toEqual(['One', 'Two']);
    expect(again.journal.read()).toHaveLength(1);
    await again.pass(idleMs);
    expect([again.server.draft, again.journal.read()]).toEqual([again.now().flow, []]);
  });

  test('both went away over the same step: the older one waits, and is asked about next time', async () => {
    const one = open();
    const two = open(one.server, one.storage);
    one.edit(write('m1', 'One'));
    two.edit(write('m1', 'Two'));
    const again = open(one.server, one.storage);
    await again.pass(idleMs);
    expect(textOf(again.server.draft, 'm1')).toBe('Two');
    const later = open(again.server, again.storage);
    expect(later.now().status).toMatchObject({ type: 'conflict', torn: ['m1'] });
    expect(textOf(later.now().flow, 'm1')).toBe('One');
  });

  test('a tab that writes on after another took up its work keeps what it wrote', () => {
    const one = open();
    one.edit(write('m1', 'One'));
    const journal = journalFor('f1', () => one.storage, 'zzz');
    for (const entry of journal.read()) journal.takeOver(entry);
    one.edit(write('m1', 'One two'));
    journal.clear();
    expect(journal.read().map(({ flow }) => textOf(flow, 'm1'))).toEqual(['One two']);
  });

  test('other flows are left alone', () => {
    const storage = store();
    open(new FakeServer(), storage).edit(write('m1', 'One'));
    expect(journalFor('f', () => storage).read()).toEqual([]);
    expect(journalFor('f12', () => storage).read()).toEqual([]);
  });
});

describe('leaving the editor for another page of the builder', () => {
  test('saves in the ordinary way, and keeps nothing', async () => {
    const { server, edit, now, autosave, journal } = open();
    edit(write('m1', 'One'));
    const { flow } = now();
    await autosave.close();
    expect([server.draft, server.lastWords, journal.read()]).toEqual([flow, 0, []]);
  });

  test('sends what was typed during a save after it', async () => {
    const { server, edit, autosave, journal, pass } = open();
    server.held = [];
    edit(write('m1', 'One'));
    await pass(idleMs);
    edit(write('m1', 'One two'));
    const closed = autosave.close();
    await server.release();
    await closed;
    expect([server.saves, textOf(server.draft, 'm1'), journal.read()]).toEqual([[3, 4], 'One two', []]);
  });

  test('keeps what could not be saved, and opens with it', async () => {
    const { server, storage, edit, autosave } = open();
    server.answers = [{ type: 'unreachable' }];
    edit(write('m1', 'One'));
    await autosave.close();
    const again = open(server, storage);
    expect(textOf(again.now().flow, 'm1')).toBe('One');
  });

  test('without changes sends nothing', async () => {
    const { server, autosave } = open();
    await autosave.close();
    expect(server.saves).toEqual([]);
  });
});

describe('a device that keeps nothing', () => {
  test('is not said to keep the edits, until it does', async () => {
    const { server, storage, edit, now, pass } = open();
    storage.full = true;
    server.answers = [{ type: 'unreachable' }];
    edit(write('m1', 'One'));
    await pass(idleMs);
    expect(now().status).toEqual({ type: 'offline', kept: false });
    storage.full = false;
    edit(write('m1', 'One two'));
    expect(now().status).toEqual({ type: 'offline', kept: true });
    await pass(20_000);
    expect(textOf(server.draft, 'm1')).toBe('One two');
  });

  test('and keeps the work of an earlier visit until it is saved', async () => {
    const first = open();
    first.edit(write('m1', 'One'));
    first.storage.full = true;
    const second = open(first.server, first.storage);
    expect(second.journal.read()).toHaveLength(1);
    await second.pass(idleMs);
    expect([textOf(second.server.draft, 'm1'), second.journal.read()]).toEqual(['One', []]);
  });

  test('forbidden by the browser, the flow opens all the same', () => {
    const forbidden = journalFor('f1', () => {
      throw new Error('SecurityError');
    });
    expect(forbidden.read()).toEqual([]);
    expect(forbidden.write({ base: exampleFlow, baseRevision: 3, flow: exampleFlow })).toBe(false);
    forbidden.clear();
  });
});
