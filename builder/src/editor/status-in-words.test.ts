import { expect, test } from 'vitest';
import { statusInWords } from './status-in-words.ts';

test.each([
  [null, { type: 'saved' }, null, 'Not live yet · draft saved'],
  [3, { type: 'saved' }, 2, 'Version 3 is live · draft saved · 2 changes not live'],
  [3, { type: 'saving' }, 1, 'Version 3 is live · saving… · 1 change not live'],
  [3, { type: 'saved' }, 0, 'Version 3 is live · draft saved'],
  [1, { type: 'offline', kept: true }, null, 'Version 1 is live · offline, kept on this device'],
  [
    1,
    { type: 'offline', kept: false },
    null,
    'Version 1 is live · offline, and could not be kept on this device: leave this page open',
  ],
] as const)('live %s, %o, %s changes: %s', (live, status, changes, words) => {
  expect(statusInWords(live, status, changes)).toBe(words);
});
