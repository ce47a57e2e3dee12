import { expect, test } from 'vitest';
import { statusInWords } from './status-in-words.ts';

test.each([
  [null, 'saved', null, 'Not live yet · draft saved'],
  [3, 'saved', 2, 'Version 3 is live · draft saved · 2 changes not live'],
  [3, 'saving', 1, 'Version 3 is live · saving… · 1 change not live'],
  [3, 'saved', 0, 'Version 3 is live · draft saved'],
  [1, 'offline', null, 'Version 1 is live · offline, kept on this device'],
] as const)('live %s, %s, %s changes: %s', (live, status, changes, words) => {
  expect(statusInWords(live, status, changes)).toBe(words);
});
