import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import { findInFlow, matching } from './search.ts';

const flow: Flow = {
  version: 1,
  name: 'Flow',
  nodes: [
    { id: 'tag', kind: 'tag', data: { add: ['Café guest'], remove: [] } },
    { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: ['HELLO'] }] } },
    {
      id: 'ask',
      kind: 'question',
      name: 'Which one, {{first_name|there}}?',
      data: {
        text: 'Would you rather have tea, or would you rather have\ncoffee in the morning when you are with us?',
        answers: [
          { id: 'answer-tea', label: 'A', accepts: [{ type: 'words', words: ['tea', 'Earl Grey'] }] },
        ],
      },
    },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'ask' },
    { from: 'ask', exit: 'answer-tea', to: 'tag' },
  ],
  layout: {},
};

test.each([
  ['which', ['ask: [Which] one, First name?']],
  ['first name', ['ask: Which one, [First name]?']],
  ['earl', ['ask: [Earl] Grey']],
  ['cafe', ['tag: [Café] guest']],
  ['hello', ['start: [HELLO]']],
  [
    'tea',
    [
      'ask: Would you rather have [tea], or would you rather have coffee in the morning when yo…',
      'ask: [tea]',
    ],
  ],
  ['HAVE  COFFEE', ['ask: …ve tea, or would you rather [have coffee] in the morning when you are with us?']],
  ['answer-', []],
  ['words', []],
  ['  ', []],
])('%s is found: %o', (typed, wanted) => {
  const hits = findInFlow(flow, typed);
  expect(hits.map(({ node, before, match, after }) => `${node.id}: ${before}[${match}]${after}`)).toEqual(
    wanted,
  );
});

const titles = ['Show all', 'Delete', 'Undo: Delete steps', 'All flows'].map((title) => ({ title }));

test.each([
  ['', ['Show all', 'Delete', 'Undo: Delete steps', 'All flows']],
  ['all', ['All flows', 'Show all']],
  ['del', ['Delete', 'Undo: Delete steps']],
  ['steps del', ['Undo: Delete steps']],
  ['xyz', []],
])('“%s” in the palette: %o', (typed, wanted) => {
  expect(matching(titles, typed).map(({ title }) => title)).toEqual(wanted);
});
