import { describe, expect, it } from 'vitest';
import { ask, end, flowOf, reply, run, say, start } from '../engine/play.testing.ts';
import type { Flow } from '../flow/flow.ts';
import { applyFix } from './apply-fix.ts';
import { checkFlow } from './check.ts';
import { halvesOf, questionEnds } from './questions-in-text.ts';

const mended = (flow: Flow, code: string) => {
  const fix = checkFlow(flow).find((problem) => problem.code === code)?.fix;
  if (fix === undefined) throw new Error(`no fix for ${code}`);
  return applyFix(flow, fix);
};
const lines = ({ edges }: Flow) => edges.map(({ from, exit, to }) => `${from}.${exit} > ${to}`);

describe('questions of a text', () => {
  it.each([
    ['How are you?', 1],
    ['Really?! You sure??', 2],
    ['See https://example.com/?a=1 and https://x.org/?q', 0],
    ['Which one?\nA) Ready to start?\nB) Want a call?', 1],
    ['(All good?) "Sure?"', 2],
    ['Hi {{first_name|friend?}}!', 0],
    ['كيف حالك؟ متى؟', 2],
    ['👍 = Fine?\n❓ = Questions?', 0],
    ['Hello.', 0],
  ])('%s', (text, count) => {
    expect(questionEnds(text)).toHaveLength(count);
  });

  it.each([
    ['Hi! Why? And when?', 'Hi! Why?', 'When?'],
    ['A? B? C?', 'A?', 'B? C?'],
    ['A? B? Thanks. C? D? Bye.', 'A? B?', 'Thanks. C? D? Bye.'],
    ['Why? Also, which?\nA) x', 'Why?', 'Which?\nA) x'],
  ])('the halves of %s', (text, first, second) => {
    expect(halvesOf(text)).toEqual({ first, second });
  });
});

describe('splitting a question', () => {
  const drawn = flowOf(
    [start, ask({ text: 'What for? Tea or coffee?' }), say('Good', 'good'), end],
    'start.next > ask',
    'ask.tea > good',
    'ask.coffee > end',
    'ask.no-reply > ask',
    'good.next > ask',
  );
  const split = mended(
    { ...drawn, chapters: [{ id: 'c', title: 'Drinks', nodes: ['ask'] }] },
    'two_questions',
  );

  it('asks the first one first, and the answers stay with the second', () => {
    expect(split.nodes.map(({ id }) => id)).toEqual(['start', 'ask-2', 'ask', 'good', 'end']);
    expect(lines(split)).toEqual([
      'start.next > ask-2',
      'ask.tea > good',
      'ask.coffee > end',
      'ask.no-reply > ask',
      'good.next > ask-2',
      'ask-2.words > ask',
    ]);
    expect(split.chapters?.[0]?.nodes).toEqual(['ask', 'ask-2']);
  });

  it('runs so', () => {
    expect(run(split, [reply('For my birthday'), reply('tea')]).texts).toEqual([
      'What for?',
      'Tea or coffee?',
      'Good',
      'What for?',
    ]);
  });

  it('changes nothing where the text has changed meanwhile, or the step is gone', () => {
    const fix = checkFlow(drawn).find(({ code }) => code === 'two_questions')?.fix;
    if (fix === undefined) throw new Error('no fix');
    const other = flowOf([start, ask(), end], 'start.next > ask');
    expect(applyFix(other, fix)).toBe(other);
    const gone = flowOf([start, end], 'start.next > end');
    expect(applyFix(gone, fix)).toBe(gone);
  });

  it('makes questions of a message that asks', () => {
    const message = flowOf([start, say('Why? When?', 'say'), end], 'start.next > say', 'say.next > end');
    const questions = mended(message, 'two_questions');
    expect(questions.nodes.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'start start',
      'question say-2',
      'question say',
      'end end',
    ]);
    expect(run(questions, [reply('Just so'), reply('Now')]).run.status).toBe('ended');
    expect(lines(questions)).toEqual(['start.next > say-2', 'say.words > end', 'say-2.words > say']);
  });
});

it('a vague message becomes a question with answers, which all lead on', () => {
  const vague = flowOf(
    [start, say('Hi! Let me know your thoughts on the proposal.', 'say'), end],
    'start.next > say',
    'say.next > end',
  );
  const asked = mended(vague, 'vague_ask');
  expect(run(asked, []).texts).toEqual([
    'Hi! What do you think of the proposal?\n\nReply:\nA) Looks good\nB) I have a question\nC) I need more time',
  ]);
  expect(run(asked, [reply('b')]).run.status).toBe('ended');
  expect(checkFlow(asked).filter(({ level }) => level !== 'tip')).toEqual([]);
});
