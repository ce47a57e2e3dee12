import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText } from './cut.ts';

test.each([
  ['hello', 5, 'hello'],
  ['hello', 3, 'hel'],
  ['hello', 0, ''],
  ['ab😀', 3, 'ab'],
  ['ab👨‍👩‍👧‍👦', 6, 'ab'],
  ['👨‍👩‍👧‍👦', 4, '👨\u200d'],
  ['😀', 1, ''],
])('cutText(%s, %d)', (text, max, cut) => {
  expect(cutText(text, max)).toBe(cut);
});

test('never longer, always a beginning, never half an emoji', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, max) => {
      const cut = cutText(text, max);
      expect(cut.length).toBeLessThanOrEqual(max);
      expect(text.startsWith(cut)).toBe(true);
      expect(cut.isWellFormed()).toBe(true);
    }),
  );
});
