import type { Edge, Position } from '@parley/shared/flow/flow';
import { findKind, type KindName, kindOf } from '@parley/shared/nodes/index';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { addNode, blankNode, inOrder, moveNodes, newId } from '../document/commands.ts';
import { indexOf } from '../document/flow-index.ts';
import { useChange, useEditor } from '../editor/editor-context.ts';
import { viewOf } from '../nodes/index.ts';
import { cardWidth, columnGap, freePlace, guessHeight, portOf } from './place-flow.ts';
import type { UsePlaces } from './use-places.ts';

export const dragType = 'application/x-parley-step';

export function dragKind(transfer: DataTransfer, kind: KindName): void {
  transfer.setData(dragType, kind);
  transfer.effectAllowed = 'copy';
}

export function draggedKind(transfer: DataTransfer): KindName | null {
  const kind = transfer.getData(dragType);
  return findKind(kind) === undefined ? null : (kind as KindName);
}

interface Where {
  readonly at?: Position;
  /** The way out that the new step follows; without it, the open one of the picked-out step. */
  readonly after?: Pick<Edge, 'from' | 'exit'>;
}

/** Adds a step where it was dropped, else to the right of what it follows, and lets its text be written at once. */
export function useAddStep(places: UsePlaces): (kind: KindName, where?: Where) => void {
  const { store, view } = useEditor();
  const change = useChange();
  const canvas = useReactFlow();
  const pane = useStoreApi();
  return (kind, where = {}) => {
    const { flow } = store.getState();
    const { nodes, to } = indexOf(flow);
    const known = places.placesOf(flow);
    const node = blankNode(kind, newId(kind));
    const [only, ...more] = view.getState().selected;
    const picked = more.length === 0 ? nodes.get(only ?? '') : undefined;
    const last = picked ?? (only === undefined ? flow.nodes.find((step) => kindOf(step).begins) : undefined);
    const open =
      last &&
      kindOf(last)
        .exits(last.data)
        .find((exit) => exit.open === 'problem' && !to.get(last.id)?.has(exit.id));
    const after =
      where.after ?? (where.at === undefined && last && open ? { from: last.id, exit: open.id } : undefined);
    const previous = known[after?.from ?? picked?.id ?? ''];
    const heights = new Map(canvas.getNodes().map((card) => [card.id, card.measured?.height ?? 160]));
    const { width, height } = pane.getState();
    const { x, y, zoom } = canvas.getViewport();
    const middle = { x: (width / 2 - x) / zoom - cardWidth / 2, y: (height / 3 - y) / zoom };
    const before = nodes.get(after?.from ?? picked?.id ?? '');
    const wish =
      previous === undefined || before === undefined
        ? middle
        : { x: previous.x + cardWidth + columnGap, y: previous.y + portOf(before) - portOf(node) };
    heights.set(node.id, guessHeight(node));
    const at = where.at ?? freePlace(wish, node, new Map(Object.entries(known)), heights);
    const place = { x: Math.round(at.x), y: Math.round(at.y) };
    change(`Add ${kind}`, inOrder(moveNodes(known), addNode(node, place, after)));
    const { writesFirst } = viewOf(kind);
    view.getState().select([node.id]);
    if (writesFirst === undefined) view.getState().revealField(node.id, '');
    else view.getState().edit({ node: node.id, field: writesFirst });
  };
}
