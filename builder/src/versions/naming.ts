import { create } from 'zustand';
import type { EditorParts } from '../editor/editor-context.ts';
import { toast } from '../ui/toast.ts';
import { versionWords as words } from '../words/versions.ts';

interface Naming {
  /** The version whose note is being written. */
  readonly version: number | null;
  /** The newest one of the flow that is open. */
  readonly newest: number | null;
}

export const useNaming = create<Naming>(() => ({ version: null, newest: null }));

/** What whoever presses Ctrl+S wants is done already; the newest version can be named instead. */
export function sayAlreadySaved({
  store,
  autosave,
  view,
}: Pick<EditorParts, 'store' | 'autosave' | 'view'>): void {
  const said = store.getState().status.type === 'saved' ? words.allSaved : words.notSavedYet;
  void autosave.save();
  const { newest } = useNaming.getState();
  const run = () => {
    useNaming.setState({ version: newest });
    view.getState().show('history');
  };
  toast(said, newest === null ? undefined : { label: words.nameIt, run, here: 'editor' });
}
