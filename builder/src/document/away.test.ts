import { describe, expect, test } from 'vitest';
import { exampleFlow } from '../try-it/example-flow.ts';
import type { Saved } from './autosave.ts';
import { idleMs } from './autosave.ts';
import { open, textOf, write } from './test-visit.ts';

const hour = 3_600_000;

function always(answer: Saved, times = 1_000): Saved[] {
  return Array.from({ length: times }, () => answer);
}

describe('the server away for an hour', () => {
  test('all that was written meanwhile is kept, and saved soon after it is back', async () => {
    const { server, edit, now, journal, pass } = open();
    server.answers = always({ type: 'unreachable' });
    edit(write('m1', 'Before'));
    await pass(hour / 2);
    edit(write('m2', 'In between'));
    await pass(hour / 2);
    expect(now().status).toEqual({ type: 'offline', kept: true });
    expect(journal.read().map(({ flow }) => flow)).toEqual([now().flow]);
    expect(server.saves.length).toBeLessThan(400);
    server.answers = [];
    await pass(10_000);
    expect([textOf(server.draft, 'm1'), textOf(server.draft, 'm2')]).toEqual(['Before', 'In between']);
    expect([now().status.type, journal.read()]).toEqual(['saved', []]);
  });
});

describe('a login that expired', () => {
  test('edits are kept and go on as soon as one is signed in again', async () => {
    const { server, edit, now, journal, autosave, pass } = open();
    server.answers = always({ type: 'signed-out' }, 2);
    edit(write('m1', 'One'));
    await pass(idleMs);
    expect(now().status).toEqual({ type: 'signed-out', kept: true });
    edit(write('m1', 'One two'));
    expect(now().status.type).toBe('signed-out');
    expect(journal.read().map(({ flow }) => flow)).toEqual([now().flow]);
    server.answers = [];
    expect(await autosave.save()).toBe(true);
    expect([textOf(server.draft, 'm1'), now().status.type]).toEqual(['One two', 'saved']);
  });

  test('signed in again in another tab, this one goes on by itself', async () => {
    const { server, edit, now, pass } = open();
    server.answers = always({ type: 'signed-out' }, 3);
    edit(write('m1', 'One'));
    await pass(60_000);
    expect([textOf(server.draft, 'm1'), now().status.type]).toEqual(['One', 'saved']);
  });
});

describe('a flow deleted in another tab', () => {
  test('is not asked for again; edits stay here, and are saved once it is back', async () => {
    const { server, edit, now, journal, autosave, pass } = open();
    server.answers = always({ type: 'gone' }, 1);
    edit(write('m1', 'One'));
    await pass(idleMs);
    edit(write('m2', 'Two'));
    await pass(hour);
    expect(server.saves).toHaveLength(1);
    expect(now().status).toEqual({ type: 'deleted', kept: true });
    expect(journal.read().map(({ flow }) => flow)).toEqual([now().flow]);
    expect(await autosave.save()).toBe(true);
    expect([textOf(server.draft, 'm1'), textOf(server.draft, 'm2')]).toEqual(['One', 'Two']);
    expect([now().status.type, journal.read()]).toEqual(['saved', []]);
  });

  test('is known without a save, and nothing is lost by taking an edit back', async () => {
    const { server, edit, now, autosave, pass } = open();
    autosave.lost();
    edit(write('m1', 'One'));
    edit(() => exampleFlow);
    await pass(hour);
    expect([now().status.type, server.saves]).toEqual(['deleted', []]);
    expect(await autosave.save()).toBe(true);
    expect(now().status.type).toBe('saved');
  });

  test('saved as another flow, nothing of it is kept for this one', async () => {
    const { server, edit, journal, autosave, pass } = open();
    server.answers = always({ type: 'gone' }, 1);
    edit(write('m1', 'One'));
    await pass(idleMs);
    autosave.abandon();
    await autosave.close();
    expect([journal.read(), server.saves.length]).toEqual([[], 1]);
  });
});
