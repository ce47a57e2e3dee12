import type { Flow, Position } from '@parley/shared/flow/flow';
import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import type { Exit } from '@parley/shared/nodes/node-kind';
import type { Edge, InternalNode, Node } from '@xyflow/react';
import { indexOf } from '../document/flow-index.ts';
import { cardLabel } from '../nodes/names.ts';
import { type Box, lanesOf, type Route } from './route.ts';

export type CardElement = Node<{ readonly node: FlowNode }>;
export type LineElement = Edge<{
  readonly look: Exit['look'];
  readonly row: number;
  readonly rows: number;
  readonly lane?: number | undefined;
}>;

/** A line's id, by which the tried path finds it too. */
export const lineId = (from: string, exit: string): string => `${from}/${exit}`;

/** The canvas's cards for a flow; a card that has not changed stays the same object and is not drawn anew. */
export function cardsOf(
  flow: Flow,
  places: Readonly<Record<string, Position>>,
  before: readonly CardElement[],
): CardElement[] {
  const known = new Map(before.map((card) => [card.id, card]));
  const cards = flow.nodes.map((node): CardElement => {
    const card = known.get(node.id);
    const place = places[node.id] ?? { x: 0, y: 0 };
    const stays = card?.dragging === true || (card?.position.x === place.x && card.position.y === place.y);
    if (card !== undefined && stays && card.data.node === node) return card;
    return {
      ...card,
      id: node.id,
      type: 'card',
      position: card?.dragging === true ? card.position : place,
      data: { node },
      deletable: !kindOf(node).begins,
      ariaLabel: cardLabel(node),
      domAttributes: { 'aria-roledescription': kindOf(node).title.toLowerCase() },
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
  return flow.edges.flatMap((edge): LineElement[] => {
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
}

type Measured = (id: string) => InternalNode<CardElement> | undefined;

/** The lines with the heights at which they pass between the cards, as these stand and measure now. */
export function withLanes(
  lines: readonly LineElement[],
  cards: readonly CardElement[],
  measured: Measured,
): LineElement[] {
  const boxes = cards.flatMap((card) => boxOf(measured(card.id)) ?? []);
  const routes = lines.flatMap((line): Route[] => {
    const [source, target] = [measured(line.source), measured(line.target)];
    const way = source?.internals.handleBounds?.source?.find((handle) => handle.id === line.sourceHandle);
    const entry = target?.internals.handleBounds?.target?.[0];
    if (source === undefined || target === undefined || !way || !entry) return [];
    const [from, to] = [source.internals.positionAbsolute, target.internals.positionAbsolute];
    return [
      {
        id: line.id,
        from: { x: from.x + way.x + way.width - 8, y: from.y + way.y + way.height / 2 },
        to: { x: to.x + entry.x, y: to.y + entry.y + entry.height / 2 },
        target: line.target,
      },
    ];
  });
  const lanes = lanesOf(routes, boxes);
  return lines.map((line) => {
    const lane = lanes.get(line.id);
    return line.data === undefined || line.data.lane === lane
      ? line
      : { ...line, data: { ...line.data, lane } };
  });
}

function boxOf(card: InternalNode<CardElement> | undefined): Box | null {
  const { width, height } = card?.measured ?? {};
  if (card === undefined || width === undefined || height === undefined) return null;
  const { x, y } = card.internals.positionAbsolute;
  return { left: x, top: y, right: x + width, bottom: y + height };
}
