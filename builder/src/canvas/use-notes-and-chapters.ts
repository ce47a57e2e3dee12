import type { Position } from '@parley/shared/flow/flow';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type Area, spotAround } from '../actions/free-spot.ts';
import { newId } from '../document/commands.ts';
import { addNote, makeChapter } from '../document/notes-and-chapters.ts';
import { useChange, useEditor } from '../editor/editor-context.ts';
import { canvasWords } from '../words/canvas.ts';
import { cardWidth } from './place-flow.ts';

/** About as large as a note is. */
export const noteSize = { width: 220, height: 96 } as const;

/** Puts a note on the canvas, in the middle of what is in sight where no place is given, to be written at once. */
export function useAddNote(): (at?: Position) => void {
  const { store, view } = useEditor();
  const change = useChange();
  const { screenToFlowPosition, getNodes } = useReactFlow();
  const pane = useStoreApi();
  return (at) => {
    if (view.getState().readOnly) return;
    const box = pane.getState().domNode?.getBoundingClientRect();
    const middle = screenToFlowPosition({
      x: (box?.left ?? 0) + (box?.width ?? 0) / 2,
      y: (box?.top ?? 0) + (box?.height ?? 0) / 2,
    });
    const { flow } = store.getState();
    const cards = getNodes().map(({ position, measured }): Area => {
      const { width = cardWidth, height = 160 } = measured ?? {};
      return { ...position, width, height };
    });
    const notes = (flow.notes ?? []).flatMap((note): Area[] => {
      const place = flow.layout[note.id];
      return place === undefined ? [] : [{ ...place, ...noteSize }];
    });
    const wish = { x: middle.x - noteSize.width / 2, y: middle.y - noteSize.height / 2 };
    const corner = at ?? spotAround(wish, noteSize, [...cards, ...notes]);
    const id = newId('note');
    change(
      canvasWords.addNote,
      addNote({ id, text: '' }, { x: Math.round(corner.x), y: Math.round(corner.y) }),
    );
    view.getState().edit({ node: id, field: 'text' });
  };
}

/** Frames steps as a chapter, whose title is written at once. */
export function useMakeChapter(): (steps: readonly string[]) => void {
  const { view } = useEditor();
  const change = useChange();
  return (steps) => {
    if (view.getState().readOnly || steps.length === 0) return;
    const id = newId('chapter');
    change(canvasWords.makeChapter, makeChapter({ id, title: canvasWords.newChapter, nodes: steps }));
    view.getState().edit({ node: id, field: 'title' });
  };
}
