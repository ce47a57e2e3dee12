import type { Version } from '../flow/graph.ts';
import type { Effect } from '../run/effect.ts';
import type { RunEvent } from '../run/event.ts';
import { type Contact, newRun, type Run } from '../run/state.ts';
import { step } from './step.ts';

/** A run's events from the first on, played again: the same run, contact and effects as they came about. */
export function replay(
  version: Version,
  runId: string,
  contact: Contact,
  events: readonly RunEvent[],
): { run: Run; contact: Contact; effects: readonly Effect[] } {
  let state = { run: newRun(runId), contact };
  const effects: Effect[] = [];
  for (const event of events) {
    const result = step(version, state.run, state.contact, event);
    state = { run: result.run, contact: result.contact };
    effects.push(...result.effects);
  }
  return { ...state, effects };
}
