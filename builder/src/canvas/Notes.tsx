import type { Note, Position } from '@parley/shared/flow/flow';
import { ViewportPortal } from '@xyflow/react';
import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { moveNodes } from '../document/commands.ts';
import { removeNote, writeNote } from '../document/notes-and-chapters.ts';
import { useChange, useDraft, useView } from '../editor/editor-context.ts';
import { useLocalText } from '../editor/use-local-text.ts';
import { canvasWords } from '../words/canvas.ts';
import { keepKeys } from './keep-keys.ts';
import { useDragBy } from './use-drag-by.ts';

/** What authors tell each other on the canvas; contacts never see it. */
export function Notes() {
  const notes = useDraft(({ flow }) => flow.notes);
  if (notes === undefined) return null;
  return (
    <ViewportPortal>
      {notes.map((note) => (
        <NotePaper key={note.id} note={note} />
      ))}
    </ViewportPortal>
  );
}

function NotePaper({ note }: { readonly note: Note }) {
  const change = useChange();
  const place = useDraft(({ flow }) => flow.layout[note.id]) ?? { x: 0, y: 0 };
  const writing = useView((view) => view.editing?.node === note.id);
  const edit = useView((view) => view.edit);
  const readOnly = useView((view) => view.readOnly);
  const [by, setBy] = useState<Position>({ x: 0, y: 0 });
  const drag = useDragBy({
    onDrag: setBy,
    onDrop: (dropped) => {
      setBy({ x: 0, y: 0 });
      const to = { x: Math.round(place.x + dropped.x), y: Math.round(place.y + dropped.y) };
      change(canvasWords.moveNote, moveNodes({ [note.id]: to }));
    },
  });
  const write = () => readOnly || edit({ node: note.id, field: 'text' });
  return (
    <article
      className="note"
      data-note={note.id}
      aria-label={canvasWords.note}
      style={{ transform: `translate(${place.x + by.x}px, ${place.y + by.y}px)` }}
    >
      {writing ? (
        <NoteEditor note={note} />
      ) : (
        <button
          type="button"
          className="note-text nodrag nopan"
          title={canvasWords.noteHelp}
          onDoubleClick={write}
          onClick={(event) => event.detail === 0 && write()}
          {...(readOnly ? {} : keepKeys(drag))}
        >
          {note.text === '' ? <span className="card-empty">{canvasWords.emptyNote}</span> : note.text}
        </button>
      )}
      {!readOnly && (
        <button
          type="button"
          className="note-remove nodrag nopan"
          aria-label={canvasWords.removeNote}
          title={canvasWords.removeNote}
          onClick={() => change(canvasWords.removeNote, removeNote(note.id))}
          {...keepKeys({})}
        >
          <Trash2 size={14} strokeWidth={1.75} aria-hidden />
        </button>
      )}
    </article>
  );
}

function NoteEditor({ note }: { readonly note: Note }) {
  const change = useChange();
  const edit = useView((view) => view.edit);
  const box = useRef<HTMLTextAreaElement>(null);
  const local = useLocalText(note.text, (text, group) =>
    change(canvasWords.writeNote, writeNote(note.id, text), group),
  );
  useEffect(() => {
    const area = box.current;
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  return (
    <textarea
      ref={box}
      className="note-text note-editor nodrag nopan nowheel nokey"
      aria-label={canvasWords.noteText}
      rows={3}
      {...local}
      onBlur={() => {
        local.onBlur();
        edit(null);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
