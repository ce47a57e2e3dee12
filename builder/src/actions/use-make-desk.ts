import { useReactFlow } from '@xyflow/react';
import { useRef } from 'react';
import { useAddStep } from '../canvas/use-add-step.ts';
import { useAlign } from '../canvas/use-align.ts';
import { useMakeChapter } from '../canvas/use-notes-and-chapters.ts';
import type { UsePlaces } from '../canvas/use-places.ts';
import { useTidy } from '../canvas/use-tidy.ts';
import { useChange, useEditor } from '../editor/editor-context.ts';
import { useDelete } from '../editor/use-delete.ts';
import type { Desk } from './desk.ts';
import { actions } from './table.ts';

/** The one desk of an open flow: it stays the same, what it holds is always today's. */
export function useMakeDesk(places: UsePlaces): Desk {
  const parts = useEditor();
  const canvas = useReactFlow();
  const change = useChange();
  const addStep = useAddStep(places);
  const remove = useDelete();
  const tidy = useTidy();
  const align = useAlign();
  const chapter = useMakeChapter();
  const latest = useRef({ addStep, remove, tidy, chapter, align });
  latest.current = { addStep, remove, tidy, chapter, align };
  const made = useRef<Desk>(null);
  made.current ??= {
    actions,
    parts,
    canvas,
    places,
    change,
    addStep: (kind, where) => latest.current.addStep(kind, where),
    remove: (deleted) => latest.current.remove(deleted),
    tidy: () => void latest.current.tidy(),
    align: (how) => latest.current.align(how),
    chapter: (ids) => latest.current.chapter(ids),
    spot: { current: null },
    came: new Map(),
    pointer: { current: null },
    problem: { current: -1 },
  };
  return made.current;
}
