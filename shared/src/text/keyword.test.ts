import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseKeyword } from './keyword.ts';

test.each([
  ['Book!', 'book'],
  [' book ', 'book'],
  ['BOOK', 'book'],
  ['“Book”…', 'book'],
  ['ＢＯＯＫ', 'book'],
  ['book 🎉', 'book'],
  ['BOOK ❤️', 'book'],
  ['B\u200bOOK', 'book'],
  ['check-in', 'check in'],
  ['Check   in.', 'check in'],
  ['What’s up?', 'whats up'],
  ['1️⃣', '1'],
  ['Café', 'café'],
  ['cafe\u0301', 'café'],
  ['👍', '👍'],
  [' ❤️ ', '❤'],
  ['  ', ''],
  ['?!', '?!'],
])('%s is %s', (text, keyword) => {
  expect(normaliseKeyword(text)).toBe(keyword);
});

test('twice is once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = normaliseKeyword(text);
      expect(normaliseKeyword(once)).toBe(once);
    }),
  );
});

test('a long run of punctuation costs nothing', () => {
  expect(normaliseKeyword(`${'!'.repeat(60_000)}book${' ?'.repeat(60_000)}`)).toBe('book');
});
