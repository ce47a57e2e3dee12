import { StickyNote } from 'lucide-react';
import { useView } from '../editor/editor-context.ts';
import { addableViews } from '../nodes/index.ts';
import { canvasWords } from '../words/canvas.ts';
import { editorWords } from '../words/editor.ts';
import { dragKind, dragNote, useAddStep } from './use-add-step.ts';
import { useAddNote } from './use-notes-and-chapters.ts';
import type { UsePlaces } from './use-places.ts';

/** Every kind of step to add: a click puts it after the picked-out one, a drag anywhere. */
export function Rail({ places }: { readonly places: UsePlaces }) {
  const addStep = useAddStep(places);
  const addNote = useAddNote();
  const readOnly = useView((view) => view.readOnly);
  return (
    <nav className="rail" aria-label={canvasWords.addAStep}>
      {addableViews.map(({ kind, icon: Icon, short }) => (
        <button
          key={kind}
          type="button"
          className={`rail-item kind-${kind}`}
          draggable={!readOnly}
          aria-disabled={readOnly || undefined}
          title={readOnly ? editorWords.onlyLook : canvasWords.railHelp}
          onDragStart={(event) => dragKind(event.dataTransfer, kind)}
          onClick={() => addStep(kind)}
        >
          <span className="card-badge">
            <Icon size={16} strokeWidth={1.75} aria-hidden />
          </span>
          {short}
        </button>
      ))}
      <button
        type="button"
        className="rail-item rail-note"
        draggable={!readOnly}
        aria-disabled={readOnly || undefined}
        title={readOnly ? editorWords.onlyLook : canvasWords.railNoteHelp}
        onDragStart={(event) => dragNote(event.dataTransfer)}
        onClick={() => addNote()}
      >
        <span className="card-badge">
          <StickyNote size={16} strokeWidth={1.75} aria-hidden />
        </span>
        {canvasWords.railNote}
      </button>
    </nav>
  );
}
