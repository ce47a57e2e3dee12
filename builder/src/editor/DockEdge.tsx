import { useRef } from 'react';
import { editorWords } from '../words/editor.ts';
import { narrowest, useDockWidth, widest } from './dock-width.ts';

const step = 20;

/** The panel's left edge: dragged, or moved with the arrow keys, it makes the panel wider and narrower. */
export function DockEdge() {
  const { width, set } = useDockWidth();
  const from = useRef<{ readonly x: number; readonly width: number }>(null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved.
    <div
      className="dock-edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={editorWords.panelWidth}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={width}
      onPointerDown={(event) => {
        from.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (from.current !== null) set(from.current.width + from.current.x - event.clientX);
      }}
      onLostPointerCapture={() => {
        from.current = null;
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') set(width + step);
        else if (event.key === 'ArrowRight') set(width - step);
        else if (event.key === 'Home') set(narrowest);
        else if (event.key === 'End') set(widest);
        else return;
        event.preventDefault();
      }}
    />
  );
}
