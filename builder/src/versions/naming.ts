import { create } from 'zustand';
import type { SaveStatus } from '../document/saving.ts';
import type { EditorParts } from '../editor/editor-context.ts';
import { savedInWords } from '../editor/status-in-words.ts';
import { toast } from '../ui/toast.ts';
import { statusWords as words } from '../words/status.ts';

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
  const said = saidOf(store.getState().status);
  void autosave.save();
  const { newest } = useNaming.getState();
  const run = () => {
    useNaming.setState({ version: newest });
    view.getState().show('history');
  };
  toast(said, newest === null ? undefined : { label: words.nameVersion, run, here: 'editor' });
}

function saidOf(status: SaveStatus): string {
  if (status.type === 'saved') return words.allSaved;
  return status.type === 'saving' ? words.savingAll : asSentence(savedInWords(status));
}

const asSentence = (part: string) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`;
