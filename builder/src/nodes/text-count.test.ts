import { expect, test } from 'vitest';
import { textCountInWords } from './text-count.ts';

test.each([
  ['an empty text', '', true, ''],
  ['one further on', 'a'.repeat(150), false, '150 of 160 · sends as 1 text'],
  [
    'one that opens the conversation',
    'a'.repeat(150),
    true,
    '173 of 306 · sends as 2 texts · with “Reply STOP to opt out.”',
  ],
  ['one that says so itself', 'Hi! Reply STOP to end.', true, '22 of 160 · sends as 1 text'],
])('%s', (_, text, first, words) => {
  expect(textCountInWords(text, first)).toBe(words);
});
