import type { Position } from '@parley/shared/flow/flow';
import { useReactFlow } from '@xyflow/react';
import type { DragEvent } from 'react';
import { moveNodes } from '../document/commands.ts';
import { useChange, useEditor } from '../editor/editor-context.ts';
import { canvasWords } from '../words/canvas.ts';
import type { CardElement } from './elements.ts';
import { cardWidth } from './place-flow.ts';
import { draggedKind, dragType, useAddStep } from './use-add-step.ts';
import type { UsePlaces } from './use-places.ts';

/** Moving cards about, and dropping a new one from the rail. */
export function useDragging(places: UsePlaces) {
  const change = useChange();
  const { store } = useEditor();
  const canvas = useReactFlow();
  const addStep = useAddStep(places);

  const onMoved = (moved: readonly CardElement[]) => {
    const to: Record<string, Position> = { ...places.placesOf(store.getState().flow) };
    for (const card of moved)
      to[card.id] = { x: Math.round(card.position.x), y: Math.round(card.position.y) };
    change(canvasWords.move, moveNodes(to));
  };

  const onDrop = (event: DragEvent) => {
    const kind = draggedKind(event.dataTransfer);
    if (kind === null) return;
    event.preventDefault();
    const at = canvas.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    addStep(kind, { at: { x: at.x - cardWidth / 2, y: at.y - 16 } });
  };

  const onDragOver = (event: DragEvent) => {
    if (event.dataTransfer.types.includes(dragType)) event.preventDefault();
  };
  return { onMoved, onDrop, onDragOver };
}
