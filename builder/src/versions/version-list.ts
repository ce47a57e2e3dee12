import type { PeopleItem } from '../api/client.ts';

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

/** From a link to a version: `?version=3`, `?version=3&compare=live` (or `draft`, or another number). */
export function readingFrom(search: string, live: number | null): Reading | null {
  const said = new URLSearchParams(search);
  const version = Number(said.get('version'));
  if (!Number.isInteger(version) || version < 1) return null;
  const compare = said.get('compare');
  if (compare === 'draft') return { type: 'compare', before: version, after: null };
  const other = compare === 'live' ? live : Number(compare);
  if (other === null || !Number.isInteger(other) || other < 1 || other === version)
    return { type: 'version', version };
  return { type: 'compare', before: Math.min(version, other), after: Math.max(version, other) };
}

/** Writes it into such a link; the rest of the link stays. */
export function readingInto(search: string, reading: Reading | null): string {
  const said = new URLSearchParams(search);
  said.delete('version');
  said.delete('compare');
  if (reading !== null)
    said.set('version', String(reading.type === 'version' ? reading.version : reading.before));
  if (reading?.type === 'compare')
    said.set('compare', reading.after === null ? 'draft' : String(reading.after));
  const written = said.toString();
  return written === '' ? '' : `?${written}`;
}
