import { describe, expect, it } from 'vitest';
import { ask, end, flowOf, start } from '../engine/play.testing.ts';
import type { DataOf } from '../nodes/index.ts';
import type { Compiled } from '../understand/moment.ts';
import { compilePattern } from '../understand/pattern.ts';
import { checkFlow, type Known } from './check.ts';

type Answer = DataOf<'question'>['answers'][number];

/** What is said of these answers' replies: code, field, sentence. */
function said(answers: readonly Answer[], known: Known = { pattern: compilePattern }) {
  const text = `Reply ${answers.map(({ label }) => label).join(' or ')}.`;
  const flow = flowOf(
    [start, ask({ text, answers: [...answers] }), end],
    'start.next > ask',
    ...answers.map(({ id }) => `ask.${id} > end`),
  );
  return checkFlow(flow, known)
    .filter(({ level }) => level !== 'tip')
    .map(({ code, field, message }) => [code, field, message]);
}
const accepting = (pattern: string): Answer => ({
  id: 'code',
  label: 'Your code',
  accepts: [{ type: 'pattern', pattern }],
});

describe('patterns', () => {
  it.each([
    ['a good one', '^[A-Z]{2}\\d{6}$', undefined],
    ['one that does not end', '((((', 'bad_pattern'],
    ['one that looks ahead', '(?=x)y', 'bad_pattern'],
    ['one that is too long', 'x'.repeat(201), 'bad_pattern'],
    ['an empty one', ' ', 'empty_pattern'],
  ])('%s', (_, pattern, code) => {
    const [problem, ...more] = said([accepting(pattern)]);
    expect(more).toEqual([]);
    expect(problem?.slice(0, 2)).toEqual(code && [code, 'answers.0']);
    const compiled = compilePattern(pattern);
    if (code === 'bad_pattern') expect(problem?.[2]).toBe(compiled.ok ? '' : compiled.message);
  });

  it('are not looked into by those who cannot, unless they are empty', () => {
    expect(said([accepting('((((')], {})).toEqual([]);
    expect(said([accepting('')], {})).toHaveLength(1);
  });

  it('are compiled once, however often the flow is checked', () => {
    const compiled: string[] = [];
    const pattern = (form: string): Compiled => {
      compiled.push(form);
      return compilePattern(form);
    };
    for (let i = 0; i < 3; i++) expect(said([accepting('(')], { pattern })).toHaveLength(1);
    expect(compiled).toEqual(['(']);
  });
});

describe('answers that claim the same reply', () => {
  const a: Answer = { id: 'a', label: 'A' };
  const words = (...list: string[]): Pick<Answer, 'accepts'> => ({
    accepts: [{ type: 'words', words: list }],
  });

  it('stop the flow where neither would get it, at the second', () => {
    expect(said([a, { id: 'b', label: ' a ' }])).toEqual([
      [
        'answers_collide',
        'answers.1',
        '“A” and “a” both match the reply “A”, so neither would. Change one of them.',
      ],
    ]);
    expect(
      said([
        { ...a, ...words('ok') },
        { id: 'b', label: 'B', ...words('ok') },
      ])[0]?.[0],
    ).toBe('answers_collide');
  });

  it('do not where one of them gets it: the other is told', () => {
    const taken = 'The reply “A” means “A”, so “B” never gets it. Use another word there.';
    expect(said([a, { id: 'b', label: 'B', ...words('a') }])).toEqual([['reply_taken', 'answers.1', taken]]);
    expect(said([{ id: 'b', label: 'B', ...words('a') }, a])).toEqual([['reply_taken', 'answers.0', taken]]);
  });

  it('are ranges that overlap and two of any yes, but not any yes beside YES', () => {
    const range = (id: string, min: number, max: number): Answer => ({
      id,
      label: id,
      accepts: [{ type: 'number', min, max }],
    });
    const yes = (id: string): Answer => ({ id, label: id, accepts: [{ type: 'yes' }] });
    const codes = (answers: Answer[]) => said(answers).map(([code]) => code);
    expect(codes([range('bad', 1, 3), range('good', 3, 5)])).toEqual(['answers_collide']);
    expect(codes([range('bad', 1, 3), range('good', 4, 5)])).toEqual([]);
    expect(codes([yes('sooner'), yes('later')])).toEqual(['answers_collide']);
    expect(codes([yes('sooner'), { id: 'y', label: 'Yes' }])).toEqual(['reply_taken']);
  });
});
