import type { Flow } from '@parley/shared/flow/flow';
import type { Command } from '../document/commands.ts';
import { useEditor } from '../editor/editor-context.ts';
import { toast } from '../ui/toast.ts';
import { writingWords } from '../words/writing.ts';

/** What undoes a thing that made `after` of `before`, whatever its step has become since. */
type Back = (before: Flow, after: Flow) => Command;

/**
 * Does a thing and says so, with a way back for a while: an ordinary undo where nothing was done since, else `back`.
 * Where that does nothing any more, it says so.
 */
export function useDoAndSay(): (label: string, command: Command, words: string, back: Back) => void {
  const { store } = useEditor();
  return (label, command, words, back) => {
    const { flow: before, change } = store.getState();
    change(label, command);
    const after = store.getState().flow;
    if (after === before) return;
    const run = () => {
      const now = store.getState();
      if (now.flow === after) now.undo();
      else now.change(label, back(before, after));
      if (store.getState().flow === now.flow) toast(writingWords.tooLateToUndo);
    };
    toast(words, { label: writingWords.undo, run, here: 'editor' });
  };
}
