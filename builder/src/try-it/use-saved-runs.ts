import type { SavedConversation } from '@parley/shared/flow/saved-conversation';
import type { SavedRun } from '@parley/shared/preview/saved-run';
import { useEffect, useMemo, useState } from 'react';
import type { SettingsBody } from '../api/client.ts';
import { useDraft } from '../editor/editor-context.ts';
import { usePeopleNames } from '../inspector/use-people-names.ts';
import { aroundOf } from './around.ts';

/** A kept conversation and how it goes now; null while it is being played. */
export interface SavedResult {
  readonly saved: SavedConversation;
  readonly run: SavedRun | null;
}

const none: readonly SavedConversation[] = [];
const settleMs = 400;

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
    const play = async () => {
      // With the engine, which an editor that tries nothing does not need.
      const { playAll } = await import('./play-saved.ts');
      const all = await playAll({ flow, tests, country: settings?.country, around, going });
      if (all !== null) setRuns(all);
    };
    // Where the engine cannot come, they are not played yet; the next change asks for it again.
    const timer = setTimeout(() => void play().catch(() => undefined), settleMs);
    return () => {
      going.on = false;
      clearTimeout(timer);
    };
  }, [flow, tests, people, settings]);
  return useMemo(() => tests.map((saved) => ({ saved, run: runs.get(saved) ?? null })), [tests, runs]);
}
