import type { Flow } from '@parley/shared/flow/flow';
import { readFlow } from '@parley/shared/flow/read-flow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ShellUnderTest } from './shell-under-test.ts';

const ann = '+15550102030';
const ben = '+15550102031';
const minute = 60_000;
const day = 24 * 60 * minute;

type Step = { id: string; kind: string; data: unknown };

/** A flow whose steps follow one another; a question's answers all lead on. */
function line(name: string, triggers: unknown[], ...steps: Step[]): Flow {
  const nodes = [
    { id: 'start', kind: 'start', data: { triggers } },
    ...steps,
    { id: 'e', kind: 'end', data: {} },
  ];
  const edges = nodes.slice(0, -1).flatMap((node, i) => {
    const to = nodes[i + 1]?.id;
    return (node.kind === 'question' ? ['c'] : ['next']).map((exit) => ({ from: node.id, exit, to }));
  });
  const read = readFlow({ version: 1, name, nodes, edges });
  if (!read.ok) throw new Error(read.problem.message);
  return read.flow;
}
const keyword = (...words: string[]) => ({ type: 'keyword', words });
const say = (id: string, text: string): Step => ({ id, kind: 'message', data: { text } });
const tags = (id: string, add: string[], remove: string[] = []): Step => ({
  id,
  kind: 'tag',
  data: { add, remove },
});
const wait = (id: string, time: string): Step => ({ id, kind: 'wait', data: { for: time } });
const ask = (id: string, text: string): Step => ({
  id,
  kind: 'question',
  data: { text, answers: [{ id: 'c', label: 'C' }], noReply: { after: 'PT4H' } },
});

let shell: ShellUnderTest;
beforeEach(async () => {
  shell = await ShellUnderTest.open();
  await shell.publish('book', line('Book', [keyword('BOOK')], ask('q', 'Reply C.'), say('m', 'Done.')));
});
afterEach(() => shell.close());

const running = () => shell.row("select flow_id from runs where status = 'running'");
const sent = () => shell.provider.sent.map((text) => text.text.replace(' Reply STOP to opt out.', ''));

describe('STOP', () => {
  it('lets nothing begin that was waiting its turn', async () => {
    await shell.publish('buy', line('Buy', [{ type: 'event', name: 'buy' }], ask('q', 'Buy more?')));
    await shell.text(ann, 'BOOK');
    await shell.runs.happened('buy', { phone: ann });
    await shell.text(ann, 'STOP');
    expect(running()).toBeUndefined();
    expect(shell.row('select state from starts')).toEqual({ state: 'skipped' });
    await shell.text(ann, 'START');
    await shell.text(ann, 'C');
    expect(sent()).toHaveLength(3);
  });

  it('is confirmed even while an earlier text is in doubt', async () => {
    shell.provider.answers.push({ ok: false, why: 'unknown', message: 'No answer.' });
    shell.provider.known = null;
    await shell.text(ann, 'BOOK');
    expect(await shell.text(ann, 'STOP')).toHaveLength(1);
  });

  it('takes a text back that was leaving and did not leave, also after START', async () => {
    let answer = (_: { ok: false; why: 'not-sent'; message: string }) => {};
    shell.provider.answers.push(new Promise((done) => (answer = done)));
    void shell.runs.receive({ channel: 'messagebird', providerId: 'x', from: ann, text: 'BOOK' });
    for (let i = 0; i < 6; i++) await new Promise((done) => setImmediate(done));
    void shell.runs.receive({ channel: 'messagebird', providerId: 'y', from: ann, text: 'STOP' });
    void shell.runs.receive({ channel: 'messagebird', providerId: 'z', from: ann, text: 'START' });
    answer({ ok: false, why: 'not-sent', message: 'No line.' });
    await shell.advance(10 * minute);
    expect(sent().filter((text) => text === 'Reply C.')).toHaveLength(1);
    expect(shell.row("select status from messages where text like 'Reply C.%'")).toEqual({
      status: 'cancelled',
    });
  });

  it('draws a line: after START an old question takes no reply', async () => {
    await shell.text(ann, 'BOOK');
    await shell.advance(5 * 60 * minute);
    await shell.text(ann, 'STOP');
    await shell.text(ann, 'START');
    expect(await shell.text(ann, 'C')).toEqual([]);
  });
});

describe('starts that wait', () => {
  it('are skipped after three days, visibly, and make room for new ones', async () => {
    await shell.publish('long', line('Long', [keyword('LONG')], wait('w', 'P10D')));
    await shell.publish('buy', line('Buy', [{ type: 'event', name: 'buy' }], say('m', 'Thanks for buying.')));
    await shell.text(ann, 'LONG');
    await shell.runs.happened('buy', { phone: ann });
    await shell.advance(3 * day + 1);
    expect(shell.row('select state from starts')).toEqual({ state: 'skipped' });
    await shell.advance(6 * day);
    expect(await shell.runs.happened('buy', { phone: ann })).toEqual({ started: [], waiting: ['buy'] });
    await shell.advance(day);
    expect(sent()).toEqual(['Thanks for buying.']);
  });

  it('begin in the order in which they came, a tag behind an event', async () => {
    await shell.publish('vip', line('Vip', [{ type: 'tag-added', tag: 'VIP' }], say('m', 'Hello VIP.')));
    await shell.publish('buy', line('Buy', [{ type: 'event', name: 'buy' }], say('m', 'Thanks.')));
    await shell.text(ann, 'BOOK');
    await shell.runs.happened('buy', { phone: ann });
    await shell.runs.saveContact(ann, { addTags: ['VIP'] });
    await shell.text(ann, 'C');
    expect(sent()).toEqual(['Reply C.', 'Done.', 'Thanks.', 'Hello VIP.']);
  });

  it('flows that start one another by tags are stopped', async () => {
    const tag = (name: string) => ({ type: 'tag-added', tag: name });
    await shell.publish('a', line('A', [tag('x')], say('m', 'A.'), tags('t', ['y'], ['x'])));
    await shell.publish('b', line('B', [tag('y')], say('m', 'B.'), tags('t', ['x'], ['y'])));
    await shell.runs.saveContact(ann, { addTags: ['x'] });
    await shell.settle();
    expect(
      Number(shell.row("select count(*) n from messages where direction = 'out'")?.n),
    ).toBeLessThanOrEqual(10);
    expect(running()).toBeUndefined();
  });
});

describe('late replies', () => {
  it('are heard although a flow without a question came between', async () => {
    await shell.publish(
      'ship',
      line('Ship', [{ type: 'event', name: 'ship' }], say('m', 'It is on its way.')),
    );
    await shell.text(ann, 'BOOK');
    await shell.advance(5 * 60 * minute);
    await shell.runs.happened('ship', { phone: ann });
    expect(await shell.text(ann, 'C')).toContain('Done.');
  });

  it('are not heard once another question followed, even one that was replaced', async () => {
    await shell.publish(
      'other',
      line('Other', [keyword('OTHER')], ask('q', 'Other? Reply C.'), say('m', 'Other done.')),
    );
    await shell.publish('plain', line('Plain', [keyword('PLAIN')], say('m', 'Plain.')));
    await shell.text(ann, 'BOOK');
    await shell.advance(5 * 60 * minute);
    await shell.text(ann, 'OTHER');
    await shell.text(ann, 'PLAIN');
    expect(await shell.text(ann, 'C')).toEqual([]);
  });
});

describe('a happening that cannot be handled', () => {
  const lose = () => shell.store.db.prepare("delete from versions where flow_id = 'book'").run();

  it('is kept, the run fails, a person takes over, and others go on', async () => {
    await shell.text(ann, 'BOOK');
    lose();
    await shell.crash();
    await shell.publish('hello', line('Hello', [keyword('HELLO')], say('m', 'Hello.')));
    await shell.text(ann, 'C');
    expect(shell.errors).toHaveLength(1);
    expect(shell.row("select text from messages where direction = 'in' order by seq desc")).toEqual({
      text: 'C',
    });
    expect(shell.row('select status from runs')).toEqual({ status: 'failed' });
    expect(shell.row('select state, reason from handoffs')).toEqual({ state: 'waiting', reason: 'failed' });
    expect(await shell.text(ben, 'HELLO')).toHaveLength(1);
  });

  it('a timer likewise', async () => {
    await shell.text(ann, 'BOOK');
    lose();
    await shell.crash();
    await shell.advance(5 * 60 * minute);
    expect(shell.row('select status from runs')).toEqual({ status: 'failed' });
    expect(shell.row('select count(*) n from timers')).toEqual({ n: 0 });
  });
});

/** While `work` goes on, every change of the database is refused, as by a full disk. */
async function whileDiskIsFull(work: () => Promise<void>): Promise<void> {
  const store = shell.store as unknown as { together: unknown };
  const { together } = store;
  store.together = () => {
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  };
  await work();
  store.together = together;
}

describe('a full disk', () => {
  it('refuses the text, and takes it when there is room again', async () => {
    await whileDiskIsFull(async () => {
      await expect(shell.text(ann, 'BOOK', 'p')).rejects.toThrow('full');
    });
    expect(await shell.text(ann, 'BOOK', 'p')).toHaveLength(1);
  });

  it('keeps timers, and tries them again a little later, not at once', async () => {
    await shell.text(ann, 'BOOK');
    await shell.publish('n', line('N', [keyword('N')], say('m', 'N.')));
    await whileDiskIsFull(() => shell.advance(4 * 60 * minute + 10_000));
    expect(shell.errors.length).toBeLessThan(20);
    expect(shell.row('select count(*) n from timers')).toEqual({ n: 1 });
    await shell.advance(10_000);
    expect(running()).toBeUndefined();
  });

  it('while a text is leaving: what became of it is stored as soon as there is room', async () => {
    let answer = (_: { ok: true; providerId: string }) => {};
    shell.provider.answers.push(new Promise((done) => (answer = done)));
    void shell.runs.receive({ channel: 'messagebird', providerId: 'x', from: ann, text: 'BOOK' });
    for (let i = 0; i < 6; i++) await new Promise((done) => setImmediate(done));
    await whileDiskIsFull(async () => {
      answer({ ok: true, providerId: 'p' });
      for (let i = 0; i < 6; i++) await new Promise((done) => setImmediate(done));
      expect(shell.outbox.trouble()).toContain('nothing is sent');
    });
    await shell.advance(10_000);
    expect(shell.row("select status from messages where direction = 'out'")).toEqual({ status: 'sent' });
    expect(sent()).toHaveLength(1);
  });
});

describe('the provider asks for patience', () => {
  it('and gets it, although a text sent before arrives', async () => {
    let answer = (_: { ok: true; providerId: string }) => {};
    shell.provider.answers.push(new Promise((done) => (answer = done)));
    shell.provider.answers.push({
      ok: false,
      why: 'rate-limited',
      message: 'Slow down.',
      retryAfterMs: 10 * minute,
    });
    for (const from of [ann, ben])
      void shell.runs.receive({ channel: 'messagebird', providerId: from, from, text: 'BOOK' });
    for (let i = 0; i < 6; i++) await new Promise((done) => setImmediate(done));
    answer({ ok: true, providerId: 'p' });
    await shell.advance(9 * minute);
    expect(sent()).toHaveLength(2);
    await shell.advance(2 * minute);
    expect(sent()).toHaveLength(3);
  });
});

describe('people', () => {
  const handoff: Step = {
    id: 'h',
    kind: 'handoff',
    data: { to: { anyone: true }, text: 'One moment.', answerWithin: 'PT5M' },
  };

  it('who write without taking over have taken over', async () => {
    const flow = line('Help', [keyword('DESK')], handoff);
    const edges = [
      ...flow.edges.filter((edge) => edge.from !== 'h'),
      { from: 'h', exit: 'unanswered', to: 'e' },
    ];
    await shell.publish('desk', { ...flow, edges });
    await shell.text(ann, 'DESK');
    const conversation = String(shell.row('select id from conversations')?.id);
    await shell.runs.sendByHand(conversation, 'Hi, Sam here.', 'sam');
    await shell.advance(10 * minute);
    expect(shell.row('select state, taken_by from handoffs')).toEqual({ state: 'taken', taken_by: 'sam' });
  });

  it('who come too late can still take over', async () => {
    const flow = line('Help', [keyword('DESK')], handoff);
    const edges = [
      ...flow.edges.filter((edge) => edge.from !== 'h'),
      { from: 'h', exit: 'unanswered', to: 'e' },
    ];
    await shell.publish('desk', { ...flow, edges });
    await shell.text(ann, 'DESK');
    await shell.advance(6 * minute);
    const id = String(shell.row('select id from handoffs')?.id);
    await shell.runs.takeHandoff(id, 'sam');
    expect(await shell.text(ann, 'BOOK')).toEqual([]);
    await shell.runs.closeHandoff(id, 'sam');
    expect(await shell.text(ann, 'BOOK')).toHaveLength(1);
  });
});

describe('practice phones beside a real number', () => {
  it('need made-up numbers', async () => {
    const text = { channel: 'practice', providerId: 'p', from: '+12125551234', text: 'BOOK' } as const;
    await expect(shell.runs.receive(text)).rejects.toMatchObject({ status: 409, code: 'not_made_up' });
    await shell.runs.receive({ ...text, from: ann });
    expect(shell.row('select channel from conversations')).toEqual({ channel: 'practice' });
  });
});

describe('a date', () => {
  const trigger = { type: 'date', field: 'appointment', offset: '-PT24H' };
  beforeEach(() => shell.publish('remind', line('Remind', [trigger], say('m', 'See you tomorrow.'))));

  it('starts its flow although something else changed at that very moment', async () => {
    await shell.runs.saveContact(ann, { fields: { appointment: '2026-05-05T12:00' } });
    shell.clock.advanceTo(Date.UTC(2026, 4, 4, 16) - 1);
    await shell.crash();
    await shell.runs.saveContact(ann, { fields: { note: 'x' } });
    await shell.advance(minute);
    expect(sent()).toEqual(['See you tomorrow.']);
  });

  it('is left out when the server was down for too long', async () => {
    await shell.runs.saveContact(ann, { fields: { appointment: '2026-05-06T12:00' } });
    await shell.crashFor(3 * day);
    await shell.advance(minute);
    expect(sent()).toEqual([]);
  });
});

describe('whatever else goes wrong', () => {
  it('STOP is granted and confirmed', async () => {
    await shell.text(ann, 'BOOK');
    shell.store.db.prepare("delete from versions where flow_id = 'book'").run();
    await shell.crash();
    expect(await shell.text(ann, 'STOP')).toHaveLength(1);
    expect(shell.row('select consent from contacts')).toEqual({ consent: 'out' });
    expect(shell.row('select count(*) n from consents')).toEqual({ n: 2 });
  });

  it('a provider that reports an opt-out is believed', async () => {
    await shell.text(ann, 'BOOK');
    const reference = shell.provider.sent[0]?.reference ?? '';
    shell.store.db.prepare("delete from versions where flow_id = 'book'").run();
    await shell.crash();
    const report = { type: 'status', reference, providerId: null, providerAt: null } as const;
    await shell.runs.reported('messagebird', [{ ...report, status: 'failed', optedOut: true }]);
    expect(shell.row('select consent from contacts')).toEqual({ consent: 'out' });
  });
});

describe('a long queue', () => {
  it('lets pass what answers somebody who is there', async () => {
    await shell.publish('news', line('News', [{ type: 'event', name: 'news' }], say('m', 'News.')));
    const numbers = Array.from({ length: 300 }, (_, i) => `+1555020${1000 + i}`);
    await Promise.all(numbers.map((phone) => shell.runs.happened('news', { phone })));
    await shell.text(ann, 'BOOK');
    await shell.advance(2_000);
    expect(sent()).toContain('Reply C.');
    expect(sent().length).toBeLessThan(50);
    await shell.text('+15550201299', 'STOP');
    await shell.advance(2_000);
    expect(shell.provider.sent.at(-1)?.to ?? '').not.toBe('');
    expect(shell.provider.sent.some((text) => text.to === '+15550201299')).toBe(true);
  });
});

describe('a handoff of before', () => {
  it('opens nobody else’s', async () => {
    await shell.text(ann, 'agent');
    const first = String(shell.row('select id from handoffs')?.id);
    await shell.runs.closeHandoff(first, 'ada');
    shell.store.db.prepare("update handoffs set state = 'unanswered'").run();
    await shell.text(ann, 'agent');
    const second = String(shell.row("select id from handoffs where state = 'waiting'")?.id);
    await shell.runs.takeHandoff(second, 'ada');
    await expect(shell.runs.takeHandoff(first, 'bob')).rejects.toMatchObject({ code: 'handed_over_anew' });
    await expect(shell.runs.closeHandoff(first, 'bob')).rejects.toMatchObject({ status: 409 });
    expect(shell.row('select taken_by from handoffs where id = ?', second)).toEqual({ taken_by: 'ada' });
  });
});

describe('many dates', () => {
  it('are planned in batches, and a restart goes on where it was', async () => {
    const numbers = Array.from({ length: 1_200 }, (_, i) => `+1555030${1000 + i}`);
    const fields = { appointment: '2026-05-08T12:00' };
    await Promise.all(numbers.map((phone) => shell.runs.saveContact(phone, { fields })));
    const trigger = { type: 'date', field: 'appointment', offset: '-PT24H' };
    await shell.publish('remind', line('Remind', [trigger], say('m', 'See you tomorrow.')));
    const planned = () => Number(shell.row("select count(*) n from timers where kind = 'date'")?.n);
    expect(planned()).toBeGreaterThanOrEqual(500);
    await shell.crash();
    await shell.runs.planOn();
    expect(planned()).toBe(1_200);
  });
});
