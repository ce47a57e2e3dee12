/** Where the focus is on the canvas: a step, and one of its rows if it is there. */
export interface Spot {
  readonly node: string;
  /** The row's number from the top; null for the card itself. */
  readonly row: number | null;
}

export function canvasElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.canvas .react-flow');
}

export function cardElement(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.canvas .react-flow__node[data-id="${CSS.escape(id)}"]`);
}

const stops = '.row-words, .row-add, .line-chip';

function stopIn(row: Element): HTMLElement | null {
  return row.querySelector<HTMLElement>(stops);
}

/** A card's rows that can take the focus: each by its first button. A row being written in has none. */
export function rowsOf(card: Element): HTMLElement[] {
  return [...card.querySelectorAll('.row')].flatMap((row) => stopIn(row) ?? []);
}

/** Which place on the canvas an element belongs to; null where it is outside of all cards. */
export function spotOf(element: Element | null): Spot | null {
  const card = element?.closest<HTMLElement>('.canvas .react-flow__node');
  const node = card?.dataset.id;
  if (!card || node === undefined) return null;
  const row = element?.closest('.row');
  const at = row ? [...card.querySelectorAll('.row')].indexOf(row) : -1;
  return { node, row: at === -1 ? null : at };
}

/** The note that has the focus, or something on it; null elsewhere. */
export function noteOf(element: Element | null): string | null {
  return element?.closest<HTMLElement>('.canvas .note')?.dataset.note ?? null;
}

/** The way out that a row is for. */
export function exitOf(element: Element | null): string | null {
  return element?.closest<HTMLElement>('.row')?.dataset.exit ?? null;
}

/** True where keys write. */
export function isWriting(element: Element | null): boolean {
  return (
    element?.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') != null
  );
}

/** True in what lies above the page and has keys of its own. */
export function isAbove(element: Element | null): boolean {
  return element?.closest('dialog, [role="dialog"], [role="menu"], [role="listbox"]') != null;
}

/** About half a second of frames: a step far away has to come into sight before it is drawn, a new one be measured. */
const patience = 30;
let waiting = 0;

/** Puts the focus on a step or one of its rows as soon as it is there. The last wish counts. */
export function focusSpot({ node, row }: Spot, tries: number = patience): void {
  focusSoon(() => {
    const card = cardElement(node);
    return card === null || row === null ? card : (rowAt(card, row) ?? card);
  }, tries);
}

/** The same for a note. */
export function focusNote(id: string): void {
  const text = `.canvas .note[data-note="${CSS.escape(id)}"] .note-text`;
  focusSoon(() => document.querySelector<HTMLElement>(text), patience);
}

function focusSoon(find: () => HTMLElement | null, tries: number): void {
  cancelAnimationFrame(waiting);
  const element = find();
  element?.focus({ preventScroll: true });
  if ((element === null || document.activeElement !== element) && tries > 0)
    waiting = requestAnimationFrame(() => focusSoon(find, tries - 1));
}

/** That row, or the one above it where it cannot take the focus. */
function rowAt(card: Element, at: number): HTMLElement | undefined {
  const rows = [...card.querySelectorAll('.row')].slice(0, at + 1);
  return rows.reverse().flatMap((row) => stopIn(row) ?? [])[0];
}

export function focusCanvas(): void {
  cancelAnimationFrame(waiting);
  canvasElement()?.focus({ preventScroll: true });
}
