import type { PeopleChoice } from '@parley/shared/api/flow-people';
import type { Flow } from '@parley/shared/flow/flow';
import { readFlow } from '@parley/shared/flow/read-flow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moves } from './moves.ts';
import { ShellUnderTest } from './shell-under-test.ts';

const [ann, ben, cid] = ['+15550102030', '+15550102031', '+15550102032'] as const;
const slotText = 'Pick a slot: A or B? Reply STOP to opt out.';

/** A question at `id`, with a thank-you after it. */
function booking(id: string, text: string): Flow {
  const answers = ['A', 'B'].map((label) => ({ id: label.toLowerCase(), label }));
  const read = readFlow({
    version: 1,
    name: 'Booking',
    nodes: [
      { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: ['BOOK'] }] } },
      { id, kind: 'question', data: { text, answers, noReply: { after: 'PT4H' } } },
      { id: 'thanks', kind: 'message', data: { text: `Booked at ${id}.` } },
      { id: 'late', kind: 'message', data: { text: `No reply at ${id}.` } },
      { id: 'end', kind: 'end', data: {} },
    ],
    edges: [
      { from: 'start', exit: 'next', to: id },
      { from: id, exit: 'a', to: 'thanks' },
      { from: id, exit: 'b', to: 'thanks' },
      { from: id, exit: 'no-reply', to: 'late' },
      { from: 'thanks', exit: 'next', to: 'end' },
      { from: 'late', exit: 'next', to: 'end' },
    ],
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.flow;
}

let shell: ShellUnderTest;
beforeEach(async () => {
  shell = await ShellUnderTest.open();
  await shell.publish('booking', booking('slots', 'Pick a slot: A or B?'));
});
afterEach(() => {
  expect(shell.errors).toEqual([]);
  shell.close();
});

const toNewSlots: PeopleChoice = { version: 1, node: 'slots', to: { node: 'new-slots' } };
const toPerson: PeopleChoice = { version: 1, node: 'slots', to: 'person' };
const people = () => moves.people(shell.store.db, 'booking');

/** Publishes version 2, in which the step is another one, with these choices for those who wait. */
async function publish(...choices: PeopleChoice[]) {
  const { store } = shell;
  await shell.publish('booking', booking('new-slots', 'New slots: A or B?'));
  return store.change(() => moves.plan(store.db, 'booking', 2, choices, shell.clock.now()));
}

describe('people who wait at a step when a newer version is published', () => {
  it('are counted by version and step', async () => {
    await shell.text(ann, 'BOOK');
    await shell.text(ben, 'BOOK');
    await publish();
    await shell.text(cid, 'BOOK');
    expect(people()).toEqual([
      { version: 2, node: 'new-slots', withPerson: false, count: 1 },
      { version: 1, node: 'slots', withPerson: false, count: 2 },
    ]);
  });

  it('keep to their version, unless told otherwise', async () => {
    await shell.text(ann, 'BOOK');
    expect(await publish({ version: 1, node: 'slots', to: 'keep' })).toEqual({ moved: 0, handedOver: 0 });
    expect(await shell.text(ann, 'a')).toEqual(['Booked at slots.']);
    expect(shell.sentTo(ann)).toEqual([slotText, 'Booked at slots.']);
  });

  it('go to a step of the new version, which asks them, once', async () => {
    await shell.text(ann, 'BOOK');
    await shell.text(ben, 'BOOK');
    expect(await publish(toNewSlots)).toEqual({ moved: 2, handedOver: 0 });
    await shell.settle();
    expect(people()).toEqual([{ version: 2, node: 'new-slots', withPerson: false, count: 2 }]);
    expect(await shell.text(ann, 'b')).toEqual(['Booked at new-slots.']);
    await shell.advance(4 * 3_600_000);
    expect(shell.sentTo(ben)).toEqual([slotText, 'New slots: A or B?', 'No reply at new-slots.']);
    expect(shell.sentTo(ann)).toEqual([slotText, 'New slots: A or B?', 'Booked at new-slots.']);
  });

  it('leave a run that is over behind, with the reason, and a late reply is for the new one', async () => {
    await shell.text(ann, 'BOOK');
    await publish(toNewSlots);
    await shell.settle();
    const [old, now] = shell.store.db
      .prepare('select id, version, status from runs order by version')
      .all() as { id: string; version: number; status: string }[];
    expect([old, now]).toMatchObject([
      { version: 1, status: 'ended' },
      { version: 2, status: 'running' },
    ]);
    const events = shell.store.db.prepare('select event_json from events where run_id = ?');
    const of = (id = '') => (events.all(id) as { event_json: string }[]).map((e) => JSON.parse(e.event_json));
    expect(of(old?.id).at(-1)).toMatchObject({ type: 'stopped', why: 'moved' });
    expect(of(now?.id)[0]).toMatchObject({ type: 'started', from: 'new-slots' });
  });

  it('go to a person, who has the whole conversation; nothing is sent', async () => {
    await shell.text(ann, 'BOOK');
    expect(await publish(toPerson)).toEqual({ moved: 0, handedOver: 1 });
    await shell.settle();
    expect(shell.row('select state, node, reason, to_json from handoffs')).toEqual({
      state: 'waiting',
      node: 'slots',
      reason: 'flow',
      to_json: '{"anyone":true}',
    });
    expect(await shell.text(ann, 'a')).toEqual([]);
    expect(shell.sentTo(ann)).toEqual([slotText]);
    await shell.runs.closeHandoff(String(shell.row('select id from handoffs')?.id), 'rep');
    expect(people()).toEqual([]);
    expect(await shell.text(ann, 'BOOK')).toEqual(['New slots: A or B?']);
  });

  it('lose nothing, and get nothing twice, when the power goes between publishing and moving', async () => {
    for (const phone of [ann, ben, cid]) await shell.text(phone, 'BOOK');
    await publish(toNewSlots);
    await shell.crash();
    await shell.settle();
    await shell.crash();
    await shell.advance(60_000);
    for (const phone of [ann, ben, cid])
      expect(shell.sentTo(phone)).toEqual([slotText, 'New slots: A or B?']);
    expect(shell.row('select count(*) n from moves')).toEqual({ n: 0 });
    // The power went while a move was under way: that it could not be stored is no surprise.
    shell.errors.length = 0;
  });

  it('do not get the old question any more where it has not left yet, and the new one says how to opt out', async () => {
    shell.provider.answers.push({ ok: false, why: 'not-sent', message: 'Busy.' });
    await shell.text(ann, 'BOOK');
    shell.provider.sent.length = 0;
    await publish(toNewSlots);
    await shell.advance(3_600_000);
    expect(shell.sentTo(ann)).toEqual(['New slots: A or B? Reply STOP to opt out.']);
    expect(shell.row("select status, trouble from messages where text like 'Pick%'")).toEqual({
      status: 'cancelled',
      trouble: 'They went on in a newer version of the flow.',
    });
  });

  it('get the old question, too, where it is leaving at that moment', async () => {
    let answer = (_: { ok: true; providerId: string }) => {};
    shell.provider.answers.push(new Promise((done) => (answer = done)));
    await shell.runs.receive({ channel: 'messagebird', providerId: 'x', from: ann, text: 'BOOK' });
    await publish(toNewSlots);
    for (let i = 0; i < 9; i++) await new Promise((done) => setImmediate(done));
    expect(shell.row("select status from messages where text like 'Pick%'")).toEqual({ status: 'sending' });
    answer({ ok: true, providerId: 'p' });
    await shell.advance(1000);
    expect(shell.sentTo(ann)).toEqual([slotText, 'New slots: A or B?']);
  });

  it('stay after all, or go elsewhere, where a later version says so while their move waits', async () => {
    for (const phone of [ann, ben, cid]) await shell.text(phone, 'BOOK');
    shell.store.db.prepare('update flows set held = 1').run();
    shell.runs.published();
    expect(await publish(toNewSlots)).toEqual({ moved: 3, handedOver: 0 });
    await shell.settle();
    const plan = (...choices: PeopleChoice[]) =>
      shell.store.change(() => moves.plan(shell.store.db, 'booking', 2, choices, shell.clock.now()));
    expect(await plan({ ...toNewSlots, to: { node: 'thanks' } })).toEqual({ moved: 3, handedOver: 0 });
    await shell.settle();
    expect(shell.row('select count(*) n, min(to_node) node from moves')).toEqual({ n: 3, node: 'thanks' });
    expect(await plan({ ...toNewSlots, to: 'keep' })).toEqual({ moved: 0, handedOver: 0 });
    expect(shell.row('select count(*) n from moves')).toEqual({ n: 0 });
    expect(shell.row("select count(*) n from timers where kind = 'move'")).toEqual({ n: 0 });
    expect(people()).toEqual([{ version: 1, node: 'slots', withPerson: false, count: 3 }]);
  });

  it('are planned in a moment however many they are', async () => {
    const { store } = shell;
    const { db } = store;
    await shell.publish('booking', booking('new-slots', 'New slots: A or B?'));
    await store.change(() => {
      db.exec(`with recursive i(n) as (select 1 union all select n + 1 from i where n < 100000)
        insert into contacts select 'c' || n, '+1' || n, '{}', '[]', null, 1, 'in', null, null, 0, 0 from i`);
      db.exec(
        `insert into runs select 'r' || id, 'booking', 1, id, 'running', '["slots"]', 0, null from contacts`,
      );
    });
    // Work, not time: what else the machine has to do is not counted.
    const worked = () => process.threadCpuUsage().user / 1_000;
    const begun = worked();
    const others = Array.from({ length: 999 }, (_, i) => ({ ...toNewSlots, node: `other${i}` }));
    // Due long after, so that the test need not move them all.
    const planned = await store.change(() =>
      moves.plan(db, 'booking', 2, [...others, toNewSlots], shell.clock.now() + 1e9),
    );
    expect(planned).toEqual({ moved: 100_000, handedOver: 0 });
    expect(worked() - begun).toBeLessThan(5_000);
  });

  it('are a thousand, and each is moved', async () => {
    const phones = Array.from({ length: 1000 }, (_, i) => `+1555020${String(i).padStart(4, '0')}`);
    await Promise.all(phones.map((phone) => shell.runs.start('booking', { phone }, 'api')));
    expect(await publish(toNewSlots)).toEqual({ moved: 1000, handedOver: 0 });
    await shell.settle();
    while (people()[0]?.count !== 1000) await shell.settle();
    expect(people()).toEqual([{ version: 2, node: 'new-slots', withPerson: false, count: 1000 }]);
  });
});

describe('who is not moved', () => {
  it('someone whose answer came in at the same moment: it counts where they were asked', async () => {
    await shell.text(ann, 'BOOK');
    const { store } = shell;
    await shell.publish('booking', booking('new-slots', 'New slots: A or B?'));
    await Promise.all([
      store.change(() => moves.plan(store.db, 'booking', 2, [toNewSlots], shell.clock.now())),
      shell.runs.receive({ channel: 'messagebird', providerId: 'x', from: ann, text: 'a' }),
    ]);
    await shell.settle();
    expect(shell.sentTo(ann)).toEqual([slotText, 'Booked at slots.']);
  });

  it('someone who is not understood at that moment is, since they still wait there', async () => {
    await shell.text(ann, 'BOOK');
    const { store } = shell;
    await shell.publish('booking', booking('new-slots', 'New slots: A or B?'));
    await Promise.all([
      store.change(() => moves.plan(store.db, 'booking', 2, [toNewSlots], shell.clock.now())),
      shell.runs.receive({ channel: 'messagebird', providerId: 'x', from: ann, text: 'huh' }),
    ]);
    await shell.settle();
    expect(shell.sentTo(ann).at(-1)).toBe('New slots: A or B?');
    expect(people()).toEqual([{ version: 2, node: 'new-slots', withPerson: false, count: 1 }]);
  });

  it.each([toNewSlots, toPerson])('someone whom a person already has: %j', async (choice) => {
    await shell.text(ann, 'BOOK');
    const conversation = shell.row('select id, contact_id from conversations');
    shell.store.db
      .prepare(
        `insert into handoffs values ('h', ?, ?, null, 'slots', '{"anyone":true}', 'asked', 'taken', 0, 'rep', 0, null)`,
      )
      .run(conversation?.id, conversation?.contact_id);
    expect(people()).toEqual([{ version: 1, node: 'slots', withPerson: true, count: 1 }]);
    expect(await publish(choice)).toEqual({ moved: 0, handedOver: 0 });
    await shell.settle();
    expect(shell.sentTo(ann)).toEqual([slotText]);
    expect(people()).toEqual([{ version: 1, node: 'slots', withPerson: true, count: 1 }]);
  });

  it.each([toNewSlots, toPerson])('someone who texts STOP meanwhile: %j', async (choice) => {
    await shell.text(ann, 'BOOK');
    const { store } = shell;
    await shell.publish('booking', booking('new-slots', 'New slots: A or B?'));
    await Promise.all([
      store.change(() => moves.plan(store.db, 'booking', 2, [choice], shell.clock.now())),
      shell.runs.receive({ channel: 'messagebird', providerId: 'x', from: ann, text: 'STOP' }),
    ]);
    await shell.settle();
    expect(shell.sentTo(ann)).toHaveLength(2);
    expect(people()).toEqual([]);
    expect(shell.row('select count(*) n from handoffs')).toEqual({ n: 0 });
  });

  it('someone at another step, or in another flow', async () => {
    await shell.text(ann, 'BOOK');
    expect(await publish({ ...toNewSlots, node: 'thanks' }, { ...toNewSlots, version: 7 })).toEqual({
      moved: 0,
      handedOver: 0,
    });
    await shell.settle();
    expect(shell.sentTo(ann)).toEqual([slotText]);
  });
});
