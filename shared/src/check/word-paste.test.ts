import { describe, expect, it } from 'vitest';
import { ask, end, flowOf, start } from '../engine/play.testing.ts';
import type { Flow } from '../flow/flow.ts';
import { readFlow } from '../flow/read-flow.ts';
import { kindOf } from '../nodes/index.ts';
import { textCost } from '../text/text-cost.ts';
import { applyFix } from './apply-fix.ts';
import { checkFlow, isPublishable } from './check.ts';

/** As it comes out of a word processor. */
const pasted =
  'Dear Valued Customer, we’d love to know more about your “dream kitchen” — it’s our job! 🎉 ' +
  'What’s your budget? What’s your timeline? 🏠 Who else is involved? What have you tried before? 😀';
const answers = [{ id: 'words', label: 'Their words', accepts: [{ type: 'text' as const }] }];
const flow = flowOf([start, ask({ text: pasted, answers }), end], 'start.next > ask', 'ask.words > end');

const warnings = (drawn: Flow) => checkFlow(drawn).filter(({ level }) => level === 'warning');
/** Applies the fix of that name to the first problem that offers it. */
function fixed(drawn: Flow, label: RegExp): Flow {
  const fix = checkFlow(drawn).find((problem) => problem.fix && label.test(problem.fix.label))?.fix;
  if (fix === undefined) throw new Error(`no fix ${label}`);
  const mended = applyFix(drawn, fix);
  expect(readFlow(JSON.parse(JSON.stringify(mended)))).toMatchObject({ ok: true });
  return mended;
}
const texts = (drawn: Flow) =>
  drawn.nodes.flatMap((node) =>
    kindOf(node)
      .texts(node.data)
      .flatMap(({ sent, text }) => (sent ? [text] : [])),
  );

describe('a text pasted from a word processor', () => {
  it('is counted as it is sent, and told what is wrong with it', () => {
    expect(textCost(pasted)).toMatchObject({ texts: 3, encoding: 'emoji' });
    expect(warnings(flow).map(({ code }) => code)).toEqual([
      'many_questions',
      'many_emojis',
      'stiff_phrase',
      // The line about STOP makes it a text more.
      'very_long_text',
    ]);
    expect(warnings(flow).find(({ code }) => code === 'stiff_phrase')?.message).toContain(
      'Dear Valued Customer',
    );
  });

  it('becomes plain texts of one question or two, one text each, without a warning', () => {
    const plain = fixed(flow, /^Use plain characters/);
    expect(texts(plain)[0]).not.toMatch(/[^\x20-\x7e]/);
    const casual = fixed(plain, /^Say it like a person/);
    const split = fixed(casual, /^Split into two/);
    expect(warnings(split)).toEqual([]);
    expect(texts(split).map((text) => textCost(text).texts)).toEqual([1, 1]);
    expect(isPublishable(checkFlow(split))).toBe(true);
  });

  it('can be split until each step asks one thing', () => {
    let now = fixed(fixed(flow, /^Use plain characters/), /^Say it like a person/);
    for (let i = 0; i < 3; i++) now = fixed(now, /^Split into two/);
    expect(checkFlow(now).some(({ code }) => /questions$/.test(code))).toBe(false);
    expect(texts(now)).toEqual([
      "Hi {{first_name|there}}! We'd love to know more about your \"dream kitchen\" - it's our job! What's your budget?",
      "What's your timeline?",
      'Who else is involved?',
      'What have you tried before?',
    ]);
    expect(now.nodes.map(({ id }) => id)).toEqual(['start', 'ask-2-2', 'ask-2', 'ask-3', 'ask', 'end']);
  });
});

describe('an answer called Cancel', () => {
  const choice = (text: string, ...labels: string[]) =>
    flowOf(
      [start, ask({ text, answers: labels.map((label, i) => ({ id: `a${i}`, label })) }), end],
      'start.next > ask',
      ...labels.map((_, i) => `ask.a${i} > end`),
    );

  it.each([
    [
      'Cancel',
      'Want to cancel your visit? Reply Confirm or Cancel.',
      'Confirm',
      'No',
      'Reply Confirm or No.',
    ],
    ['CANCEL', 'Coming? Reply CONFIRM or CANCEL.', 'CONFIRM', 'No', 'Reply CONFIRM or NO.'],
    ['Stop', 'Coming? Reply No, Yes or Stop.', 'No', 'Enough', 'or Enough.'],
    ['End', 'Reply A or End.', 'A', 'E', 'Reply A or E.'],
  ])('%s: %s', (label, text, other, renamed, says) => {
    const stopped = choice(text, other, label);
    expect(isPublishable(checkFlow(stopped))).toBe(false);
    const mended = fixed(stopped, new RegExp(`^Use “${renamed}” instead`));
    expect(isPublishable(checkFlow(mended))).toBe(true);
    expect(texts(mended)[0]).toContain(says);
    expect(texts(mended)[0]).not.toContain('to no');
  });
});
