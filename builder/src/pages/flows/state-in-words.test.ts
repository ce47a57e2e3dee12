import { expect, test } from 'vitest';
import { countOf, stateInWords } from './state-in-words.ts';

test.each([
  [{ revision: 4, liveVersion: null, liveRevision: null }, 'Draft, never published'],
  [{ revision: 4, liveVersion: 1, liveRevision: 4 }, 'Version 1 is live'],
  [{ revision: 5, liveVersion: 3, liveRevision: 4 }, 'Version 3 is live · changes not live yet'],
])('%j reads "%s"', (flow, words) => {
  expect(stateInWords(flow).words).toBe(words);
});

test('a count names its things', () => {
  expect(countOf(1, 'person', 'people')).toBe('1 person');
  expect(countOf(1200, 'person', 'people')).toBe('1,200 people');
});
