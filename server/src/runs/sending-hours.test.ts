import { readFlow } from '@parley/shared/flow/read-flow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ShellUnderTest, testSettings } from './shell-under-test.ts';

const ann = '+15550102030';
const hour = 3_600_000;
/** In New York; it begins on Monday the 4th of May 2026 at ten in the morning there. */
const moment = (day: number, time: string) =>
  Date.parse(`2026-05-${String(day).padStart(2, '0')}T${time}:00-04:00`);
const nineToFive = [['09:00', '17:00']] as [[string, string]];
const officeHours = { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive };

/** Asks, nudges after 17 hours, and comes back two days after an answer: both at three in the night. */
const patient = readFlow({
  version: 1,
  name: 'Patient',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: ['BOOK'] }] } },
    {
      id: 'ask',
      kind: 'question',
      data: {
        text: 'Coming? C.',
        answers: [{ id: 'c', label: 'C' }],
        noReply: { after: 'PT17H', inHours: true },
      },
    },
    { id: 'nudge', kind: 'message', data: { text: 'Still there?' } },
    { id: 'pause', kind: 'wait', data: { for: 'P2D', inHours: true } },
    { id: 'back', kind: 'message', data: { text: 'How was it?' } },
    { id: 'end', kind: 'end', data: {} },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'ask' },
    { from: 'ask', exit: 'c', to: 'pause' },
    { from: 'ask', exit: 'no-reply', to: 'nudge' },
    { from: 'nudge', exit: 'next', to: 'end' },
    { from: 'pause', exit: 'next', to: 'back' },
    { from: 'back', exit: 'next', to: 'end' },
  ],
});

let shell: ShellUnderTest;
beforeEach(async () => {
  shell = await ShellUnderTest.open();
  shell.settings = { ...testSettings, officeHours };
  if (!patient.ok) throw new Error(patient.problem.message);
  await shell.publish('patient', patient.flow);
  await shell.text(ann, 'BOOK');
});
afterEach(() => {
  expect(shell.errors).toEqual([]);
  shell.close();
});

const to = (at: number) => shell.advance(at - shell.clock.now());
const sent = () => shell.provider.sent.slice(1).map(({ text }) => text);

describe('a silence that is over at three in the night', () => {
  it('is told at the opening, and once', async () => {
    await to(moment(5, '03:00'));
    expect(sent()).toEqual([]);
    expect(shell.row('select due_at from timers')).toEqual({ due_at: moment(5, '09:00') });
    await to(moment(5, '09:00') - 1);
    expect(sent()).toEqual([]);
    await to(moment(5, '09:00'));
    expect(sent()).toEqual(['Still there?']);
    await to(moment(8, '12:00'));
    expect(sent()).toEqual(['Still there?']);
  });

  it('is told at the opening although the server was started again in between', async () => {
    await to(moment(5, '04:00'));
    await shell.crash();
    await to(moment(5, '09:00'));
    expect(sent()).toEqual(['Still there?']);
  });

  it('may still be broken by a reply', async () => {
    await to(moment(5, '05:00'));
    await shell.text(ann, 'c');
    expect(shell.row('select count(*) n from timers')).toEqual({ n: 1 });
    await to(moment(7, '08:59'));
    expect(sent()).toEqual([]);
    await to(moment(7, '09:00'));
    expect(sent()).toEqual(['How was it?']);
  });

  it('is not told to somebody who has stopped it', async () => {
    await to(moment(5, '05:00'));
    await shell.text(ann, 'STOP');
    const before = sent();
    await to(moment(6, '12:00'));
    expect(sent()).toEqual(before);
  });

  it.each([
    ['there are no hours', null],
    ['they never open', {}],
  ])('is told at once where %s', async (_, hours) => {
    shell.settings = { ...testSettings, officeHours: hours };
    await to(moment(5, '03:00'));
    expect(sent()).toEqual(['Still there?']);
  });

  it('goes by the hours of the moment: later ones are waited for', async () => {
    await to(moment(5, '04:00'));
    shell.settings = { ...testSettings, officeHours: { tue: [['11:00', '12:00']] } };
    await to(moment(5, '11:00') - 1);
    expect(sent()).toEqual([]);
    await to(moment(5, '11:00'));
    expect(sent()).toEqual(['Still there?']);
  });
});

it('a wait that is over on Saturday goes on until Monday', async () => {
  await to(moment(4, '11:00'));
  await shell.text(ann, 'STOP');
  await shell.text(ann, 'START');
  await to(moment(7, '10:00'));
  await shell.text(ann, 'BOOK');
  await shell.text(ann, 'c');
  const before = sent().length;
  await to(moment(11, '09:00') - hour);
  expect(sent()).toHaveLength(before);
  await to(moment(11, '09:00'));
  expect(sent().at(-1)).toBe('How was it?');
});
