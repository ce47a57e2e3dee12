import { describe, expect, it, test } from 'vitest';
import { withOptOutLine } from './compliance.ts';
import { sentLength, sentLengths } from './sent-length.ts';
import { renderTemplate } from './template.ts';

const a = (n: number) => 'a'.repeat(n);
const twenty = () => a(20);

describe('the length of a text as it is sent', () => {
  test.each([
    ['nothing', '', 0],
    ['its letters', a(118), 118],
    ['not the space after it', `${a(10)} \n`, 10],
    ['a name by its usual longest value', 'Hi {{first_name}}!', 15],
    ['a fallback that is longer', `{{first_name|${a(30)}}}`, 30],
    ['no more of a fallback than is filled in', `{{first_name|${a(380)}}}`, 300],
  ])('counts %s', (_, text, length) => {
    expect(sentLength(text).length).toBe(length);
  });

  it('counts a name by its longest value', () => {
    expect(sentLength('Hi {{first_name|you}}!', { longest: twenty }).length).toBe(24);
  });

  test.each([
    ['a later text', a(9), false, 1_600],
    ['a first text', a(9), true, 1_577],
    ['a first text with a line about STOP of its own', 'Hi! Reply STOP to end.', true, 1_600],
  ])('has the limit of %s', (_, text, first, most) => {
    expect(sentLength(text, { first }).most).toBe(most);
  });

  test.each([false, true])('loses nothing up to its limit, and its end beyond (first: %s)', (first) => {
    const sent = (text: string) => {
      const rendered = renderTemplate(text, twenty);
      return first ? withOptOutLine(rendered) : rendered;
    };
    const room = sentLength('', { first }).most - 20;
    const ofLength = (n: number) => `{{first_name|there}}${a(n - 1)}z`;
    expect(sentLength(ofLength(room), { first, longest: twenty }).length).toBe(room + 20);
    expect(sent(ofLength(room))).toContain('z');
    expect(sent(ofLength(room + 1))).not.toContain('z');
  });
});

it('has no beginning that ends inside of a name', () => {
  const lengths = sentLengths('Hi {{first_name}}!', twenty);
  expect([3, 8, 17, 18].map(lengths)).toEqual([3, Number.POSITIVE_INFINITY, 23, 24]);
});
