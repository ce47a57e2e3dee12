import type { Position } from '@parley/shared/flow/flow';
import { useReactFlow } from '@xyflow/react';
import type { DragEvent } from 'react';
import { inOrder, moveNodes } from '../document/commands.ts';
import { useChange, useEditor } from '../editor/editor-context.ts';
import { canvasWords } from '../words/canvas.ts';
import { useCanvasStore } from './canvas-view.ts';
import { isLoose } from './chips.ts';
import { lineUnder, putInto } from './drop-on-line.ts';
import type { CardElement, LineElement } from './elements.ts';
import { endsOf } from './ends.ts';
import { cornersOfLine } from './Line.tsx';
import { makeRoom } from './make-room.ts';
import { cardWidth } from './place-flow.ts';
import { draggedKind, dragType, noteType, useAddStep } from './use-add-step.ts';
import { useLight } from './use-light.ts';
import { useAddNote } from './use-notes-and-chapters.ts';
import type { UsePlaces } from './use-places.ts';

/** Moving cards about, and dropping a new one from the rail. */
export function useDragging(places: UsePlaces, lines: readonly LineElement[]) {
  const change = useChange();
  const { store } = useEditor();
  const canvas = useReactFlow<CardElement, LineElement>();
  const { light, dim } = useLight();
  const lineView = useCanvasStore();
  const addStep = useAddStep(places);
  const addNote = useAddNote();

  const onMoved = (moved: readonly CardElement[]) => {
    const to: Record<string, Position> = { ...places.placesOf(store.getState().flow) };
    for (const card of moved)
      to[card.id] = { x: Math.round(card.position.x), y: Math.round(card.position.y) };
    const [only, ...more] = moved;
    const { lit } = lineView.getState();
    const into = only !== undefined && more.length === 0 && lit !== null && lineBelow(only) === lit.line;
    if (into && lit) {
      const { flow } = store.getState();
      const room = makeRoom(flow, lit, to[only.id] ?? only.position, { ...flow.layout, ...to }, only.id);
      change(
        canvasWords.putInto,
        inOrder(moveNodes({ ...room.places, [only.id]: room.at }), putInto(only.id, lit)),
      );
    } else change(canvasWords.move, moveNodes(to));
    lineView.setState({ lit: null });
  };

  /** The line that a card lies on which nothing leads to yet. */
  const lineBelow = (card: CardElement): string | null => {
    if (!isLoose(store.getState().flow, card.id)) return null;
    const { x, y } = card.position;
    const { width = cardWidth, height = 100 } = card.measured ?? {};
    const { chips } = lineView.getState();
    const drawn = lines.flatMap((line) => {
      const ends = chips.has(line.id) ? null : endsOf(line, canvas.getInternalNode);
      return ends === null ? [] : [{ id: line.id, corners: cornersOfLine(ends.from, ends.to, line.data) }];
    });
    return lineUnder({ left: x, top: y, right: x + width, bottom: y + height }, drawn);
  };

  const lightLine = (id: string | null | undefined) => {
    const line = lines.find((one) => one.id === id);
    if (line === undefined) dim();
    else light(line.source, line.sourceHandle ?? 'next');
  };

  const onMoving = (moving: readonly CardElement[]) => {
    const [only, ...more] = moving;
    if (only !== undefined && more.length === 0 && isLoose(store.getState().flow, only.id))
      lightLine(lineBelow(only));
  };

  const onDrop = (event: DragEvent) => {
    const kind = draggedKind(event.dataTransfer);
    const note = event.dataTransfer.types.includes(noteType);
    if (kind === null && !note) return;
    event.preventDefault();
    const at = canvas.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    if (kind === null) return addNote({ x: at.x - 110, y: at.y - 20 });
    const line = lines.find((one) => one.id === lineAt(event));
    const into = line && { from: line.source, exit: line.sourceHandle ?? 'next' };
    addStep(kind, { at: { x: at.x - cardWidth / 2, y: at.y - 16 }, ...(into && { into }) });
    lineView.setState({ lit: null });
  };

  const onDragOver = (event: DragEvent) => {
    const { types } = event.dataTransfer;
    if (types.includes(noteType)) event.preventDefault();
    if (!types.includes(dragType)) return;
    event.preventDefault();
    lightLine(lineAt(event));
  };
  return { onMoving, onMoved, onDrop, onDragOver };
}

function lineAt({ target }: DragEvent): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('.react-flow__edge')?.dataset.id : undefined;
}
