import type { Edge } from '@parley/shared/flow/flow';
import { same } from '@parley/shared/flow/same';
import { disconnect, inOrder, removeNodes } from '../document/commands.ts';
import { removeNote } from '../document/notes-and-chapters.ts';
import { takeBack } from '../document/take-back.ts';
import { toast } from '../ui/toast.ts';
import { editorWords } from '../words/editor.ts';
import { useEditor } from './editor-context.ts';

interface Deleted {
  readonly steps?: ReadonlySet<string>;
  readonly lines?: readonly Pick<Edge, 'from' | 'exit'>[];
  readonly notes?: readonly string[];
}

/** Deletes steps, lines and notes, says so, and offers to bring them back. */
export function useDelete(): (deleted: Deleted) => void {
  const { store, view } = useEditor();
  return ({ steps = new Set(), lines = [], notes = [] }) => {
    const { flow: before, change } = store.getState();
    const label = notes.length > 0 ? editorWords.deleteNote : editorWords.deleteLine;
    change(
      steps.size > 0 ? editorWords.deleteSteps : label,
      inOrder(disconnect(lines), removeNodes(steps), ...notes.map(removeNote)),
    );
    const after = store.getState().flow;
    if (same(before, after)) return;
    const gone = before.nodes.filter(({ id }) => !after.nodes.some((node) => node.id === id));
    const other =
      notes.length > 0 ? editorWords.notesDeleted(notes.length) : editorWords.linesDeleted(lines.length);
    const words = gone.length > 0 ? editorWords.stepsDeleted(gone.length) : other;
    const run = () => {
      takeBack(store.getState(), editorWords.bringBack, before, after);
      const [first] = gone;
      if (first === undefined) return;
      view.getState().select(gone.map(({ id }) => id));
      // It has to be drawn before it can take the focus.
      requestAnimationFrame(() => {
        const id = CSS.escape(first.id);
        const card = document.querySelector<HTMLElement>(
          `.react-flow__node[data-id="${id}"], .script-body[data-step="${id}"]`,
        );
        card?.focus({ preventScroll: true });
      });
    };
    toast(words, { label: editorWords.undo, run, here: 'editor' });
  };
}
