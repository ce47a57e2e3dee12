import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { book, keyword, line, type Step } from './line-under-test.ts';
import { ShellUnderTest } from './shell-under-test.ts';

const ann = '+15550102030';
const minute = 60_000;

let shell: ShellUnderTest;
beforeEach(async () => {
  shell = await ShellUnderTest.open();
  await shell.publish('book', book);
});
afterEach(() => shell.close());

describe('people', () => {
  const handoff: Step = {
    id: 'h',
    kind: 'handoff',
    data: { to: { anyone: true }, text: 'One moment.', answerWithin: 'PT5M' },
  };
  beforeEach(async () => {
    const flow = line('Help', [keyword('DESK')], handoff);
    const edges = [
      ...flow.edges.filter((edge) => edge.from !== 'h'),
      { from: 'h', exit: 'unanswered', to: 'e' },
    ];
    await shell.publish('desk', { ...flow, edges });
  });

  it('who write without taking over have taken over', async () => {
    await shell.text(ann, 'DESK');
    const conversation = String(shell.row('select id from conversations')?.id);
    await shell.runs.sendByHand(conversation, 'Hi, Sam here.', 'sam');
    await shell.advance(10 * minute);
    expect(shell.row('select state, taken_by from handoffs')).toEqual({ state: 'taken', taken_by: 'sam' });
  });

  it('who come too late can still take over', async () => {
    await shell.text(ann, 'DESK');
    await shell.advance(6 * minute);
    const id = String(shell.row('select id from handoffs')?.id);
    await shell.runs.takeHandoff(id, 'sam');
    expect(await shell.text(ann, 'BOOK')).toEqual([]);
    await shell.runs.closeHandoff(id, 'sam');
    expect(await shell.text(ann, 'BOOK')).toHaveLength(1);
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

describe('practice phones beside a real number', () => {
  it('need made-up numbers', async () => {
    const text = { channel: 'practice', providerId: 'p', from: '+12125551234', text: 'BOOK' } as const;
    await expect(shell.runs.receive(text)).rejects.toMatchObject({ status: 409, code: 'not_made_up' });
    await shell.runs.receive({ ...text, from: ann });
    expect(shell.row('select channel from conversations')).toEqual({ channel: 'practice' });
  });
});
