import { describe, expect, it } from 'vitest';
import { ask, end, flowOf, say, start } from '../engine/play.testing.ts';
import type { Flow } from '../flow/flow.ts';
import { type FlowNode, kindOf } from '../nodes/index.ts';
import { applyFix } from './apply-fix.ts';
import { checkFlow, type Known } from './check.ts';

const opening = (text: string) =>
  flowOf([start, say(text, 'say'), end], 'start.next > say', 'say.next > end');
const later = (text: string) =>
  flowOf(
    [start, say('Hi!', 'hi'), say(text, 'say'), end],
    'start.next > hi',
    'hi.next > say',
    'say.next > end',
  );
const found = (flow: Flow, known: Known = {}) =>
  checkFlow(flow, known).find(({ code }) => code === 'too_long_text');
const textOf = (node: FlowNode) => kindOf(node).texts(node.data)[0]?.text ?? '';

describe('a text whose end would not be sent', () => {
  it('has more than 1,600 characters', () => {
    expect(found(later('a'.repeat(1_600)))).toBeUndefined();
    expect(found(later('a'.repeat(1_601)))).toMatchObject({
      level: 'blocker',
      message: 'This text is too long: only the first 1,600 characters are sent. Split it into two.',
    });
  });

  it('has less room where the line about STOP is added', () => {
    expect(found(opening('a'.repeat(1_577)))).toBeUndefined();
    expect(found(opening('a'.repeat(1_578)))?.message).toContain('the first 1,577 characters');
    expect(found(opening(`Reply STOP to end. ${'a'.repeat(1_581)}`))).toBeUndefined();
  });

  it('is counted as it goes out, with the longest values', () => {
    const text = `{{first_name|there}} ${'a'.repeat(1_580)}`;
    expect(found(later(text))).toBeUndefined();
    expect(found(later(text), { longest: () => 'n'.repeat(20) })).toBeDefined();
    const fallback = `{{first_name|${'x'.repeat(30)}}} ${'a'.repeat(1_580)}`;
    expect(found(later(fallback))).toBeDefined();
  });

  it('is told nothing else, however long it is', () => {
    const problems = checkFlow(later('Dear Valued Customer, why? Why? '.repeat(300)));
    expect(problems.map(({ code }) => code)).toEqual(['too_long_text']);
  });
});

describe('splitting it', () => {
  const split = (flow: Flow) => {
    const fix = found(flow)?.fix;
    if (fix === undefined) throw new Error('no fix');
    return applyFix(flow, fix);
  };

  it('is done between paragraphs, else between sentences, else between words', () => {
    const [long, words] = ['One two. '.repeat(110).trim(), 'word '.repeat(200).trim()];
    const parts = (text: string) => split(later(text)).nodes.slice(2, 4).map(textOf);
    expect(parts(`${long}\n\n${long}`)).toEqual([long, long]);
    expect(parts(`${long} ${long}`)[0]).toMatch(/two\.$/);
    const [first = '', second = ''] = parts(`${words} ${words}`);
    expect(`${first} ${second}`).toBe(`${words} ${words}`);
    expect(first.length).toBeLessThanOrEqual(1_600);
  });

  it('puts a message in front of the step, which keeps its lines', () => {
    const text = `${'One two. '.repeat(200)}A or B?`;
    const answers = ['A', 'B'].map((label) => ({ id: label.toLowerCase(), label }));
    const flow = flowOf(
      [start, say('Hi!', 'hi'), ask({ text, answers }), end],
      'start.next > hi',
      'hi.next > ask',
      'ask.a > end',
      'ask.b > end',
    );
    const after = split(flow);
    expect(after.edges).toEqual([
      { from: 'start', exit: 'next', to: 'hi' },
      { from: 'hi', exit: 'next', to: 'ask-2' },
      { from: 'ask', exit: 'a', to: 'end' },
      { from: 'ask', exit: 'b', to: 'end' },
      { from: 'ask-2', exit: 'next', to: 'ask' },
    ]);
    expect(found(after)).toBeUndefined();
  });

  it('never parts a name', () => {
    const name = `{{first_name|${'my dear friend '.repeat(10).trim()}}}`;
    const after = split(later(`${'word '.repeat(300)}${name} ${'word '.repeat(100)}`));
    expect(textOf(after.nodes[2] as FlowNode)).toMatch(/word$/);
    expect(textOf(after.nodes[3] as FlowNode)).toMatch(/^\{\{first_name\|my/);
  });

  it('is not offered for one endless word', () => {
    expect(found(later('a'.repeat(2_000)))?.fix).toBeUndefined();
  });
});
