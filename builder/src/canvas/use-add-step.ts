import type { Edge, Flow, Position } from '@parley/shared/flow/flow';
import { type FlowNode, findKind, type KindName, kindOf } from '@parley/shared/nodes/index';
import { type ReactFlowInstance, useReactFlow, useStoreApi } from '@xyflow/react';
import { announce } from '../actions/announce.ts';
import { focusSpot } from '../actions/focus.ts';
import { addNode, blankNode, inOrder, moveNodes, newId } from '../document/commands.ts';
import { indexOf } from '../document/flow-index.ts';
import { useChange, useEditor } from '../editor/editor-context.ts';
import { viewOf } from '../nodes/index.ts';
import { stepTitle } from '../nodes/names.ts';
import { actionWords } from '../words/actions.ts';
import { insertStep } from './insert-step.ts';
import { makeRoom } from './make-room.ts';
import { moveSoftly } from './move-softly.ts';
import { cardWidth, columnGap, freePlace, guessHeight, portOf } from './place-flow.ts';
import type { UsePlaces } from './use-places.ts';

export const dragType = 'application/x-parley-step';

export function dragKind(transfer: DataTransfer, kind: KindName): void {
  transfer.setData(dragType, kind);
  transfer.effectAllowed = 'copy';
}

/** What is dragged from the rail and is no step. */
export const noteType = 'application/x-parley-note';

export function dragNote(transfer: DataTransfer): void {
  transfer.setData(noteType, '1');
  transfer.effectAllowed = 'copy';
}

export function draggedKind(transfer: DataTransfer): KindName | null {
  const kind = transfer.getData(dragType);
  return findKind(kind) === undefined ? null : (kind as KindName);
}

type WayOut = Pick<Edge, 'from' | 'exit'>;

export interface Where {
  readonly at?: Position;
  /** Where the line comes in that the new step ends. */
  readonly port?: Position | undefined;
  /** The way out that the new step follows; without it, the open one of the picked-out step. */
  readonly after?: WayOut;
  /** The line that the new step is put into: what followed there then follows the new step. */
  readonly into?: WayOut;
  /** What the step says already; it is then not opened to be written. */
  readonly data?: unknown;
}

export type AddStep = (kind: KindName, where?: Where) => void;

/** Adds a step where it was dropped, else to the right of what it follows, and lets its text be written at once. */
export function useAddStep(places: UsePlaces): AddStep {
  const { store, view } = useEditor();
  const change = useChange();
  const canvas = useReactFlow();
  const pane = useStoreApi();
  return (kind, where = {}) => {
    const { flow } = store.getState();
    if (view.getState().readOnly) return;
    const blank = blankNode(kind, newId(kind));
    const node = where.data === undefined ? blank : ({ ...blank, data: where.data } as FlowNode);
    const dropped = where.port ? { ...where.port, y: where.port.y - portOf(node) } : where.at;
    const before = followed(flow, view.getState().selected, where);
    const known = places.placesOf(flow);
    const { width, height } = pane.getState();
    const middle = middleOf(canvas, width, height);
    const heights = new Map(canvas.getNodes().map((card) => [card.id, card.measured?.height ?? 160]));
    const { at, places: standing } = placeOf(flow, node, before, dropped, known, heights, middle);
    const place = { x: Math.round(at.x), y: Math.round(at.y) };
    if (standing !== known) moveSoftly(pane.getState().domNode);
    const title = kindOf(node).title.toLowerCase();
    const { labels, said } = actionWords;
    if (before.into)
      change(labels.insert(title), inOrder(moveNodes(standing), insertStep(node, place, before.into)));
    else change(labels.add(title), inOrder(moveNodes(standing), addNode(node, place, before.after)));
    const after = rowInWords(flow, before.into ?? before.after);
    announce(after === null ? said.added(kindOf(node).title) : said.addedAfter(kindOf(node).title, after));
    const { writesFirst } = viewOf(kind);
    view.getState().select([node.id]);
    if (where.data !== undefined) return;
    // Where nothing comes after it nothing has to be said of it either.
    if (kindOf(node).exits(node.data).length === 0) focusSpot({ node: node.id, row: null });
    else if (writesFirst === undefined) view.getState().revealField(node.id, '');
    else view.getState().edit({ node: node.id, field: writesFirst });
  };
}

interface Followed {
  readonly step?: string | undefined;
  readonly after?: WayOut | undefined;
  readonly into?: WayOut | undefined;
}

/** What the new step comes after: the way asked for, else the open one of the picked-out step, else its only line. */
function followed(flow: Flow, selected: readonly string[], where: Where): Followed {
  if (where.into !== undefined) return { step: where.into.from, into: where.into };
  if (where.after !== undefined) return { step: where.after.from, after: where.after };
  const { nodes, to } = indexOf(flow);
  const [only, ...more] = selected;
  const picked = more.length === 0 ? nodes.get(only ?? '') : undefined;
  if (where.at !== undefined) return { step: picked?.id };
  const last = picked ?? (only === undefined ? flow.nodes.find((step) => kindOf(step).begins) : undefined);
  if (last === undefined) return {};
  const exits = kindOf(last).exits(last.data);
  const open = exits.find((exit) => exit.open === 'problem' && !to.get(last.id)?.has(exit.id));
  if (open !== undefined) return { step: picked?.id ?? last.id, after: { from: last.id, exit: open.id } };
  const [way, ...others] = exits;
  if (picked !== undefined && way !== undefined && others.length === 0)
    return { step: picked.id, into: { from: picked.id, exit: way.id } };
  return { step: picked?.id };
}

type Places = Readonly<Record<string, Position>>;
type Heights = Map<string, number>;

/** Where a step is to stand, and everything else with it: in a line, what follows makes room. */
function placeOf(
  flow: Flow,
  node: FlowNode,
  before: Followed,
  dropped: Position | undefined,
  known: Places,
  heights: Heights,
  middle: Position,
): { readonly at: Position; readonly places: Places } {
  if (before.into === undefined)
    return { at: dropped ?? beside(flow, node, before.step, known, heights, middle), places: known };
  const wish = dropped ?? wishFor(flow, node, before.step, known, middle);
  const room = makeRoom(flow, before.into, wish, { ...flow.layout, ...known });
  const cards = Object.entries(room.places).filter(([id]) => id in known);
  return {
    at: freePlace(room.at, node, new Map(cards), heights.set(node.id, guessHeight(node))),
    places: room.places,
  };
}

/** To the right of what it follows, else where one looks; never on top of another card. */
function beside(
  flow: Flow,
  node: FlowNode,
  after: string | undefined,
  known: Places,
  heights: Heights,
  middle: Position,
): Position {
  heights.set(node.id, guessHeight(node));
  return freePlace(wishFor(flow, node, after, known, middle), node, new Map(Object.entries(known)), heights);
}

function wishFor(
  flow: Flow,
  node: FlowNode,
  after: string | undefined,
  known: Places,
  middle: Position,
): Position {
  const before = indexOf(flow).nodes.get(after ?? '');
  const previous = known[after ?? ''];
  return previous === undefined || before === undefined
    ? middle
    : { x: previous.x + cardWidth + columnGap, y: previous.y + portOf(before) - portOf(node) };
}

function middleOf(canvas: Pick<ReactFlowInstance, 'getViewport'>, width: number, height: number): Position {
  const { x, y, zoom } = canvas.getViewport();
  return { x: (width / 2 - x) / zoom - cardWidth / 2, y: (height / 3 - y) / zoom };
}

/** "C Confirm" for an answer, else what the step is called. */
function rowInWords(flow: Flow, way: WayOut | undefined): string | null {
  const node = indexOf(flow).nodes.get(way?.from ?? '');
  if (node === undefined) return null;
  const exit = kindOf(node)
    .exits(node.data)
    .find((one) => one.id === way?.exit);
  return exit === undefined || exit.look === 'next' ? stepTitle(node) : exit.label;
}
