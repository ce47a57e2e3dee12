import type { Problem } from '@parley/shared/check/problem';
import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import { cardNames } from './card-names.ts';

const answers = ['a', 'b'].map((id) => ({ id, label: id.toUpperCase() }));
const flow: Flow = {
  version: 1,
  name: 'Flow',
  nodes: [
    { id: 'later', kind: 'question', name: 'Reminder', data: { text: 'Still there?', answers } },
    { id: 'start', kind: 'start', data: { triggers: [] } },
    { id: 'ask', kind: 'question', data: { text: 'Tea?', answers: answers.slice(1) } },
    { id: 'new', kind: 'message', data: { text: '' } },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'ask' },
    { from: 'ask', exit: 'no-reply', to: 'later' },
  ],
  layout: {},
};
const problem = (level: Problem['level']): Problem => ({ code: 'x', level, message: 'No.' });

test('a card is named by its kind, counted as one reads, its title, and what there is to know', () => {
  const problems = new Map([
    ['later', [problem('warning'), problem('tip')]],
    ['new', [problem('blocker'), problem('blocker')]],
  ]);
  expect([...cardNames(flow, problems)]).toEqual([
    ['start', 'Start, Started by hand'],
    ['ask', 'Question 1, Tea? 1 answer'],
    ['later', 'Question 2, Reminder. 2 answers, 1 warning'],
    ['new', 'Message 1, New message. 2 to fix'],
  ]);
});
