import type { Flow } from '@parley/shared/flow/flow';
import { kindOf } from '@parley/shared/nodes/index';
import { getViewportForBounds, type Viewport } from '@xyflow/react';
import type { CardElement } from './elements.ts';
import { cardWidth } from './place-flow.ts';

interface Standing {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

export const leastZoom = 0.05;
export const fit = { padding: 0.08, maxZoom: 1 } as const;
const readable = 0.9;

/** Where the cards stand, and how large they are; about, until they have been measured. */
export const boxesOf = (cards: readonly CardElement[]): Standing[] =>
  cards.map(({ id, position, measured }) => ({
    ...{ id, x: position.x, y: position.y },
    ...{ width: measured?.width ?? cardWidth, height: measured?.height ?? 120 },
  }));

/** All of a flow where it can be read so, else from its start on. */
export function firstView(flow: Flow, cards: readonly Standing[], room: Room): Viewport {
  if (cards.length === 0) return { x: 0, y: 0, zoom: 1 };
  const left = Math.min(...cards.map(({ x }) => x));
  const top = Math.min(...cards.map(({ y }) => y));
  const right = Math.max(...cards.map(({ x, width }) => x + width));
  const bottom = Math.max(...cards.map(({ y, height }) => y + height));
  const bounds = { x: left, y: top, width: right - left, height: bottom - top };
  const all = getViewportForBounds(bounds, room.width, room.height, leastZoom, fit.maxZoom, fit.padding);
  const begin = flow.nodes.find((node) => kindOf(node).begins)?.id;
  const start = cards.find(({ id }) => id === begin);
  if (all.zoom >= readable || start === undefined) return all;
  const middle = room.height / 2 - (start.y + 60) * readable;
  // Nothing but an empty canvas above would be a waste of its best half.
  return { x: 48 - start.x * readable, y: Math.min(middle, 72 - top * readable), zoom: readable };
}

/** The room that the canvas has, before it has been laid out: most of the window. */
export function wholeWindow(): Room {
  return { width: window.innerWidth, height: window.innerHeight };
}
