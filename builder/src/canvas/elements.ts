import type { Flow, Position } from '@parley/shared/flow/flow';
import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import type { Exit } from '@parley/shared/nodes/node-kind';
import { type Edge, type Node, Position as Side } from '@xyflow/react';
import { indexOf } from '../document/flow-index.ts';
import { cardLabel } from '../nodes/names.ts';
import { boxOf, endsOf, type Measured } from './ends.ts';
import { lineId } from './line-id.ts';
import { cardWidth, guessHeight, guessPorts, portOf } from './place-flow.ts';
import { lanesOf, type Route } from './route.ts';

export { lineId } from './line-id.ts';

export type CardElement = Node<{ readonly node: FlowNode }>;
export type LineElement = Edge<{
  readonly look: Exit['look'];
  readonly row: number;
  readonly rows: number;
  readonly lane?: number | undefined;
}>;

/** From so many on, only the cards in sight are drawn. */
export const manyCards = 200;

/**
 * The canvas's cards for a flow; a card that has not changed stays the same object and is not drawn anew. What is
 * not known of a new one until it is drawn comes from `guess`.
 */
export function cardsOf(
  flow: Flow,
  places: Readonly<Record<string, Position>>,
  before: readonly CardElement[],
  guess: (node: FlowNode) => Partial<CardElement> = flow.nodes.length > manyCards ? guessed : () => ({}),
): CardElement[] {
  const known = new Map(before.map((card) => [card.id, card]));
  const cards = flow.nodes.map((node): CardElement => {
    const card = known.get(node.id);
    const place = places[node.id] ?? { x: 0, y: 0 };
    const stays = card?.dragging === true || (card?.position.x === place.x && card.position.y === place.y);
    if (card !== undefined && stays && card.data.node === node) return card;
    return {
      ...(card === undefined ? guess(node) : asMeasured(card)),
      id: node.id,
      type: 'card',
      position: card?.dragging === true ? card.position : place,
      data: { node },
      deletable: !kindOf(node).begins,
      // Its full name depends on the others, and follows.
      ariaLabel: card?.ariaLabel ?? cardLabel(node),
      domAttributes: { 'aria-roledescription': kindOf(node).title.toLowerCase(), tabIndex: -1 },
    };
  });
  return cards.length === before.length && cards.every((card, i) => card === before[i])
    ? (before as CardElement[])
    : cards;
}

/** The canvas's lines for a flow. What a line says stands in its row, so screen readers are spared the line. */
export function linesOf(flow: Flow, before: readonly LineElement[]): LineElement[] {
  const known = new Map(before.map((line) => [line.id, line]));
  const { nodes } = indexOf(flow);
  const lines = flow.edges.flatMap((edge): LineElement[] => {
    const from = nodes.get(edge.from);
    if (from === undefined || !nodes.has(edge.to)) return [];
    const exits = kindOf(from).exits(from.data);
    const row = exits.findIndex((exit) => exit.id === edge.exit);
    const exit = exits[row];
    if (exit === undefined) return [];
    const id = lineId(edge.from, edge.exit);
    const line = known.get(id);
    const data = line?.data;
    const same =
      line?.target === edge.to && data?.look === exit.look && data.row === row && data.rows === exits.length;
    if (line !== undefined && same) return [line];
    return [
      {
        ...line,
        id,
        type: 'line',
        source: edge.from,
        sourceHandle: edge.exit,
        target: edge.to,
        data: { look: exit.look, row, rows: exits.length },
        focusable: false,
        domAttributes: { 'aria-hidden': true },
      },
    ];
  });
  return lines.length === before.length && lines.every((line, i) => line === before[i])
    ? (before as LineElement[])
    : lines;
}

/**
 * The lines with the heights at which they pass between the cards, as these stand and measure now. Those in
 * `hidden` are not drawn and take up no room.
 */
export function withLanes(
  lines: readonly LineElement[],
  cards: readonly CardElement[],
  measured: Measured,
  hidden: ReadonlyMap<string, unknown>,
): LineElement[] {
  const boxes = cards.flatMap((card) => boxOf(measured(card.id)) ?? []);
  const routes = lines.flatMap((line): Route[] => {
    const ends = hidden.has(line.id) ? null : endsOf(line, measured);
    return ends === null ? [] : [{ id: line.id, ...ends, target: line.target }];
  });
  const lanes = lanesOf(routes, boxes);
  return lines.map((line) => {
    const lane = lanes.get(line.id);
    return line.data === undefined || line.data.lane === lane
      ? line
      : { ...line, data: { ...line.data, lane } };
  });
}

/** Drops the handles that were guessed: the canvas has found the real ones. */
export function asMeasured(card: CardElement): CardElement {
  if (card.handles === undefined) return card;
  const { handles: _, ...rest } = card;
  return rest;
}

/**
 * A size and handles for a card that has not been drawn yet, so that it need not be before it comes in sight.
 * Never exactly the size that it will have: the canvas takes over what it measures only where that differs.
 */
export const guessed = (node: FlowNode): Partial<CardElement> => sized(node, guessHeight(node) + 0.25);

/** The size and the handles of a card that is drawn simply: exactly these, and so there is nothing to measure. */
export const simply = (node: FlowNode): Partial<CardElement> => sized(node, guessHeight(node));

function sized(node: FlowNode, height: number): Partial<CardElement> {
  const ports = guessPorts(node, height);
  const out = kindOf(node)
    .exits(node.data)
    .map(({ id }, i) => ({
      id,
      type: 'source' as const,
      position: Side.Right,
      ...{ x: cardWidth - 14, y: (ports[i] ?? 16) - 14, width: 28, height: 28 },
    }));
  const into = { type: 'target' as const, position: Side.Left, x: 0, y: portOf(node), width: 1, height: 1 };
  return { measured: { width: cardWidth, height }, handles: kindOf(node).begins ? out : [...out, into] };
}
