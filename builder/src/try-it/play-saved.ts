import type { Flow } from '@parley/shared/flow/flow';
import type { SavedConversation } from '@parley/shared/flow/saved-conversation';
import { type Around, runSaved, type SavedRun } from '@parley/shared/preview/saved-run';
import { toolsAt } from './tools-at.ts';
import { loadTools } from './use-tools.ts';

/** So long the page does nothing else at a time. */
const sliceMs = 12;

interface Playing {
  readonly flow: Flow;
  readonly tests: readonly SavedConversation[];
  readonly country: string | undefined;
  readonly around: Around;
  /** Off as soon as the draft has changed. */
  readonly going: { readonly on: boolean };
}

/** Plays kept conversations one after the other, with pauses for the page; null where they are no longer wanted. */
export async function playAll({
  flow,
  tests,
  country,
  around,
  going,
}: Playing): Promise<ReadonlyMap<SavedConversation, SavedRun> | null> {
  const tools = toolsAt(country, await loadTools().catch(() => ({})));
  const all = new Map<SavedConversation, SavedRun>();
  let until = performance.now() + sliceMs;
  for (const saved of tests) {
    if (!going.on) return null;
    all.set(saved, runSaved(flow, saved, tools, around));
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    until = performance.now() + sliceMs;
  }
  return going.on ? all : null;
}
