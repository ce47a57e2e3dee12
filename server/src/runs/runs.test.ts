import type { Flow } from '@parley/shared/flow/flow';
import { readFlow } from '@parley/shared/flow/read-flow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { line, say } from './line-under-test.ts';
import { ShellUnderTest } from './shell-under-test.ts';

const ann = '+15550102030';
const hour = 3_600_000;

function flow(document: unknown): Flow {
  const read = readFlow(document);
  if (!read.ok) throw new Error(read.problem.message);
  return read.flow;
}

/** The example of the API's contract, with its own keyword. */
const reminder = flow({
  version: 1,
  name: 'Reminder',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: ['BOOK'] }] } },
    {
      id: 'ask',
      kind: 'question',
      data: {
        text: 'Hi {{first_name|there}}! Reply C to confirm or R to reschedule.',
        saveAs: 'reminder_answer',
        answers: [
          { id: 'c', label: 'C', value: 'confirmed', accepts: [{ type: 'words', words: ['confirm'] }] },
          { id: 'r', label: 'R', accepts: [{ type: 'words', words: ['reschedule'] }] },
        ],
        anythingElse: { retries: 2, text: "Sorry, I didn't catch that. Reply C or R." },
        noReply: { after: 'PT4H' },
      },
    },
    { id: 'm1', kind: 'message', data: { text: "You're confirmed!" } },
    { id: 't1', kind: 'tag', data: { add: ['Confirmed'], remove: [] } },
    { id: 'm2', kind: 'message', data: { text: 'Your appointment is still on.' } },
    {
      id: 'h1',
      kind: 'handoff',
      data: { to: { anyone: true }, text: 'Let me get a person.', answerWithin: 'PT5M' },
    },
    { id: 'm3', kind: 'message', data: { text: 'Nobody is free right now.' } },
    { id: 'w1', kind: 'wait', data: { for: 'P3D' } },
    { id: 'e1', kind: 'end', data: {} },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'ask' },
    { from: 'ask', exit: 'c', to: 'm1' },
    { from: 'ask', exit: 'r', to: 'h1' },
    { from: 'ask', exit: 'anything-else', to: 'h1' },
    { from: 'ask', exit: 'no-reply', to: 'm2' },
    { from: 'm1', exit: 'next', to: 't1' },
    { from: 't1', exit: 'next', to: 'w1' },
    { from: 'w1', exit: 'next', to: 'e1' },
    { from: 'm2', exit: 'next', to: 'e1' },
    { from: 'h1', exit: 'done', to: 'e1' },
    { from: 'h1', exit: 'unanswered', to: 'm3' },
    { from: 'm3', exit: 'next', to: 'e1' },
  ],
  layout: {},
});

const hello = (triggers: unknown[], text = 'Hello from the other flow.') =>
  line('Hello', triggers, say('m', text));

const question = 'Hi there! Reply C to confirm or R to reschedule. Reply STOP to opt out.';
const askAgain = "Sorry, I didn't catch that. Reply C or R.";

let shell: ShellUnderTest;
beforeEach(async () => {
  shell = await ShellUnderTest.open();
  await shell.publish('reminder', reminder);
});
afterEach(() => {
  expect(shell.errors).toEqual([]);
  shell.close();
});

describe('a conversation', () => {
  it('is started by its keyword, understood, tagged and remembered', async () => {
    expect(await shell.text(ann, ' book! ')).toEqual([question]);
    expect(await shell.text(ann, 'c.')).toEqual(["You're confirmed!"]);
    const contact = shell.row('select * from contacts where phone = ?', ann);
    expect(JSON.parse(String(contact?.tags_json))).toEqual(['Confirmed']);
    expect(JSON.parse(String(contact?.fields_json))).toEqual({ reminder_answer: 'confirmed' });
    expect(contact?.consent).toBe('in');
  });

  it('asks again twice, then hands to a person, who has five minutes', async () => {
    await shell.text(ann, 'BOOK');
    expect(await shell.text(ann, 'maybe')).toEqual([askAgain]);
    expect(await shell.text(ann, 'hmm')).toEqual([askAgain]);
    expect(await shell.text(ann, 'what')).toEqual(['Let me get a person.']);
    expect(shell.row('select state, reason from handoffs')).toEqual({ state: 'waiting', reason: 'flow' });
    await shell.advance(5 * 60_000);
    expect(shell.provider.sent.at(-1)?.text).toBe('Nobody is free right now.');
    expect(shell.row('select state from handoffs')).toEqual({ state: 'unanswered' });
  });

  it('goes on when the person is done, and stays silent while they talk', async () => {
    await shell.text(ann, 'BOOK');
    await shell.text(ann, 'r');
    const id = String(shell.row('select id from handoffs')?.id);
    await shell.runs.takeHandoff(id, 'rep');
    await shell.advance(10 * 60_000);
    expect(await shell.text(ann, 'BOOK')).toEqual([]);
    await expect(shell.runs.takeHandoff(id, 'other')).rejects.toMatchObject({ code: 'handoff_taken' });
    await expect(shell.runs.start('reminder', { phone: ann }, 'api')).rejects.toMatchObject({
      code: 'in_handoff',
    });
    await shell.runs.closeHandoff(id, 'rep');
    expect(shell.row("select count(*) n from runs where status = 'running'")).toEqual({ n: 0 });
    expect(await shell.text(ann, 'BOOK')).toHaveLength(1);
  });

  it('hands over whoever asks for a person', async () => {
    await shell.text(ann, 'BOOK');
    expect(await shell.text(ann, 'agent')).toEqual([
      'Sure, let me get a person for you. They will text you here.',
    ]);
    expect(shell.row('select state, reason from handoffs')).toEqual({ state: 'waiting', reason: 'asked' });
  });

  it('takes a late reply up to seven days after its end', async () => {
    await shell.text(ann, 'BOOK');
    await shell.advance(4 * hour);
    expect(shell.provider.sent.at(-1)?.text).toBe('Your appointment is still on.');
    await shell.advance(6 * 24 * hour);
    expect(await shell.text(ann, 'confirm')).toEqual(["You're confirmed!"]);
  });

  it('leaves a reply eight days after its end to the inbox', async () => {
    await shell.text(ann, 'BOOK');
    await shell.advance(4 * hour + 8 * 24 * hour);
    expect(await shell.text(ann, 'confirm')).toEqual([]);
    expect(shell.row('select unanswered from conversations')).toEqual({ unanswered: 1 });
  });
});

describe('time', () => {
  it('sends the no-reply text after four hours from the sending, not before', async () => {
    await shell.text(ann, 'BOOK');
    await shell.advance(4 * hour - 1);
    expect(shell.provider.sent).toHaveLength(1);
    await shell.advance(1);
    expect(shell.provider.sent.map((sent) => sent.text)).toEqual([question, 'Your appointment is still on.']);
  });

  it('counts no reply from the moment the provider took the question', async () => {
    shell.provider.answers.push({ ok: false, why: 'not-sent', message: 'No line.' });
    await shell.text(ann, 'BOOK');
    await shell.advance(60_000);
    const sentAt = Number(shell.row("select sent_at from messages where direction = 'out'")?.sent_at);
    expect(sentAt).toBeGreaterThan(Date.UTC(2026, 4, 4, 14));
    expect(shell.row('select due_at from timers')).toEqual({ due_at: sentAt + 4 * hour });
  });

  it('is called off by a reply', async () => {
    await shell.text(ann, 'BOOK');
    await shell.advance(4 * hour - 1);
    await shell.text(ann, 'C');
    await shell.advance(hour);
    expect(shell.provider.sent.map((sent) => sent.text)).toEqual([question, "You're confirmed!"]);
  });

  it('fires after downtime', async () => {
    await shell.text(ann, 'BOOK');
    shell.clock.advanceTo(shell.clock.now() + 1);
    await shell.crash();
    await shell.advance(5 * hour);
    expect(shell.provider.sent.at(-1)?.text).toBe('Your appointment is still on.');
  });

  it('starts a flow around a date, and moves it with the date', async () => {
    const trigger = { type: 'date', field: 'appointment', offset: '-PT24H' };
    await shell.publish('hello', hello([trigger]));
    await shell.runs.saveContact(ann, { fields: { appointment: '2026-05-10T10:00' } });
    await shell.runs.saveContact(ann, { fields: { appointment: '2026-05-08T10:00' } });
    await shell.advance(Date.UTC(2026, 4, 7, 14) - shell.clock.now() - 1);
    expect(shell.provider.sent).toHaveLength(0);
    await shell.advance(1);
    expect(shell.provider.sent).toHaveLength(1);
    await shell.advance(7 * 24 * hour);
    expect(shell.provider.sent).toHaveLength(1);
  });
});

describe('STOP, START and HELP', () => {
  it('STOP gets one confirmation, and then there is silence', async () => {
    await shell.text(ann, 'BOOK');
    expect(await shell.text(ann, 'Stop.')).toHaveLength(1);
    expect(await shell.text(ann, 'STOP')).toEqual([]);
    expect(await shell.text(ann, 'BOOK')).toEqual([]);
    await shell.advance(5 * hour);
    expect(shell.provider.sent).toHaveLength(2);
    await expect(shell.runs.start('reminder', { phone: ann }, 'api')).rejects.toMatchObject({
      code: 'opted_out',
      status: 409,
    });
    await expect(shell.runs.happened('x', { phone: ann })).rejects.toMatchObject({ code: 'opted_out' });
  });

  it('STOP takes back what is queued', async () => {
    shell.provider.answers.push({ ok: false, why: 'not-sent', message: 'No line.' });
    await shell.text(ann, 'BOOK');
    await shell.text(ann, 'STOP');
    await shell.advance(hour);
    expect(shell.provider.sent.map((sent) => sent.text).filter((text) => text === question)).toHaveLength(1);
    expect(shell.row('select status from messages where text = ?', question)).toEqual({
      status: 'cancelled',
    });
  });

  it('STOP wins over a person', async () => {
    await shell.text(ann, 'BOOK');
    await shell.text(ann, 'agent');
    expect(await shell.text(ann, 'stop')).toHaveLength(1);
    const conversation = String(shell.row('select id from conversations')?.id);
    await expect(shell.runs.sendByHand(conversation, 'Hi', 'rep')).rejects.toMatchObject({
      code: 'opted_out',
    });
  });

  it('START brings them back', async () => {
    await shell.text(ann, 'STOP');
    expect(await shell.text(ann, 'START')).toHaveLength(1);
    expect(await shell.text(ann, 'BOOK')).toEqual(['Hi there! Reply C to confirm or R to reschedule.']);
  });

  it('HELP is answered, also after STOP, and does not disturb the flow', async () => {
    await shell.text(ann, 'BOOK');
    expect((await shell.text(ann, 'help'))[0]).toContain('Reply STOP to opt out');
    expect(await shell.text(ann, 'C')).toEqual(["You're confirmed!"]);
    await shell.text(ann, 'STOP');
    expect(await shell.text(ann, 'HELP')).toHaveLength(1);
  });

  it('a provider that reports an opt-out is believed', async () => {
    await shell.text(ann, 'BOOK');
    const reference = shell.provider.sent[0]?.reference ?? '';
    const report = { type: 'status', reference, providerId: null, providerAt: null } as const;
    await shell.runs.reported('messagebird', [{ ...report, status: 'failed', optedOut: true }]);
    expect(await shell.text(ann, 'C')).toEqual([]);
    expect(shell.row('select consent from contacts')).toEqual({ consent: 'out' });
  });
});

describe('what starts a flow', () => {
  it('a keyword is an answer first', async () => {
    await shell.publish('hello', hello([{ type: 'keyword', words: ['confirm', 'hello'] }]));
    await shell.text(ann, 'BOOK');
    expect(await shell.text(ann, 'confirm')).toEqual(["You're confirmed!"]);
    expect(await shell.text(ann, 'hello')).toEqual(['Hello from the other flow.']);
  });

  it('an event waits for the running flow, the same flow never stacks, and three days are enough', async () => {
    await shell.publish('hello', hello([{ type: 'event', name: 'purchase' }]));
    await shell.text(ann, 'BOOK');
    expect(await shell.runs.happened('Purchase', { phone: ann })).toEqual({
      started: [],
      waiting: ['hello'],
    });
    expect(await shell.runs.happened('purchase', { phone: ann })).toEqual({ started: [], waiting: [] });
    await shell.advance(4 * hour);
    expect(shell.provider.sent.at(-1)?.text).toBe('Hello from the other flow.');
    await shell.text(ann, 'BOOK');
    await shell.text(ann, 'C');
    await shell.runs.happened('purchase', { phone: ann });
    await shell.advance(3 * 24 * hour + 1);
    expect(shell.row('select state from starts order by created_at desc, rowid desc')).toEqual({
      state: 'started',
    });
  });

  it('a tag and joining start flows too', async () => {
    await shell.publish('tagged', hello([{ type: 'tag-added', tag: 'vip' }], 'Hello VIP.'));
    await shell.publish('joined', hello([{ type: 'opt-in', form: 'site' }], 'Welcome.'));
    await shell.runs.saveContact(ann, { addTags: ['VIP'] });
    await shell.runs.optIn({ phone: ann, form: 'Site' });
    await shell.settle();
    expect(shell.provider.sent.map((sent) => sent.text)).toEqual([
      'Hello VIP. Reply STOP to opt out.',
      'Welcome.',
    ]);
  });

  it('a start by hand replaces what runs', async () => {
    await shell.text(ann, 'BOOK');
    const { runId } = await shell.runs.start(
      'reminder',
      { phone: ann, fields: { first_name: 'Ann' } },
      'api',
    );
    await shell.settle();
    expect(shell.provider.sent.at(-1)?.text).toContain('Hi Ann!');
    expect(shell.row("select id from runs where status = 'running'")).toEqual({ id: runId });
    await expect(shell.runs.start('nothing', { phone: ann }, 'api')).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('a run ends on the version it began with', async () => {
    await shell.text(ann, 'BOOK');
    const nodes = reminder.nodes.map((node) =>
      node.id === 'm1' ? { ...node, data: { text: 'New words.' } } : node,
    );
    await shell.publish('reminder', flow({ ...reminder, nodes }));
    expect(await shell.text(ann, 'C')).toEqual(["You're confirmed!"]);
    await shell.text(ann, 'BOOK');
    expect(await shell.text(ann, 'C')).toEqual(['New words.']);
  });
});

describe('once, and in order', () => {
  it('the same provider id counts once', async () => {
    expect(await shell.text(ann, 'BOOK', 'same')).toHaveLength(1);
    expect(await shell.text(ann, 'BOOK', 'same')).toEqual([]);
    expect(shell.row("select count(*) n from messages where direction = 'in'")).toEqual({ n: 1 });
  });

  it('a signature is used once', async () => {
    const replay = { jti: 'j', expiresAt: shell.clock.now() + 60_000 };
    const text = { channel: 'messagebird' as const, from: ann, text: 'BOOK', replay };
    expect((await shell.runs.receive({ ...text, providerId: 'a' })).replayed).toBe(false);
    expect((await shell.runs.receive({ ...text, providerId: 'b' })).replayed).toBe(true);
  });

  it('two texts at once are handled one after the other', async () => {
    await shell.text(ann, 'BOOK');
    await Promise.all([shell.text(ann, 'maybe'), shell.text(ann, 'C')]);
    expect(shell.provider.sent.map((sent) => sent.text)).toEqual([question, askAgain, "You're confirmed!"]);
  });

  it('a restart between any two steps changes nothing', async () => {
    for (const [text, reply] of [
      ['BOOK', [question]],
      ['hm', [askAgain]],
      ['C', ["You're confirmed!"]],
    ] as const) {
      expect(await shell.text(ann, text)).toEqual(reply);
      await shell.crash();
    }
    expect(shell.provider.sent).toHaveLength(3);
  });
});
