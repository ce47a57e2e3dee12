import type { Flow } from '@parley/shared/flow/flow';
import { readFlow } from '@parley/shared/flow/read-flow';
import { allTools } from '@parley/shared/understand/tools';
import { expect, test } from 'vitest';
import { exampleFlow } from './example-flow.ts';
import { PageShell } from './page-shell.ts';
import { traceOf } from './trace.ts';

const hour = 3_600_000;
const monday = Date.UTC(2026, 4, 4, 14);

function open(flow: Flow = exampleFlow, fields: Record<string, string> = { first_name: 'Jordan' }) {
  const contact = { phone: '+14155550123', fields, tags: [], timeZone: 'America/New_York', greeted: false };
  const setting = { contact, startedAt: monday, business: 'Blue Dental', officeHours: null, people: {} };
  return new PageShell({ ...setting, flow, tools: allTools });
}

/** The conversation as one reads it: `<` from the business, `>` from the contact, `·` in grey. */
function read(shell: PageShell): string[] {
  const marks = { business: '<', contact: '>', system: '·' };
  return shell.state().lines.map((line) => `${marks[line.from]} ${line.text}`);
}

test('the example reads back as a flow', () => {
  expect(readFlow(exampleFlow)).toMatchObject({ ok: true });
});

test('an answer goes its way, and what a phone would not show stands in grey', () => {
  const shell = open();
  shell.send('confirm');
  expect(read(shell)).toEqual([
    '< Hi Jordan! Reply C to confirm or R to reschedule. Reply STOP to opt out.',
    '> confirm',
    '· Remembered · Reminder answer: confirmed',
    "< You're confirmed!",
    '· Tag added · Confirmed',
  ]);
  expect(shell.state().lines[1]?.why).toBe("C Confirm: same as 'confirm'");
  expect(shell.contact).toMatchObject({ fields: { reminder_answer: 'confirmed' }, tags: ['Confirmed'] });
  expect(shell.state().next).toEqual({ label: 'Wait', at: monday + 72 * hour });
});

test('the canvas is told where it waits, and which ways it took', () => {
  const shell = open();
  const trace = () => traceOf(shell.chat, new Set());
  expect(trace()).toMatchObject({ current: 'ask' });
  shell.send('c');
  expect(trace().current).toBe('w1');
  expect([...trace().visited]).toEqual(['start', 'ask', 'm1', 't1', 'w1'].map((id, i) => [id, i + 1]));
  expect([...trace().lines]).toEqual(['start/next', 'ask/c', 'm1/next', 't1/next']);
});

test('nobody answers: the no-reply comes at its hour and not before', () => {
  const shell = open();
  shell.advance(4 * hour - 1);
  expect(read(shell).slice(1)).toEqual(['· Nothing has happened yet']);
  shell.skip();
  expect(read(shell).slice(2)).toEqual(['< Your appointment is still on.', '· Conversation ended']);
  expect(shell.state()).toMatchObject({ clock: monday + 4 * hour, status: 'ended', next: null });
});

test('what is not understood is asked again, then a person takes over', () => {
  const shell = open();
  for (const text of ['hm', 'what?', 'idk']) shell.send(text);
  expect(read(shell).filter((line) => line.includes('Not understood'))).toHaveLength(3);
  expect(shell.state().status).toBe('person');
  expect(shell.person).toBe(true);
  shell.personDone();
  expect(shell.state().status).toBe('ended');
});

test('why a text was not understood is said where there is more to say', () => {
  const shell = open();
  shell.send('confirm or reschedule');
  expect(read(shell).at(-2)).toBe('· Not understood: as near to “C” as to “R”');
});

test('STOP ends it, and it can be taken back', () => {
  const shell = open();
  shell.send('stop');
  expect(shell.state().status).toBe('opted-out');
  shell.back();
  expect(shell.state().status).toBe('waiting');
  expect(read(shell)).toHaveLength(1);
});

test('the contact can be changed while trying, and stays so when it begins again', () => {
  const shell = open();
  shell.send('c');
  shell.know({ fields: { ...shell.contact.fields, first_name: 'Sam' }, tags: ['VIP'] });
  expect(read(shell).at(-1)).toBe('· What we know was changed');
  expect(shell.contact).toMatchObject({ tags: ['VIP'], fields: { reminder_answer: 'confirmed' } });
  shell.restart();
  expect(read(shell)[0]).toBe('< Hi Sam! Reply C to confirm or R to reschedule. Reply STOP to opt out.');
  expect(shell.contact).toMatchObject({ tags: ['VIP'], fields: { first_name: 'Sam' } });
  expect(shell.contact.fields).not.toHaveProperty('reminder_answer');
});

test('what is changed letter by letter is taken back at once', () => {
  const shell = open();
  for (const first_name of ['S', 'Sa', 'Sam']) shell.know({ fields: { first_name } });
  shell.know({ closed: true });
  expect(shell.chat.deeds).toEqual([{ type: 'known', fields: { first_name: 'Sam' }, closed: true }]);
  shell.back();
  expect(shell.contact.fields).toEqual({ first_name: 'Jordan' });
});

test('the same deeds on another draft', () => {
  const shell = open();
  shell.send('c');
  const nodes = exampleFlow.nodes.filter((node) => node.id !== 't1');
  shell.play({ ...exampleFlow, nodes }, shell.chat.setting, shell.chat.deeds);
  expect(read(shell).at(-1)).toBe('· Stopped: a line leads to a step that is not there');
});

test('the state stays the same object until something happens', () => {
  const shell = open();
  let told = 0;
  shell.subscribe(() => {
    told += 1;
  });
  const state = shell.state();
  expect(shell.state()).toBe(state);
  shell.send('   ');
  expect([shell.state(), told]).toEqual([state, 0]);
  shell.send('c');
  expect(told).toBe(1);
  expect(shell.state()).not.toBe(state);
});
