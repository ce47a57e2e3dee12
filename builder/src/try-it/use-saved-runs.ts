import type { SavedConversation } from '@parley/shared/flow/saved-conversation';
import type { SavedRun } from '@parley/shared/preview/saved-run';
import { useEffect, useMemo, useState } from 'react';
import type { SettingsBody } from '../api/client.ts';
import { useDraft } from '../editor/editor-context.ts';
import { useNames } from '../inspector/use-names.ts';
import { aroundOf } from './around.ts';

/** A kept conversation and how it goes now; null while it is being played. */
export interface SavedResult {
  readonly saved: SavedConversation;
  readonly run: SavedRun | null;
}

export interface SavedRuns {
  readonly results: readonly SavedResult[];
  /** Asks once more for what plays them; null unless it could not come. */
  readonly again: (() => void) | null;
}

const none: readonly SavedConversation[] = [];
const settleMs = 400;
/** With the engine, which an editor that tries nothing does not need. */
const loadPlayer = () => import('./play-saved.ts');

/**
 * The conversations kept with the open flow, played again on the draft shortly after each change. For the panel that
 * lists them, and for whoever is about to publish.
 */
export function useSavedRuns(settings: SettingsBody | null = null, load = loadPlayer): SavedRuns {
  const flow = useDraft((draft) => draft.flow);
  const people = useNames();
  const tests = flow.tests ?? none;
  const [runs, setRuns] = useState<ReadonlyMap<SavedConversation, SavedRun>>(new Map());
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever asks again has them played again.
  useEffect(() => {
    if (tests.length === 0) return;
    const going = { on: true };
    const around = aroundOf(settings, people);
    const play = async () => {
      const { playAll } = await load();
      const all = await playAll({ flow, tests, country: settings?.country, around, going });
      if (all === null) return;
      setRuns(all);
      setFailed(false);
    };
    const timer = setTimeout(() => void play().catch(() => going.on && setFailed(true)), settleMs);
    return () => {
      going.on = false;
      clearTimeout(timer);
    };
  }, [flow, tests, people, settings, load, asked]);
  const results = useMemo(
    () => tests.map((saved) => ({ saved, run: runs.get(saved) ?? null })),
    [tests, runs],
  );
  const again = () => {
    setFailed(false);
    setAsked(asked + 1);
  };
  return { results, again: failed && tests.length > 0 ? again : null };
}
