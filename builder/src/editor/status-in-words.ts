import type { SaveStatus } from '../document/autosave.ts';

const saveWords = {
  saved: 'draft saved',
  saving: 'saving…',
  offline: 'offline, kept on this device',
  conflict: 'changed elsewhere too',
  refused: 'not saved',
} as const;

/** What is live and what is not: "Version 3 is live · draft saved · 2 changes not live". */
export function statusInWords(
  live: number | null,
  status: SaveStatus['type'],
  changes: number | null,
): string {
  const parts = [live === null ? 'Not live yet' : `Version ${live} is live`, saveWords[status]];
  if (live !== null && changes !== null && changes > 0)
    parts.push(`${changes} ${changes === 1 ? 'change' : 'changes'} not live`);
  return parts.join(' · ');
}
