import { describe, expect, it, test } from 'vitest';
import { understand } from '../understand/understand.ts';
import { pasteAnswers } from './paste-answers.ts';

/** Answers as `label=words`, to read them at a glance. */
const short = (text: string) =>
  pasteAnswers(text)?.answers.map(({ label, words }) => [label, ...words].join('=')) ?? null;
const soon = ['A=ASAP', 'B=This month', 'C=Just exploring'];

describe('answers of a pasted text', () => {
  test.each<[string, string[]]>([
    ['A) ASAP / B) This month / C) Just exploring', soon],
    ['A) ASAP\nB) This month\nC) Just exploring', soon],
    ['How soon? A) ASAP\nB) This month\nC) Just exploring', soon],
    ['How soon? A) ASAP, B) This month, or C) Just exploring.', soon],
    ['How soon? A) ASAP B) This month C) Just exploring. Reply A, B or C!', soon],
    ['(A) ASAP (B) This month (C) Just exploring', soon],
    ['A. ASAP\nB. This month\nC. Just exploring', soon],
    ['A: ASAP\r\nB: This month\r\nC: Just exploring', soon],
    ['A - ASAP\nB – This month\nC — Just exploring', soon],
    ['A - ASAP / B - This month / C - Just exploring', soon],
    ['A = ASAP | B = This month | C = Just exploring', soon],
    ['  • A) ASAP\n\n  • B) This month\n\n  • C) Just exploring;', soon],
    ['1. x\n2. y', ['1=x', '2=y']],
    ['Pick one: 1. Tuesday at 2pm 2. Friday at 10 a.m.', ['1=Tuesday at 2pm', '2=Friday at 10 a.m.']],
    ['1) 2 weeks\n2) 3 weeks', ['1=2 weeks', '2=3 weeks']],
    ['1️⃣ Yes\n2️⃣ No', ['1=Yes', '2=No']],
    ['y) Yes\nn) No', ['y=Yes', 'n=No']],
    ['- Red\n- Green\n- Blue', ['Red', 'Green', 'Blue']],
    ['YES = book it\nNO = not now', ['YES=book it', 'NO=not now']],
    [
      '👍 = Great!\n❓ = I have questions\n😕 = There’s an issue',
      ['👍=Great', '❓=I have questions', '😕=There’s an issue'],
    ],
    ['- 👍🏽 Great\n- 👎 Bad', ['👍🏽=Great', '👎=Bad']],
    ['📅 This week\n📅 Next week', ['This week', 'Next week']],
    ['👍\n❓\n😕', ['👍', '❓', '😕']],
    ['How was it? 👍 / ❓ / 😕', ['👍', '❓', '😕']],
    ['👍 = great / 👎 = bad', ['👍=great', '👎=bad']],
    ['How was it? 👍 = great, 👎 = bad', ['👍=great', '👎=bad']],
    ['א) עכשיו\nב) החודש', ['א=עכשיו', 'ב=החודש']],
    ['متى؟ أ) الآن / ب) هذا الشهر', ['أ=الآن', 'ب=هذا الشهر']],
    ['\u200fأ- الآن\n\u200fب- لاحقا', ['أ=الآن', 'ب=لاحقا']],
    ['١. نعم\n٢. لا', ['١=نعم', '٢=لا']],
    ['A) [Option 1]\nB) {{product|that one}}', ['A=[Option 1]', 'B={{product|that one}}']],
  ])('%s', (text, answers) => {
    expect(short(text)).toEqual(answers);
  });

  test.each([
    '',
    'Hi there! How are you?',
    'A) Only one',
    'See you at 2. Then we talk.',
    'NOTE: closed\nPS: call us',
    'I - think\nI - am',
    'Great 🎉 see you 🎊',
    '- Same\n- Same',
    'Reply STOP to opt out. Msg & data rates may apply.',
    'x'.repeat(100_001),
  ])('%s has none', (text) => {
    expect(pasteAnswers(text)).toBeNull();
  });

  it('keeps what stands around them', () => {
    expect(pasteAnswers('Got it! How soon?\n\n1) ASAP\n2) Later\n\nReply 1 or 2.')).toMatchObject({
      lead: 'Got it! How soon?',
      after: 'Reply 1 or 2.',
    });
    expect(pasteAnswers('Hi!\nHow soon? A) ASAP / B) Later. Just reply A or B!\nBye')).toMatchObject({
      lead: 'Hi!\nHow soon?',
      after: 'Just reply A or B!\nBye',
    });
    expect(pasteAnswers('How was it? 👍 or 👎')).toMatchObject({ lead: 'How was it?', after: '' });
  });

  it('takes 300 of them', () => {
    const lines = Array.from({ length: 300 }, (_, i) => `${i + 1}. Place number ${i + 1}`);
    expect(short(lines.join('\n'))).toHaveLength(300);
    expect(short(lines.join(' / ').replaceAll('. ', ') '))?.at(-1)).toBe('300=Place number 300');
  });

  const long = 100_000;
  it.each([
    ...['A) ', '(a ', '👍 / ', '1. x 3. ', '- ', ' or ', '\u200f'].map((piece) =>
      piece.repeat(long / piece.length),
    ),
    ...['!', ' ', ' ,'].map((run) => `A) x${run.repeat((long - 20) / run.length)}x\nB) y`),
    `A) x${' '.repeat(long - 20)}or B) y`,
    `👍${' '.repeat(long - 20)}x👎`,
  ])('does not take long over a long text: %.12s…', (text) => {
    expect(text.length).toBeLessThanOrEqual(long);
    const before = process.threadCpuUsage();
    pasteAnswers(text);
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(2_000);
  });

  it('gives answers that are understood', () => {
    const pasted = pasteAnswers('A) ASAP / B) This month / C) Just exploring')?.answers ?? [];
    const answers = pasted.map(({ label, words }) => ({
      id: label,
      label,
      accepts: [{ type: 'words', words } as const],
    }));
    const means = (reply: string) => understand(reply, answers, { at: 0, timeZone: 'UTC' })?.answerId;
    expect(['b', 'this month', 'A) ASAP', 'exploring'].map(means)).toEqual(['B', 'B', 'A', 'C']);
  });
});
