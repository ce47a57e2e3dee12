import { StickyNote } from 'lucide-react';
import { addableViews } from '../nodes/index.ts';
import { canvasWords } from '../words/canvas.ts';
import { dragKind, dragNote, useAddStep } from './use-add-step.ts';
import { useAddNote } from './use-notes-and-chapters.ts';
import type { UsePlaces } from './use-places.ts';

/** Every kind of step to add: a click puts it after the picked-out one, a drag anywhere. */
export function Rail({ places }: { readonly places: UsePlaces }) {
  const addStep = useAddStep(places);
  const addNote = useAddNote();
  return (
    <nav className="rail" aria-label={canvasWords.addAStep}>
      {addableViews.map(({ kind, icon: Icon, short }) => (
        <button
          key={kind}
          type="button"
          className={`rail-item kind-${kind}`}
          draggable
          title={canvasWords.railHelp}
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
        draggable
        title={canvasWords.railNoteHelp}
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
