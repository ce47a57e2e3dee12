import type { Flow, Position } from '@parley/shared/flow/flow';
import { readingOrder } from '@parley/shared/flow/reading-order';
import { kindOf } from '@parley/shared/nodes/index';
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { columnGap, portOf } from './place-flow.ts';

/** A card as it stands: its size, and how far below its top each of its lines begins. */
export interface Standing extends Position {
  readonly width: number;
  readonly height: number;
  readonly ports: ReadonlyMap<string, number>;
}

const rootOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '48',
  'elk.spacing.edgeNode': '24',
  'elk.spacing.componentComponent': '96',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(columnGap),
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'false',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
};
/** The rows of a card stay in their order, and lines begin where the rows are. */
const cardOptions = { 'elk.portConstraints': 'FIXED_POS' };

/** The picture to be laid out: cards with their rows as ports, and the lines between them that lead onward. */
export function tidyGraph(flow: Flow, cards: ReadonlyMap<string, Standing>): ElkNode {
  const { ids, placeOf, linesFrom } = readingOrder(flow);
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const children = ids.flatMap((id): ElkNode[] => {
    const [card, node] = [cards.get(id), nodes.get(id)];
    if (card === undefined || node === undefined) return [];
    const { width, height } = card;
    const out = kindOf(node)
      .exits(node.data)
      .map((exit) => ({
        ...{ id: port(id, exit.id), width: 0, height: 0, x: width, y: card.ports.get(exit.id) ?? 16 },
        layoutOptions: { 'elk.port.side': 'EAST' },
      }));
    const into = {
      ...{ id: port(id, ''), width: 0, height: 0, x: 0, y: portOf(node) + 1 },
      layoutOptions: { 'elk.port.side': 'WEST' },
    };
    return [{ id, width, height, ports: [into, ...out], layoutOptions: cardOptions }];
  });
  const place = (id: string) => placeOf.get(id) ?? 0;
  const edges = ids.flatMap((id) =>
    (linesFrom.get(id) ?? [])
      .filter((line) => cards.has(id) && cards.has(line.to) && place(line.to) > place(id))
      .map((line) => ({
        id: `${line.from}/${line.exit}`,
        sources: [port(id, line.exit)],
        targets: [port(line.to, '')],
      })),
  );
  return { id: 'flow', layoutOptions: rootOptions, children, edges };
}

const port = (node: string, exit: string) => `${node} ${exit}`;

/** New places for the cards. The one that stays where it is keeps the whole from sliding away. */
export function tidied(
  laidOut: ElkNode,
  cards: ReadonlyMap<string, Position>,
  stays: string,
): Record<string, Position> {
  const found = new Map((laidOut.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
  const [before, after] = [cards.get(stays), found.get(stays)];
  const by = before && after ? { x: before.x - after.x, y: before.y - after.y } : { x: 0, y: 0 };
  return Object.fromEntries(
    [...found].map(([id, { x, y }]) => [id, { x: Math.round(x + by.x), y: Math.round(y + by.y) }]),
  );
}
