import { describe, expect, test } from 'vitest';
import { handClock, settle } from '../document/hand-clock.ts';
import {
  type Asked,
  followMs,
  heartbeatMs,
  Lease,
  type LeaseNews,
  type LeaseState,
  patienceMs,
} from './lease.ts';

/** A browser with tabs that hear each other, and a server with one flow that one tab at a time holds. */
function house() {
  const { timers, pass, now } = handClock();
  let held: { tab: string; name: string; since: number } | null = null;
  const ears = new Map<string, (news: LeaseNews) => void>();
  const open = (tab: string, name = 'Alex', sameBrowser = true) => {
    const log: string[] = [];
    const states: LeaseState[] = [];
    const server = { down: false, gone: false, saves: true as boolean | null };
    const ask = (take: boolean): Asked => {
      if (server.down) return 'unknown';
      if (server.gone) return 'gone';
      if (held === null || take || held.tab === tab) held = { tab, name, since: now() };
      const mine = held.tab === tab;
      const holder = { name: held.name, since: held.since, you: held.name === name };
      return { mine, holder, revision: 7 };
    };
    const lease = new Lease({
      tab,
      timers,
      port: {
        ask: (take) => Promise.resolve(ask(take)),
        leave: () => {
          if (held?.tab === tab) held = null;
        },
      },
      channel: {
        post: (news) => {
          if (sameBrowser) for (const [other, hear] of ears) if (other !== tab) hear(news);
        },
        listen: (hear) => {
          if (sameBrowser) ears.set(tab, hear);
          return () => void ears.delete(tab);
        },
      },
      onState: (state) => states.push(state),
      save: () => {
        log.push('save');
        return Promise.resolve(server.saves);
      },
      follow: (known) => {
        log.push(known === undefined ? 'follow' : `follow ${known}`);
        return Promise.resolve();
      },
      onGone: () => log.push('gone'),
    });
    return { lease, log, states, server, state: () => lease.state };
  };
  return { open, pass };
}

describe('one tab at a time', () => {
  test('the first edits, the second looks and sees what is saved', async () => {
    const { open, pass } = house();
    const [one, two] = [open('one'), open('two')];
    two.server.saves = null;
    await one.lease.beat();
    await two.lease.beat();
    expect(one.states).toEqual([]);
    expect(two.state()).toMatchObject({ type: 'looking', holder: { name: 'Alex', you: true }, lost: null });
    two.log.length = 0;
    one.lease.saved();
    expect(two.log).toEqual(['follow']);
    await pass(followMs);
    expect(two.log.at(-1)).toBe('follow 7');
    await pass(heartbeatMs * 10);
    expect(one.state().type).toBe('writing');
  });

  test('taking over: the other tab saves first, says so, and only looks', async () => {
    const { open } = house();
    const [one, two] = [open('one'), open('two')];
    await one.lease.beat();
    await two.lease.beat();
    two.log.length = 0;
    expect(await two.lease.takeOver()).toBe(true);
    expect(one.log[0]).toBe('save');
    expect(one.state()).toMatchObject({ type: 'looking', lost: 'saved' });
    expect(two.state().type).toBe('writing');
    expect(two.log.at(-1)).toBe('follow');
  });

  test('someone at another computer learns of it with the next heartbeat', async () => {
    const { open, pass } = house();
    const [one, two] = [open('one', 'Alex'), open('two', 'Robin', false)];
    await one.lease.beat();
    await two.lease.beat();
    expect(two.state()).toMatchObject({ holder: { name: 'Alex', you: false } });
    await two.lease.takeOver();
    expect(one.state().type).toBe('writing');
    await pass(heartbeatMs);
    expect(one.state()).toMatchObject({ type: 'looking', holder: { name: 'Robin' }, lost: 'saved' });
    expect(one.log[0]).toBe('save');
  });

  test('a tab that does not answer is not waited for', async () => {
    const { open, pass } = house();
    const [one, two] = [open('one', 'Alex', false), open('two')];
    await one.lease.beat();
    await two.lease.beat();
    const taken = two.lease.takeOver();
    await settle();
    expect(two.state().type).toBe('looking');
    await pass(patienceMs);
    expect(await taken).toBe(true);
    expect(two.state().type).toBe('writing');
  });

  test('what was written before one knew that someone else writes is saved, too', async () => {
    const { open } = house();
    const [one, two] = [open('one'), open('two', 'Robin')];
    await one.lease.beat();
    await two.lease.beat();
    expect(two.log[0]).toBe('save');
    expect(two.state()).toMatchObject({ type: 'looking', holder: { name: 'Alex' }, lost: 'saved' });
  });

  test('taking over is not disturbed by what was asked meanwhile', async () => {
    const { open, pass } = house();
    const [one, two] = [open('one', 'Alex', false), open('two')];
    await one.lease.beat();
    await two.lease.beat();
    two.states.length = 0;
    const taken = two.lease.takeOver();
    await two.lease.beat();
    await pass(patienceMs);
    await taken;
    expect(two.states).toEqual([{ type: 'writing' }]);
  });

  test('what could not be saved is said, and saved when it can be', async () => {
    const { open, pass } = house();
    const [one, two] = [open('one'), open('two', 'Robin')];
    await one.lease.beat();
    await two.lease.beat();
    one.server.saves = false;
    await two.lease.takeOver();
    await settle();
    expect(one.state()).toMatchObject({ lost: 'unsaved' });
    one.server.saves = true;
    await pass(followMs);
    expect(one.state()).toMatchObject({ lost: 'saved' });
  });
});

describe('whoever edits leaves', () => {
  test('who looks is offered to edit, with what was saved', async () => {
    const { open } = house();
    const [one, two] = [open('one'), open('two')];
    await one.lease.beat();
    await two.lease.beat();
    one.lease.leave();
    await settle();
    expect(two.state()).toEqual({ type: 'free' });
    await two.lease.editHere();
    expect([two.state().type, two.log.at(-1)]).toEqual(['writing', 'follow']);
  });

  test('leaving by whoever only looked takes it from nobody', async () => {
    const { open, pass } = house();
    const [one, two] = [open('one'), open('two')];
    await one.lease.beat();
    await two.lease.beat();
    two.lease.leave();
    two.lease.close();
    await pass(heartbeatMs * 3);
    expect(one.states).toEqual([]);
  });
});

describe('a server that does not answer', () => {
  test('keeps nobody from writing', async () => {
    const { open, pass } = house();
    const one = open('one');
    one.server.down = true;
    await one.lease.beat();
    await pass(heartbeatMs * 3);
    expect([one.states, one.state().type]).toEqual([[], 'writing']);
  });

  test('taking over then is not done', async () => {
    const { open } = house();
    const [one, two] = [open('one'), open('two')];
    await one.lease.beat();
    await two.lease.beat();
    two.server.down = true;
    expect(await two.lease.takeOver()).toBe(false);
    expect(two.state().type).toBe('looking');
  });

  test('a flow that was deleted is told', async () => {
    const { open } = house();
    const one = open('one');
    one.server.gone = true;
    await one.lease.beat();
    expect(one.log).toEqual(['gone']);
  });
});
