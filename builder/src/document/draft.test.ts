import { describe, expect, test } from 'vitest';
import { exampleFlow } from '../try-it/example-flow.ts';
import { idleMs, longestMs } from './autosave.ts';
import { type Command, nameFlow } from './commands.ts';
import type { JournalEntry } from './journal.ts';
import { FakeServer, open, store, textOf, write } from './test-visit.ts';
import { whenSaved } from './when-saved.ts';

describe('saving', () => {
  test('within a second of a pause, and says so', async () => {
    const { server, edit, now, pass } = open();
    edit(write('m1', 'One'));
    expect(now().status.type).toBe('saving');
    await pass(idleMs - 1);
    expect(server.saves).toEqual([]);
    await pass(1);
    expect(idleMs).toBeLessThan(1000);
    expect(server.saves).toEqual([3]);
    expect(now().status.type).toBe('saved');
    expect(textOf(server.draft, 'm1')).toBe('One');
  });

  test('someone who never stops is saved too', async () => {
    const { server, edit, pass } = open();
    for (let i = 0; i * 200 < longestMs + 400; i++) {
      edit(write('m1', `${i}`));
      await pass(200);
    }
    expect(server.saves.length).toBeGreaterThan(0);
  });

  test('one at a time; what is typed meanwhile stays and goes next', async () => {
    const { server, edit, now, pass } = open();
    server.held = [];
    edit(write('m1', 'One'));
    await pass(idleMs);
    edit(write('m1', 'One two'));
    await pass(idleMs * 2);
    expect(server.saves).toEqual([3]);
    await server.release();
    expect(textOf(now().flow, 'm1')).toBe('One two');
    await pass(idleMs);
    expect(server.saves).toEqual([3, 4]);
    expect(textOf(server.draft, 'm1')).toBe('One two');
  });

  test('each save is told to whoever wants to know, also while one goes on typing', async () => {
    const { server, draft, edit, pass } = open();
    let told = 0;
    whenSaved(draft.store, () => {
      told += 1;
    });
    server.held = [];
    edit(write('m1', 'One'));
    await pass(idleMs);
    edit(write('m1', 'One two'));
    expect(told).toBe(0);
    await server.release();
    expect(told).toBe(1);
    await pass(idleMs);
    expect(told).toBe(2);
  });

  test('what publishes waits for the save under way, and for what was changed since', async () => {
    const { server, edit, autosave, pass } = open();
    server.held = [];
    edit(write('m1', 'One'));
    await pass(idleMs);
    edit(write('m1', 'One two'));
    const all = autosave.saveAll();
    await server.release();
    expect(await all).toBe(true);
    expect(server.saves).toEqual([3, 4]);
    expect(textOf(server.draft, 'm1')).toBe('One two');
  });

  test('nothing to save is nothing sent', async () => {
    const { server, edit, autosave, pass } = open();
    edit((flow) => flow);
    await pass(10_000);
    expect(await autosave.save()).toBe(true);
    expect(server.saves).toEqual([]);
  });

  test('a refusal is told, and the next edit tries again', async () => {
    const { server, edit, now, pass } = open();
    server.answers = [{ type: 'refused', message: 'Too large.' }];
    edit(write('m1', 'One'));
    await pass(idleMs);
    expect(now().status).toEqual({ type: 'refused', message: 'Too large.' });
    edit(write('m1', 'Two'));
    await pass(idleMs);
    expect(now().status.type).toBe('saved');
  });
});

describe('offline', () => {
  test('keeps on trying, ever more patiently, until it is saved', async () => {
    const { server, edit, now, journal, pass } = open();
    server.answers = Array.from({ length: 3 }, () => ({ type: 'unreachable' }) as const);
    edit(write('m1', 'One'));
    await pass(idleMs);
    expect(now().status.type).toBe('offline');
    expect(journal.read().map(({ flow }) => flow)).toEqual([now().flow]);
    await pass(2_000 + 4_000 - 1);
    expect(server.saves).toHaveLength(2);
    await pass(20_000);
    expect(now().status.type).toBe('saved');
    expect(journal.read()).toEqual([]);
  });

  test('edits are there after the page was closed', async () => {
    const first = open();
    first.server.answers = [{ type: 'unreachable' }];
    first.edit(write('m1', 'Kept'));
    await first.pass(idleMs);
    first.autosave.leave();
    expect(first.server.lastWords).toBe(1);
    const second = open(first.server, first.storage);
    expect(textOf(second.now().flow, 'm1')).toBe('Kept');
    await second.pass(idleMs);
    expect(textOf(second.server.draft, 'm1')).toBe('Kept');
    expect(second.journal.read()).toEqual([]);
  });

  test('and are joined with what others saved in the meantime', async () => {
    const first = open();
    first.edit(write('m1', 'Mine'));
    first.server.draft = write('m2', 'Theirs')(exampleFlow);
    first.server.revision = 4;
    const second = open(first.server, first.storage);
    await second.pass(idleMs);
    expect([textOf(second.server.draft, 'm1'), textOf(second.server.draft, 'm2')]).toEqual([
      'Mine',
      'Theirs',
    ]);
  });

  test('a journal that the server has already got is nothing to save', () => {
    const entry: JournalEntry = { base: exampleFlow, baseRevision: 2, flow: exampleFlow };
    const { now, autosave } = open(
      new FakeServer(),
      store({ 'parley:draft:f1:visit': JSON.stringify(entry) }),
    );
    expect([now().status.type, autosave.revision]).toEqual(['saved', 3]);
  });

  test.each(['', 'not json', '{"baseRevision":3}'])('a broken journal %j is left alone', (text) => {
    const { now } = open(new FakeServer(), store({ 'parley:draft:f1:visit': text }));
    expect(now().flow).toBe(exampleFlow);
  });
});

describe('a save that nobody heard of', () => {
  test('arrived after all: what was typed since goes on top of it', async () => {
    const { server, edit, now, pass } = open();
    edit(write('m1', 'One'));
    server.draft = now().flow;
    server.revision = 4;
    server.answers = [{ type: 'unreachable' }];
    await pass(idleMs);
    edit(write('m1', 'One two'));
    await pass(5_000);
    expect([textOf(server.draft, 'm1'), now().status.type]).toEqual(['One two', 'saved']);
  });

  test('as the page went away, and it came back', async () => {
    const { server, edit, now, autosave, pass } = open();
    edit(write('m1', 'One'));
    autosave.leave();
    server.draft = structuredClone(now().flow);
    server.revision = 4;
    edit(write('m1', 'One two'));
    await pass(5_000);
    expect([textOf(server.draft, 'm1'), now().status.type]).toEqual(['One two', 'saved']);
  });
});

describe('someone else saved first', () => {
  function meeting(theirs: Command) {
    const tab = open();
    tab.server.draft = theirs(exampleFlow);
    tab.server.revision = 8;
    return tab;
  }

  test('other steps: both stay', async () => {
    const { server, edit, now, pass } = meeting(write('m2', 'Theirs'));
    edit(write('m1', 'Mine'));
    await pass(idleMs * 3);
    expect([textOf(server.draft, 'm1'), textOf(server.draft, 'm2')]).toEqual(['Mine', 'Theirs']);
    expect([now().status.type, now().revision]).toEqual(['saved', 9]);
  });

  test('the same step: nothing is saved until it is decided', async () => {
    const { server, edit, now, journal, pass } = meeting(write('m1', 'Theirs'));
    edit(write('m1', 'Mine'));
    await pass(idleMs);
    expect(now().status).toMatchObject({ type: 'conflict', revision: 8, torn: ['m1'] });
    expect(textOf(now().flow, 'm1')).toBe('Mine');
    edit(nameFlow('Still typing'));
    await pass(60_000);
    expect(textOf(server.draft, 'm1')).toBe('Theirs');
    expect(journal.read().map(({ flow }) => flow.name)).toEqual(['Still typing']);
  });

  test('what is changed meanwhile is asked about as well, and what is taken back no more', async () => {
    const theirs: Command = (flow) => write('m2', 'Theirs')(write('m1', 'Theirs')(flow));
    const { server, edit, now, journal, pass } = meeting(theirs);
    edit(write('m1', 'Mine'));
    await pass(idleMs);
    edit(write('m2', 'Mine'));
    expect(now().status).toMatchObject({ torn: ['m1', 'm2'] });
    now().undo();
    now().undo();
    await pass(longestMs);
    expect([now().status.type, textOf(now().flow, 'm1')]).toEqual(['saved', 'Theirs']);
    expect([server.saves, journal.read()]).toEqual([[3], []]);
  });

  test('mine is kept', async () => {
    const { server, edit, autosave, now, pass } = meeting(write('m1', 'Theirs'));
    edit(write('m1', 'Mine'));
    await pass(idleMs);
    autosave.decide('mine');
    await pass(idleMs);
    expect([textOf(server.draft, 'm1'), now().status.type]).toEqual(['Mine', 'saved']);
  });

  test('what only one side changed stays, whichever is kept', async () => {
    const theirs: Command = (flow) => write('m2', 'Theirs, too')(write('m1', 'Theirs')(flow));
    const { server, edit, autosave, pass } = meeting(theirs);
    edit(write('m1', 'Mine'));
    await pass(idleMs);
    edit(nameFlow('Named while it was asked'));
    autosave.decide('mine');
    await pass(idleMs);
    expect([textOf(server.draft, 'm1'), textOf(server.draft, 'm2')]).toEqual(['Mine', 'Theirs, too']);
    expect(server.draft.name).toBe('Named while it was asked');
  });

  test('theirs is taken', async () => {
    const { server, edit, autosave, now, journal, pass } = meeting(write('m1', 'Theirs'));
    edit(write('m1', 'Mine'));
    await pass(idleMs);
    autosave.decide('theirs');
    await pass(idleMs);
    expect([textOf(now().flow, 'm1'), now().status.type]).toEqual(['Theirs', 'saved']);
    expect(server.saves).toEqual([3]);
    expect(journal.read()).toEqual([]);
  });
});
