import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

interface DragBy {
  /** So far the thing has been dragged, in the canvas's own measure. */
  readonly onDrag: (by: { readonly x: number; readonly y: number }) => void;
  readonly onDrop: (by: { readonly x: number; readonly y: number }) => void;
}

/** A hand moves by so many pixels in a click. */
const still = 3;
const nudge = 8;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Drags what is no step: by pointer, or with Alt and the arrow keys. */
export function useDragBy({ onDrag, onDrop }: DragBy) {
  const { getZoom } = useReactFlow();
  const from = useRef<{ x: number; y: number; moved: boolean } | null>(null);
  const by = (event: PointerEvent) => {
    const zoom = getZoom();
    const start = from.current ?? { x: event.clientX, y: event.clientY };
    return { x: (event.clientX - start.x) / zoom, y: (event.clientY - start.y) / zoom };
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      from.current = { x: event.clientX, y: event.clientY, moved: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const start = from.current;
      if (start === null) return;
      const far = Math.hypot(event.clientX - start.x, event.clientY - start.y) > still;
      start.moved ||= far;
      if (start.moved) onDrag(by(event));
    },
    onPointerUp: (event: PointerEvent) => {
      const moved = from.current?.moved === true;
      const last = by(event);
      from.current = null;
      if (moved) onDrop(last);
    },
    // The system took the finger away: nothing has been dropped.
    onPointerCancel: () => {
      if (from.current?.moved === true) onDrag({ x: 0, y: 0 });
      from.current = null;
    },
    onKeyDown: (event: KeyboardEvent) => {
      const arrow = arrows[event.key];
      if (arrow === undefined || !event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      const step = event.shiftKey ? nudge * 4 : nudge;
      onDrop({ x: arrow[0] * step, y: arrow[1] * step });
    },
  };
}
