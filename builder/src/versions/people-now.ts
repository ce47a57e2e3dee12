import type { Flow } from '@parley/shared/flow/flow';
import type { PeopleItem } from '../api/client.ts';
import { indexOf } from '../document/flow-index.ts';

/** So many people who wait at a step of an older version that the draft no longer has. */
export type Stranded = Pick<PeopleItem, 'version' | 'node' | 'count'>;

/** Who is in a flow, as publishing concerns them. */
export interface PeopleNow {
  readonly total: number;
  /** Those whom nothing changes for, by version, the newest first. */
  readonly finishing: readonly { readonly version: number; readonly count: number }[];
  readonly stranded: readonly Stranded[];
}

/** Whoever waits where the draft has nothing any more is asked about; whom a person has is left to them. */
export function peopleNow(items: readonly PeopleItem[], draft: Flow): PeopleNow {
  const { nodes } = indexOf(draft);
  const stranded = items.filter(({ node, withPerson }) => !withPerson && !nodes.has(node));
  const counts = new Map<number, number>();
  for (const item of items)
    if (!stranded.includes(item)) counts.set(item.version, (counts.get(item.version) ?? 0) + item.count);
  return {
    total: items.reduce((sum, { count }) => sum + count, 0),
    finishing: [...counts]
      .map(([version, count]) => ({ version, count }))
      .sort((a, b) => b.version - a.version),
    stranded: [...stranded].sort((a, b) => b.version - a.version || b.count - a.count),
  };
}

export function strandedKey({ version, node }: Pick<Stranded, 'version' | 'node'>): string {
  return JSON.stringify([version, node]);
}
