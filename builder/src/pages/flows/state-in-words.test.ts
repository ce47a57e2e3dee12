import { expect, test } from 'vitest';
import { countOf, stateInWords } from './state-in-words.ts';

const noon = Date.UTC(2026, 4, 4, 12);

test.each([
  [{ revision: 4, liveVersion: null, liveRevision: null }, 'Draft, never published'],
  [{ revision: 4, liveVersion: 1, liveRevision: 4 }, 'Version 1 is live'],
  [
    { revision: 4, liveVersion: 1, liveRevision: 4, publishedAt: noon },
    'Version 1 is live since May 4, 2026',
  ],
  [{ revision: 5, liveVersion: 3, liveRevision: 4 }, 'Version 3 is live · changes not live yet'],
  [
    { revision: 4, liveVersion: 2, liveRevision: 4, publishedAt: noon, paused: { since: 0, hold: false } },
    'Version 2 is paused',
  ],
])('%j reads "%s"', (flow, words) => {
  expect(stateInWords(flow).words).toBe(words);
});

test('a count names its things', () => {
  expect(countOf(1, 'person', 'people')).toBe('1 person');
  expect(countOf(1200, 'person', 'people')).toBe('1,200 people');
});
