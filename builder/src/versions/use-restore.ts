import type { Flow } from '@parley/shared/flow/flow';
import { mergeFlows } from '../document/merge.ts';
import { useEditor } from '../editor/editor-context.ts';
import { toast } from '../ui/toast.ts';
import { versionWords as words } from '../words/versions.ts';

/**
 * Makes the draft what a version is, and offers the way back. Conversations that were kept as tests since stay: they
 * are how one sees what is different.
 */
export function useRestore(): (version: Flow, label: string, said: string) => void {
  const { store } = useEditor();
  return (version, label, said) => {
    const { flow: before, change } = store.getState();
    const { tests } = before;
    change(label, () => ({ ...version, ...(tests === undefined ? {} : { tests }) }));
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
