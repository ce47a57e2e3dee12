import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import type { InternalNode } from '@xyflow/react';
import type { CardElement, LineElement } from './elements.ts';
import { cardWidth, guessPorts, portOf } from './place-flow.ts';
import type { Box, Point } from './route.ts';

export type Measured = (id: string) => InternalNode<CardElement> | undefined;

/** Where a line begins and ends: as measured, and as far as nothing has been drawn there yet, as guessed. */
export function endsOf(
  line: Pick<LineElement, 'source' | 'sourceHandle' | 'target'>,
  measured: Measured,
): { readonly from: Point; readonly to: Point } | null {
  const [source, target] = [measured(line.source), measured(line.target)];
  if (source === undefined || target === undefined) return null;
  const [from, to] = [source.internals.positionAbsolute, target.internals.positionAbsolute];
  const { node } = source.data;
  const drawn = source.internals.handleBounds?.source?.find((handle) => handle.id === line.sourceHandle);
  const port = drawn === undefined ? guessed(node, line.sourceHandle, source) : drawn.y + drawn.height / 2;
  return {
    from: { x: from.x + (source.measured.width ?? cardWidth) + 6, y: from.y + port },
    to: { x: to.x, y: to.y + portOf(target.data.node) },
  };
}

function guessed(
  node: FlowNode,
  exit: string | null | undefined,
  { measured }: InternalNode<CardElement>,
): number {
  const at = kindOf(node)
    .exits(node.data)
    .findIndex((one) => one.id === exit);
  return guessPorts(node, measured.height ?? 120)[at] ?? 16;
}

export function boxOf(card: InternalNode<CardElement> | undefined): Box | null {
  const { width, height } = card?.measured ?? {};
  if (card === undefined || width === undefined || height === undefined) return null;
  const { x, y } = card.internals.positionAbsolute;
  return { left: x, top: y, right: x + width, bottom: y + height };
}
