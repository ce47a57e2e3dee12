import { quickly } from '../canvas/glide.ts';
import { indexOf } from '../document/flow-index.ts';
import type { Desk } from './desk.ts';
import { canvasElement, cardElement, focusCanvas, focusSpot, type Spot } from './focus.ts';

/** Picks a step out, brings it into sight and puts the focus on it or one of its rows. */
export function goTo(desk: Desk, node: string, row: number | null = null): void {
  const { view, store } = desk.parts;
  if (!indexOf(store.getState().flow).nodes.has(node)) return;
  const from = desk.spot.current?.node;
  if (from !== undefined && from !== node) desk.came.set(node, from);
  desk.spot.current = { node, row };
  // What is far away is not drawn, and what is not drawn cannot have the focus.
  if (cardElement(node) !== null) view.getState().select([node]);
  else view.getState().goTo(node);
  focusSpot({ node, row });
}

/** The zoom bar lies over the foot of the canvas. */
const clear = { top: 16, bottom: 80 };

/** A row of a card that is taller than the canvas: moves the canvas until the row is not hidden by its edges. */
export function keepRowInSight({ canvas }: Desk, row: Element): void {
  const pane = canvasElement()?.getBoundingClientRect();
  if (pane === undefined) return;
  const { top, bottom } = row.getBoundingClientRect();
  const above = Math.max(0, pane.top + clear.top - top);
  const below = Math.max(0, bottom - (pane.bottom - clear.bottom));
  if (above === 0 && below === 0) return;
  const { x, y, zoom } = canvas.getViewport();
  void canvas.setViewport({ x, y: y + (above > 0 ? above : -below), zoom }, quickly());
}

/** The same with a flash, for what one looked for. */
export function jumpTo(desk: Desk, node: string): void {
  desk.spot.current = { node, row: null };
  desk.parts.view.getState().goTo(node);
  focusSpot({ node, row: null });
}

/** Nothing is picked out, and the focus is on the canvas itself. */
export function leaveSteps(desk: Desk): void {
  desk.parts.view.getState().select([]);
  focusCanvas();
}

/** The focus where it was, or on the step that has been picked out since. */
export function goBack(desk: Desk): void {
  const { selected } = desk.parts.view.getState();
  const [picked, ...more] = selected;
  const spot: Spot | null = desk.spot.current;
  if (picked !== undefined && more.length === 0 && picked !== spot?.node) goTo(desk, picked);
  else if (spot === null) focusCanvas();
  else focusSpot(spot);
}
