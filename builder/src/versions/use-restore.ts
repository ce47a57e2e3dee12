import type { Flow } from '@parley/shared/flow/flow';
import { useDesk } from '../actions/action-context.ts';
import { takeBack } from '../document/take-back.ts';
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
    const run = () => takeBack(store.getState(), label, before, after);
    toast(said, { label: words.undo, run, here: 'editor' });
  };
}
