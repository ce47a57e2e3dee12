import { readingOrder } from '@parley/shared/flow/reading-order';
import { viewOf } from '../nodes/index.ts';
import { actionWords as words } from '../words/actions.ts';
import type { Action, ActionContext } from './action.ts';
import { cardElement, rowsOf, spotOf } from './focus.ts';
import { goBack, goTo, keepRowInSight, leaveSteps } from './go.ts';
import { stepAfter, stepBefore, stepBeside } from './travel.ts';

/** The card that has the focus, with its rows and which of them has it; −1 for the card itself. */
function here({ step }: ActionContext): { id: string; rows: HTMLElement[]; at: number } | null {
  const card = step === null ? null : cardElement(step.id);
  if (step === null || card === null || spotOf(document.activeElement)?.node !== step.id) return null;
  const rows = rowsOf(card);
  return { id: step.id, rows, at: rows.indexOf(document.activeElement as HTMLElement) };
}

/** From the canvas itself every arrow leads to where the focus was before, or to the first step. */
function enterCanvas({ flow, desk }: ActionContext): void {
  const last = desk.spot.current?.node;
  const { ids, placeOf } = readingOrder(flow);
  const id = last !== undefined && placeOf.has(last) ? last : ids[0];
  if (id !== undefined) goTo(desk, id);
}

function travel(to: (context: ActionContext, id: string) => string | undefined) {
  return (context: ActionContext): void => {
    const at = here(context);
    if (at === null) enterCanvas(context);
    const next = at === null ? undefined : to(context, at.id);
    if (next !== undefined) goTo(context.desk, next);
  };
}

function focusRow(context: ActionContext, row: HTMLElement | undefined, id: string): void {
  const spot = row === undefined ? null : spotOf(row);
  if (spot === null) goTo(context.desk, id);
  else {
    context.desk.spot.current = spot;
    row?.focus({ preventScroll: true });
    if (row !== undefined) keepRowInSight(context.desk, row);
  }
}

function upOrDown(by: 1 | -1) {
  return (context: ActionContext): void => {
    const at = here(context);
    if (at === null) {
      enterCanvas(context);
      return;
    }
    const row = at.at + by;
    const within = by === 1 ? row < at.rows.length : at.at >= 0;
    const beside = within ? undefined : stepBeside(context.flow, at.id, by);
    if (within) focusRow(context, at.rows[row], at.id);
    else if (beside !== undefined) goTo(context.desk, beside);
  };
}

const onCanvas = { group: 'travel', onCanvas: true, onlyLooks: true, inPalette: false } as const;

export const travelActions: readonly Action[] = [
  {
    ...onCanvas,
    id: 'next',
    title: words.next,
    keys: ['ArrowRight'],
    run: travel(({ flow, row }, id) => stepAfter(flow, id, row?.id)),
  },
  {
    ...onCanvas,
    id: 'previous',
    title: words.previous,
    keys: ['ArrowLeft'],
    run: (context) => {
      const at = here(context);
      // From a row, the step it belongs to comes first.
      if (at !== null && at.at >= 0) return goTo(context.desk, at.id);
      travel(({ flow, desk }, id) => stepBefore(flow, id, desk.came.get(id)))(context);
    },
  },
  { ...onCanvas, id: 'up', title: words.up, keys: ['ArrowUp'], run: upOrDown(-1) },
  { ...onCanvas, id: 'down', title: words.down, keys: ['ArrowDown'], run: upOrDown(1) },
  {
    ...onCanvas,
    id: 'first',
    title: words.first,
    keys: ['Home'],
    run: ({ flow, desk }) => {
      const [first] = readingOrder(flow).ids;
      if (first !== undefined) goTo(desk, first);
    },
  },
  {
    ...onCanvas,
    id: 'last',
    title: words.last,
    keys: ['End'],
    run: ({ flow, desk }) => {
      const last = readingOrder(flow).ids.at(-1);
      if (last !== undefined) goTo(desk, last);
    },
  },
  {
    ...onCanvas,
    id: 'enter',
    title: words.enter,
    keys: ['Enter'],
    // A row is a button and does what it does by itself.
    enabled: ({ onCard }) => onCard,
    run: ({ step, desk, readOnly }) => {
      if (step === null) return;
      const { writesFirst } = viewOf(step.kind);
      const view = desk.parts.view.getState();
      if (writesFirst === undefined || readOnly) view.revealField(step.id, '');
      else view.edit({ node: step.id, field: writesFirst });
    },
  },
  {
    ...onCanvas,
    id: 'leave',
    title: words.leave,
    keys: ['Escape'],
    onCanvas: false,
    whileWriting: true,
    run: (context) => {
      const { desk } = context;
      const focused = document.activeElement;
      const inCanvas = focused?.closest('.canvas .react-flow') != null;
      // From the panel back to the step, from a row to its card, from the card to the canvas.
      if (!inCanvas) return focused?.closest('.dock') ? goBack(desk) : undefined;
      const at = here(context);
      if (at !== null && focused !== cardElement(at.id)) return goTo(desk, at.id);
      leaveSteps(desk);
    },
  },
];
