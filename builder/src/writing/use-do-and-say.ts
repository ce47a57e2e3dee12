import type { Command } from '../document/commands.ts';
import { takeBack } from '../document/take-back.ts';
import { useEditor } from '../editor/editor-context.ts';
import { toast } from '../ui/toast.ts';
import { writingWords } from '../words/writing.ts';

/**
 * Does a thing and says so, with a way back for a while. `back` undoes it where its own step has been changed since:
 * steps are otherwise only taken back as a whole.
 */
export function useDoAndSay(): (label: string, command: Command, words: string, back?: Command) => void {
  const { store } = useEditor();
  return (label, command, words, back) => {
    const { flow: before, change } = store.getState();
    change(label, command);
    const after = store.getState().flow;
    if (after === before) return;
    const run = () => {
      const now = store.getState();
      if (back !== undefined && now.flow !== after) now.change(label, back);
      else takeBack(now, label, before, after);
    };
    toast(words, { label: writingWords.undo, run, here: 'editor' });
  };
}
