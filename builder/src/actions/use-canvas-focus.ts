import { readingOrder } from '@parley/shared/flow/reading-order';
import { useEffect } from 'react';
import { actionWords } from '../words/actions.ts';
import { announceOnce } from './announce.ts';
import type { Desk } from './desk.ts';
import { focusSpot, isWriting, spotOf } from './focus.ts';
import { goTo } from './go.ts';

/**
 * Makes the canvas one stop of the Tab key: it takes the focus and hands it to the step that had it last. While the
 * focus is inside, the canvas is no stop, so that Shift+Tab leads out again. `canvas` is null while there is none.
 */
export function useCanvasFocus(desk: Desk | null, canvas: HTMLElement | null): void {
  useEffect(() => {
    if (canvas === null || desk === null) return undefined;
    let byTab = false;
    const onKey = (event: KeyboardEvent) => {
      byTab = event.key === 'Tab';
      const focused = document.activeElement;
      if (!byTab || !isStep(canvas, focused) || isWriting(focused) || event.altKey || event.ctrlKey) return;
      const next = stopBeside(canvas, event.shiftKey);
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    };
    const onPointer = () => {
      byTab = false;
    };
    const onPress = (event: PointerEvent) => {
      // Pressing the empty canvas leaves a text that is written, and takes the keys here.
      if (event.target instanceof Element && event.target.matches('.react-flow__pane'))
        canvas.focus({ preventScroll: true });
    };
    const onFocusIn = (event: FocusEvent) => {
      const target = event.target as Element;
      canvas.tabIndex = isStep(canvas, target) ? -1 : 0;
      const spot = spotOf(target);
      if (spot !== null && !byTab) desk.spot.current = spot;
      // Coming back from what stands behind it, one would land on the last button of the last card.
      const fromOutside = !isStep(canvas, event.relatedTarget as Element | null);
      if (byTab && fromOutside && isStep(canvas, target)) enter(desk);
      else if (target === canvas) announceOnce(actionWords.said.onCanvas);
    };
    const onFocusOut = (event: FocusEvent) => {
      if (!(event.relatedTarget instanceof Node) || !canvas.contains(event.relatedTarget))
        canvas.tabIndex = 0;
    };
    const onMove = (event: PointerEvent) => {
      desk.pointer.current = { x: event.clientX, y: event.clientY };
    };
    const onLeave = () => {
      desk.pointer.current = null;
    };
    canvas.tabIndex = 0;
    const leave = new AbortController();
    const { signal } = leave;
    document.addEventListener('keydown', onKey, { capture: true, signal });
    document.addEventListener('pointerdown', onPointer, { capture: true, signal });
    canvas.addEventListener('pointerdown', onPress, { capture: true, signal });
    canvas.addEventListener('focusin', onFocusIn, { signal });
    canvas.addEventListener('focusout', onFocusOut, { signal });
    canvas.addEventListener('pointermove', onMove, { signal });
    canvas.addEventListener('pointerleave', onLeave, { signal });
    return () => leave.abort();
  }, [desk, canvas]);
}

/** True for the canvas and what is drawn on it, and not for the bars and links that lie above it. */
function isStep(canvas: Element, element: Element | null): boolean {
  return element !== null && canvas.contains(element) && element.closest('.react-flow__panel') === null;
}

/** The next stop of the Tab key outside of the drawing. */
function stopBeside(canvas: Element, back: boolean): HTMLElement | undefined {
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]'),
  ];
  const stops = all.filter(
    (stop) =>
      stop.tabIndex >= 0 && !stop.matches(':disabled') && !isStep(canvas, stop) && stop.checkVisibility(),
  );
  const side = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const there = stops.filter((stop) => {
    const where = canvas.compareDocumentPosition(stop);
    const inside = (where & Node.DOCUMENT_POSITION_CONTAINED_BY) !== 0;
    return inside ? !back : (where & side) !== 0;
  });
  return back ? there.at(-1) : there[0];
}

/** To the row that had the focus, else to the picked-out step, else to where the conversation begins. */
function enter(desk: Desk): void {
  const { ids, placeOf } = readingOrder(desk.parts.store.getState().flow);
  const [picked] = desk.parts.view.getState().selected;
  const spot = desk.spot.current;
  if (spot !== null && placeOf.has(spot.node) && (picked === undefined || picked === spot.node)) {
    goTo(desk, spot.node, spot.row);
    return;
  }
  const id = picked !== undefined && placeOf.has(picked) ? picked : ids[0];
  if (id !== undefined) goTo(desk, id);
  else focusSpot({ node: '', row: null }, 0);
}
