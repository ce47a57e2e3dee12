import { expect, test } from 'vitest';
import { statusInWords } from './status-in-words.ts';

const live = (version: number | null) => ({ version, paused: null, before: false });
const paused = (hold: boolean) => ({ version: 3, paused: { since: 0, hold }, before: false });

test.each([
  [live(null), { type: 'saved' }, null, 'Not live yet · draft saved'],
  [{ ...live(null), before: true }, { type: 'saved' }, null, 'Not live · draft saved'],
  [live(3), { type: 'saved' }, 2, 'Version 3 is live · draft saved · 2 changes not live'],
  [live(3), { type: 'saving' }, 1, 'Version 3 is live · saving… · 1 change not live'],
  [live(3), { type: 'saved' }, 0, 'Version 3 is live · draft saved'],
  [paused(false), { type: 'saved' }, 0, 'Version 3 is paused, nobody new gets in · draft saved'],
  [paused(true), { type: 'saved' }, 0, 'Version 3 is paused, everyone in it waits · draft saved'],
  [live(1), { type: 'offline', kept: true }, null, 'Version 1 is live · offline, kept on this device'],
  [
    live(1),
    { type: 'offline', kept: true },
    2,
    'Version 1 is live · offline, kept on this device · 2 changes not live',
  ],
  [live(1), { type: 'signed-out', kept: true }, null, 'Version 1 is live · signed out, kept on this device'],
  [
    live(1),
    { type: 'offline', kept: false },
    null,
    'Version 1 is live · offline, and could not be kept on this device: leave this page open',
  ],
] as const)('%o, %o, %s changes: %s', (what, status, changes, words) => {
  expect(statusInWords(what, status, changes)).toBe(words);
});
