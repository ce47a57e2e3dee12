import { expect, test } from 'vitest';
import {
  nameAt,
  nameBegun,
  nameNear,
  oneBeside,
  outside,
  partsOf,
  pastedText,
  replaced,
  tokenOf,
} from './text-parts.ts';

test.each([
  ['', []],
  ['Hi!', ['Hi!']],
  ['Hi {{first_name|there}}!', ['Hi ', 'first_name · there', '!']],
  ['{{first_name}}', ['first_name']],
  ['{{first_name}}{{ Last name }}', ['first_name', 'last_name']],
  ['a {{first_name b', ['a {{first_name b']],
  ['مرحبا {{first_name|صديق}}\n', ['مرحبا ', 'first_name · صديق', '\n']],
])('“%s” is made of %j', (text, parts) => {
  const read = partsOf(text);
  expect(
    read.map((part) =>
      part.type === 'words' ? part.text : [part.name, part.fallback].filter(Boolean).join(' · '),
    ),
  ).toEqual(parts);
  expect(read.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
});

test.each([
  ['first_name', 'there', '{{first_name|there}}'],
  ['first_name', '', '{{first_name}}'],
  ['first_name', ' you|}} and\nme ', '{{first_name|you and me}}'],
])('%s or “%s” is stored as %s', (name, fallback, token) => {
  expect(tokenOf(name, fallback)).toBe(token);
});

const hello = 'Hi {{first_name|there}}!';

test.each([
  ['typing', hello, 2, 2, ',', 'Hi, {{first_name|there}}!', 3],
  ['over a name', hello, 3, 23, 'you', 'Hi you!', 6],
  ['a brace that makes a name', 'Hi {{first_name}', 16, 16, '}', 'Hi {{first_name}}', 17],
  ['nothing', hello, 0, 24, '', '', 0],
])('%s leaves the caret behind it', (_, text, from, to, insert, written, caret) => {
  expect(replaced(text, { from, to }, insert)).toEqual({ text: written, caret });
});

test('no caret stands inside a name', () => {
  expect([2, 3, 10, 23].map((at) => outside(hello, at))).toEqual([2, 3, 23, 23]);
});

test.each([
  ['a letter', 'abc', 2, 'before', 1, 2],
  ['a whole name', hello, 23, 'before', 3, 23],
  ['a whole name ahead', hello, 3, 'after', 3, 23],
  ['a whole emoji', 'a👨‍👩‍👧‍👦', 12, 'before', 1, 12],
  ['an emoji ahead', '👍🏽!', 0, 'after', 0, 4],
  ['nothing at the start', 'abc', 0, 'before', 0, 0],
  ['nothing at the end', 'abc', 3, 'after', 3, 3],
] as const)('one press takes away %s', (_, text, at, side, from, to) => {
  expect(oneBeside(text, at, side)).toEqual({ from, to });
});

test('the name that is meant: the one picked out, else the one that the caret touches', () => {
  expect(nameAt(hello, { from: 3, to: 23 })?.name).toBe('first_name');
  expect(nameAt(hello, { from: 3, to: 22 })).toBeNull();
  expect(nameNear(hello, { from: 23, to: 23 })?.name).toBe('first_name');
  expect(nameNear(hello, { from: 3, to: 3 })?.name).toBe('first_name');
  expect(nameNear(hello, { from: 1, to: 1 })).toBeNull();
});

test.each([
  ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
  ['a\u0000b\ufeffc\td\n\n', 'abc\td'],
  ['“Hi” — it’s', '“Hi” — it’s'],
])('what is pasted is plain: %j', (text, plain) => {
  expect(pastedText(text)).toBe(plain);
});

test.each([
  ['Hi {', { from: 3, to: 4, typed: '' }],
  ['Hi {{fir', { from: 3, to: 8, typed: 'fir' }],
  ['Hi {first na', { from: 3, to: 12, typed: 'first na' }],
  ['Hi { you', null],
  ['Hi', null],
  ['{{first_name}}', null],
])('%s begins the name %j', (text, begun) => {
  expect(nameBegun(text, text.length)).toEqual(begun);
});
