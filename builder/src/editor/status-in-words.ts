import type { SaveStatus } from '../document/autosave.ts';

const saveWords = {
  saved: 'draft saved',
  saving: 'saving…',
  offline: 'offline, kept on this device',
  conflict: 'changed elsewhere too',
  refused: 'not saved',
} as const;
const unkept = 'offline, and could not be kept on this device: leave this page open';

/** What is live and what is not: "Version 3 is live · draft saved · 2 changes not live". */
export function statusInWords(live: number | null, status: SaveStatus, changes: number | null): string {
  const saved = status.type === 'offline' && !status.kept ? unkept : saveWords[status.type];
  const parts = [live === null ? 'Not live yet' : `Version ${live} is live`, saved];
  if (live !== null && changes !== null && changes > 0)
    parts.push(`${changes} ${changes === 1 ? 'change' : 'changes'} not live`);
  return parts.join(' · ');
}
