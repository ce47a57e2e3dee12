import type { ResultsBody } from '@parley/shared/api/results';
import { expect, test } from 'vitest';
import { exampleFlow } from '../try-it/example-flow.ts';
import { numbersOf } from './numbers.ts';
import { stepInWords, stepResults } from './step-results.ts';

const body: ResultsBody = {
  versions: [1],
  people: 200,
  practice: false,
  ways: [
    { node: 'ask', exit: 'c', people: 128, recent: [] },
    { node: 'ask', exit: 'anything-else', people: 3, recent: [] },
  ],
  steps: [
    { node: 'ask', arrived: 200, waiting: 12, unanswered: 31 },
    { node: 'e1', arrived: 57, waiting: 0, unanswered: 0 },
  ],
  unmatched: [{ node: 'ask', texts: [{ text: 'idk', times: 6, people: 6 }] }],
};

const results = stepResults(exampleFlow, numbersOf(body));
const step = (id: string) => results.find(({ node }) => node.id === id);

test('steps stand in the order of the conversation, their ways as on the card', () => {
  expect(results.map(({ node }) => node.id)).toEqual([
    'start',
    'ask',
    'm1',
    't1',
    'w1',
    'e1',
    'b1',
    'h1',
    'm2',
  ]);
  expect(step('ask')?.ways.map(({ name, count, percent }) => [name, count.people, percent])).toEqual([
    ['C Confirm', 128, '64 %'],
    ['R Reschedule', 0, '0 %'],
    ['Anything else', 3, '2 %'],
    ['No reply after 4 hours', 0, '0 %'],
  ]);
});

test('what fits no answer belongs to the way for it, and to no other', () => {
  expect(step('ask')?.ways.map(({ typed }) => typed.length)).toEqual([0, 0, 1, 0]);
});

test.each([
  ['ask', ['12 waiting now', '31 of 200 never answered']],
  ['e1', ['57 came here']],
  ['m1', []],
])('below %s stands %j', (id, words) => {
  const found = step(id);
  expect(found && stepInWords(found)).toEqual(words);
});
