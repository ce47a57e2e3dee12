import type { Edge } from '@parley/shared/flow/flow';
import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import { createContext, useContext } from 'react';
import { indexOf } from '../document/flow-index.ts';
import type { ActionContext } from './action.ts';
import type { Desk } from './desk.ts';
import { exitOf, noteOf, spotOf } from './focus.ts';

export const DeskContext = createContext<Desk | null>(null);

/** The desk of the open flow; null outside of one, such as in a story of one part. */
export function useDesk(): Desk | null {
  return useContext(DeskContext);
}

interface Meant {
  /** The step that was pressed, where it is not the one with the focus. */
  readonly node?: string;
  readonly exit?: string | null;
  readonly lines?: readonly Pick<Edge, 'from' | 'exit'>[];
  readonly at?: { readonly x: number; readonly y: number } | null;
  /** True where the empty canvas was pressed: no step is meant. */
  readonly nothing?: boolean;
}

/** What an action would be done with at this moment. */
export function contextNow(desk: Desk, meant: Meant = {}): ActionContext {
  const { flow, undoLabel, redoLabel } = desk.parts.store.getState();
  const view = desk.parts.view.getState();
  const { nodes } = indexOf(flow);
  const focused = spotOf(document.activeElement);
  const selected = view.selected.map((id) => nodes.get(id)).filter((one) => one !== undefined);
  const node = nodes.get(meant.node ?? focused?.node ?? '');
  const steps = meant.nothing ? [] : stepsMeant(selected, node);
  const step = steps.length === 1 ? (steps[0] ?? null) : null;
  const exit =
    meant.exit === undefined && focused?.node === step?.id ? exitOf(document.activeElement) : meant.exit;
  const row =
    step === null
      ? undefined
      : kindOf(step)
          .exits(step.data)
          .find(({ id }) => id === exit);
  return {
    flow,
    steps,
    step,
    row: row ?? null,
    onCard: document.activeElement?.matches('.canvas .react-flow__node') === true,
    note: meant.node === undefined && meant.nothing !== true ? noteOf(document.activeElement) : null,
    lines: meant.lines ?? (steps.length > 0 ? [] : pickedLines(desk)),
    readOnly: view.readOnly,
    at: meant.at ?? null,
    mode: view.mode,
    undoLabel,
    redoLabel,
    problems: view.problems.length,
    desk,
  };
}

/** What was pressed, unless it is one of several that are picked out. */
function stepsMeant(selected: readonly FlowNode[], node: FlowNode | undefined): readonly FlowNode[] {
  if (node === undefined) return selected;
  return selected.includes(node) ? selected : [node];
}

function pickedLines(desk: Desk): Pick<Edge, 'from' | 'exit'>[] {
  return desk.canvas
    .getEdges()
    .filter((line) => line.selected === true)
    .map((line) => ({ from: line.source, exit: line.sourceHandle ?? 'next' }));
}
