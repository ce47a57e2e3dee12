import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import { keywordsOf } from './live-keywords.ts';
import { fateInWords } from './message-in-words.ts';
import { newPracticeNumber, readablePhone } from './practice-number.ts';

test('a new phone has a fictional number that no other phone has', () => {
  expect(newPracticeNumber(new Set(), () => 0.1234)).toBe('+15550101234');
  expect(newPracticeNumber(new Set(['+15550109999']), () => 0.9999)).toBe('+15550100000');
});

test('numbers are read in groups', () => {
  expect(readablePhone('+15550101234')).toBe('+1 555 010 1234');
  expect(readablePhone('+447700900123')).toBe('+447700900123');
});

test.each([
  [{ status: 'delivered', texts: 1, trouble: null }, '1 text · Delivered'],
  [{ status: 'failed', texts: 2, trouble: 'they opted out' }, '2 texts · Not sent: they opted out'],
  [{ status: 'unsure', texts: 1, trouble: null }, '1 text · It may or may not have arrived'],
] as const)('what became of %j reads "%s"', (message, words) => {
  expect(fateInWords(message)).toBe(words);
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
