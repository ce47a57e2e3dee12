import type { PeopleItem } from '../api/client.ts';

const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

export const momentInWords = (at: number): string => moment.format(at);

/** How many people are on each version now. */
export function peopleByVersion(items: readonly PeopleItem[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { version, count } of items) counts.set(version, (counts.get(version) ?? 0) + count);
  return counts;
}

/** What one reads in the history: a version by itself, or what is between two; `null` stands for the draft. */
export type Reading =
  | { readonly type: 'version'; readonly version: number }
  | { readonly type: 'compare'; readonly before: number; readonly after: number | null };

/** From a link to a version: `?version=3`, `?version=3&compare=live`. */
export function readingFrom(search: string, live: number | null): Reading | null {
  const said = new URLSearchParams(search);
  const version = Number(said.get('version'));
  if (!Number.isInteger(version) || version < 1) return null;
  const other = said.get('compare');
  if (other === 'live' && live !== null && live !== version)
    return { type: 'compare', before: Math.min(version, live), after: Math.max(version, live) };
  if (other === 'draft') return { type: 'compare', before: version, after: null };
  return { type: 'version', version };
}
