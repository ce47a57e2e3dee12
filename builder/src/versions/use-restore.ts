import type { Flow } from '@parley/shared/flow/flow';
import { useDesk } from '../actions/action-context.ts';
import { mergeFlows } from '../document/merge.ts';
import { useEditor } from '../editor/editor-context.ts';
import { toast } from '../ui/toast.ts';
import { versionWords as words } from '../words/versions.ts';
import { restored } from './restored.ts';

/** Makes the draft what a version is, and offers the way back. */
export function useRestore(): (version: Flow, label: string, said: string) => void {
  const { store } = useEditor();
  const desk = useDesk();
  return (version, label, said) => {
    const { flow: before, change } = store.getState();
    change(label, () => restored(version, before, desk?.places.placesOf(before) ?? {}));
    const after = store.getState().flow;
    if (after === before) return;
    const run = () => {
      const { flow: now, undo } = store.getState();
      if (now === after) {
        undo();
        return;
      }
      // Something was changed since: it stays where it does not stand against what comes back.
      const merged = mergeFlows(after, before, now);
      change(label, () => (merged.ok ? merged.flow : before));
    };
    toast(said, { label: words.undo, run, here: 'editor' });
  };
}
