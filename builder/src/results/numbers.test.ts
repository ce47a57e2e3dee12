import { expect, test } from 'vitest';
import { numbersOf, percentInWords, stepOf, timesOf, wayOf, widthOf } from './numbers.ts';

test.each([
  [0, 0, '0 %'],
  [0, 200, '0 %'],
  [128, 200, '64 %'],
  [1, 200, 'under 1 %'],
  [2, 200, '1 %'],
  [199, 200, 'over 99 %'],
  [200, 200, '100 %'],
  [201, 200, '100 %'],
])('%i of %i are %s', (part, whole, words) => {
  expect(percentInWords(part, whole)).toBe(words);
});

test.each([
  ['nobody', 0, 200, 2],
  ['nobody of nobody', 0, 0, 2],
  ['half of them', 100, 200, 8],
  ['all of them', 200, 200, 14],
  ['more than there are', 300, 200, 14],
])('the line of %s is as thick as it should be', (_, part, whole, px) => {
  expect(widthOf(part, whole)).toBe(px);
});

test('numbers are found by what they belong to, and what has none has nobody', () => {
  const recent = [{ contact: { id: 'c', name: 'Jo', phone: '+1' }, conversation: null, text: 'yes', at: 1 }];
  const numbers = numbersOf({
    versions: [1],
    people: 3,
    practice: true,
    ways: [{ node: 'ask', exit: 'c', people: 2, recent }],
    steps: [{ node: 'ask', arrived: 3, waiting: 1, unanswered: 0 }],
    unmatched: [
      {
        node: 'ask',
        texts: [
          { text: 'idk', times: 6, people: 6 },
          { text: 'maybe', times: 4, people: 3 },
        ],
      },
    ],
  });
  expect(wayOf(numbers, 'ask', 'c')).toMatchObject({ people: 2, recent });
  expect(wayOf(numbers, 'ask', 'other')).toEqual({ people: 0, recent: [] });
  expect(stepOf(numbers, 'ask').waiting).toBe(1);
  expect(stepOf(numbers, 'gone')).toEqual({ arrived: 0, waiting: 0, unanswered: 0 });
  expect(timesOf(numbers.typed.get('ask') ?? [])).toBe(10);
});
