import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import { keywordsOf } from './live-keywords.ts';
import { newPracticeNumber } from './practice-number.ts';

test('a new phone has a fictional number that no other phone has', () => {
  expect(newPracticeNumber(new Set(), () => 0.1234)).toBe('+15550101234');
  expect(newPracticeNumber(new Set(['+15550109999']), () => 0.9999)).toBe('+15550100000');
});

test('the keywords of a flow are the words that its start listens for', () => {
  const nodes: Flow['nodes'] = [
    {
      id: 'start',
      kind: 'start',
      data: { triggers: [{ type: 'keyword', words: ['BOOK', ' '] }, { type: 'manual' }] },
    },
    { id: 'm', kind: 'message', data: { text: 'Hi' } },
  ];
  expect(keywordsOf({ nodes })).toEqual(['BOOK']);
});
