import { expect, test } from 'vitest';
import { blanksIn, fillBlanks } from './blanks.ts';

test.each([
  ['Thanks for your interest in [Service].', ['Service']],
  ['A) [Option 1]\nB) [Option 2]', ['Option 1', 'Option 2']],
  ['slots for [this/next] week: [Review Link]', ['this/next', 'Review Link']],
  ['[Été]', ['Été']],
  ['[1] [ x] [] [a\nb] [a[b] c]', ['b']],
  [`[${'a'.repeat(61)}]`, []],
])('blanks of %s', (text, blanks) => {
  expect(blanksIn(text).map(({ blank }) => blank)).toEqual(blanks);
});

test('a blank knows its place', () => {
  expect(blanksIn('Hi [Name]!')).toEqual([{ blank: 'Name', start: 3, end: 9 }]);
});

test('fills what has a value, once, and leaves the rest', () => {
  const values = new Map([
    ['Service', '[Day] $& yoga'],
    ['Day', 'Monday'],
  ]);
  expect(fillBlanks('[Service] on [Day] at [Time]', values)).toBe('[Day] $& yoga on Monday at [Time]');
});
