import type { Flow, Position } from '@parley/shared/flow/flow';

/**
 * A version as the draft of today: steps and notes that are there now stay where they stand, `shown` where that is
 * only shown. Conversations that were kept as tests since stay: they are how one sees what is different.
 */
export function restored(version: Flow, now: Flow, shown: Readonly<Record<string, Position>>): Flow {
  const kept = new Set([...version.nodes, ...(version.notes ?? [])].map(({ id }) => id));
  const stand = Object.entries({ ...shown, ...now.layout }).filter(([id]) => kept.has(id));
  return {
    ...version,
    layout: { ...version.layout, ...Object.fromEntries(stand) },
    ...(now.tests === undefined ? {} : { tests: now.tests }),
  };
}
