import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, book, keyword, line, say, tags, wait } from './line-under-test.ts';
import { ShellUnderTest } from './shell-under-test.ts';

const ann = '+15550102030';
const minute = 60_000;
const day = 24 * 60 * minute;

let shell: ShellUnderTest;
beforeEach(async () => {
  shell = await ShellUnderTest.open();
  await shell.publish('book', book);
});
afterEach(() => shell.close());

const running = () => shell.row("select flow_id from runs where status = 'running'");
const sent = () => shell.provider.sent.map((text) => text.text.replace(' Reply STOP to opt out.', ''));

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
