import type { Flow } from '@parley/shared/flow/flow';
import type { SavedConversation } from '@parley/shared/flow/saved-conversation';
import type { Around, SavedRun } from '@parley/shared/preview/saved-run';
import { useEffect, useMemo, useState } from 'react';
import type { SettingsBody } from '../api/client.ts';
import { useDraft } from '../editor/editor-context.ts';
import { usePeopleNames } from '../inspector/use-people-names.ts';
import { toolsAt } from './tools-at.ts';
import { loadTools } from './use-tools.ts';

/** A kept conversation and how it goes now; null while it is being played. */
export interface SavedResult {
  readonly saved: SavedConversation;
  readonly run: SavedRun | null;
}

const none: readonly SavedConversation[] = [];
const settleMs = 400;
const sliceMs = 12;

/**
 * The conversations kept with the open flow, played again on the draft shortly after each change. For the panel that
 * lists them, and for whoever is about to publish.
 */
export function useSavedRuns(settings: SettingsBody | null = null): readonly SavedResult[] {
  const flow = useDraft((draft) => draft.flow);
  const people = usePeopleNames();
  const tests = flow.tests ?? none;
  const [runs, setRuns] = useState<ReadonlyMap<SavedConversation, SavedRun>>(new Map());
  useEffect(() => {
    if (tests.length === 0) return;
    const going = { on: true };
    const around = aroundOf(settings, people);
    const timer = setTimeout(
      () => void playAll(flow, tests, settings?.country, around, going).then((all) => all && setRuns(all)),
      settleMs,
    );
    return () => {
      going.on = false;
      clearTimeout(timer);
    };
  }, [flow, tests, people, settings]);
  return useMemo(() => tests.map((saved) => ({ saved, run: runs.get(saved) ?? null })), [tests, runs]);
}

function aroundOf(settings: SettingsBody | null, people: Readonly<Record<string, string>>): Around {
  if (settings === null) return { people };
  return { people, texts: { help: settings.helpText, stop: settings.stopText, start: settings.startText } };
}

/** Null where the draft has changed meanwhile. */
async function playAll(
  flow: Flow,
  tests: readonly SavedConversation[],
  country: string | undefined,
  around: Around,
  going: { readonly on: boolean },
): Promise<ReadonlyMap<SavedConversation, SavedRun> | null> {
  const [{ runSaved }, tools] = await Promise.all([
    import('@parley/shared/preview/saved-run'),
    loadTools().catch(() => ({})),
  ]);
  const read = toolsAt(country, tools);
  const all = new Map<SavedConversation, SavedRun>();
  let until = performance.now() + sliceMs;
  for (const saved of tests) {
    if (!going.on) return null;
    all.set(saved, runSaved(flow, saved, read, around));
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    until = performance.now() + sliceMs;
  }
  return going.on ? all : null;
}
