import { expect, test } from 'vitest';
import { stateInWords } from './state-in-words.ts';

const noon = Date.UTC(2026, 4, 4, 12);

test.each([
  [{ liveVersion: null, changed: false }, 'Draft, never published'],
  [{ liveVersion: 1, changed: false }, 'Version 1 is live'],
  [{ liveVersion: 1, changed: false, publishedAt: noon }, 'Version 1 is live since May 4, 2026'],
  [{ liveVersion: 3, changed: true }, 'Version 3 is live · changes not live yet'],
  [
    { liveVersion: 2, changed: false, publishedAt: noon, paused: { since: 0, hold: false } },
    'Version 2 is paused',
  ],
])('%j reads "%s"', (flow, words) => {
  expect(stateInWords(flow).words).toBe(words);
});
