import type { Flow } from '@parley/shared/flow/flow';
import { applyPatch, diffFlows, type FlowPatch, isEmptyPatch } from '@parley/shared/flow/patch';
import { same } from '@parley/shared/flow/same';

/** One thing that its author did: what it is called, and the way there and back. */
export interface Deed {
  readonly label: string;
  readonly redo: FlowPatch;
  readonly undo: FlowPatch;
}

/** Oldest first; `undone` has what can be done again, the next one last. */
export interface History {
  readonly done: readonly Deed[];
  readonly undone: readonly Deed[];
  /** What the last change belongs to: a change of the same group joins it. */
  readonly group: string | null;
}

export const emptyHistory: History = { done: [], undone: [], group: null };

/** So many things can be taken back. */
export const longestHistory = 200;

/** Notes a change; what was undone before it can't be done again. */
export function remember(
  history: History,
  label: string,
  before: Flow,
  after: Flow,
  group: string | null,
): History {
  const last = history.done.at(-1);
  if (group !== null && group === history.group && last !== undefined) {
    const from = applyPatch(before, last.undo);
    const redo = diffFlows(from, after);
    const earlier = history.done.slice(0, -1);
    if (isEmptyPatch(redo)) return { done: earlier, undone: [], group: null };
    return { done: [...earlier, { ...last, redo, undo: diffFlows(after, from) }], undone: [], group };
  }
  const redo = diffFlows(before, after);
  if (isEmptyPatch(redo)) return history;
  const deed = { label, redo, undo: diffFlows(after, before) };
  return { done: [...history.done, deed].slice(-longestHistory), undone: [], group };
}

/** A flow and its history one step on, or null where there is nothing to take back. */
export interface Stepped {
  readonly flow: Flow;
  readonly history: History;
  readonly label: string;
  /** False where someone has changed the same place since, so that it was left as it is. */
  readonly fits: boolean;
}

export function undo(history: History, flow: Flow): Stepped | null {
  const deed = history.done.at(-1);
  if (deed === undefined) return null;
  const done = history.done.slice(0, -1);
  const fits = fitsOn(flow, deed.redo);
  return {
    flow: fits ? applyPatch(flow, deed.undo) : flow,
    history: { done, undone: fits ? [...history.undone, deed] : history.undone, group: null },
    label: deed.label,
    fits,
  };
}

export function redo(history: History, flow: Flow): Stepped | null {
  const deed = history.undone.at(-1);
  if (deed === undefined) return null;
  const undone = history.undone.slice(0, -1);
  const fits = fitsOn(flow, deed.undo);
  return {
    flow: fits ? applyPatch(flow, deed.redo) : flow,
    history: { done: fits ? [...history.done, deed] : history.done, undone, group: null },
    label: deed.label,
    fits,
  };
}

/**
 * Whether the flow still has what a patch once made of it. Where not, others were there since, and taking it back
 * would take back their work. The order of things does not count.
 */
function fitsOn(flow: Flow, made: FlowPatch): boolean {
  const left = diffFlows(flow, applyPatch(flow, made));
  return same(withoutOrder(left), {});
}

function withoutOrder(patch: FlowPatch): unknown {
  return Object.fromEntries(
    Object.entries(patch).flatMap(([part, value]) => {
      if (typeof value === 'string' || 'all' in value) return [[part, value]];
      const { order: _, ...rest } = value as { readonly order?: unknown };
      return Object.keys(rest).length === 0 ? [] : [[part, rest]];
    }),
  );
}
