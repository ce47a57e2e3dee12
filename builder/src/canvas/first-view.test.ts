import { expect, it } from 'vitest';
import { firstView } from './first-view.ts';

const room = { width: 1440, height: 900 };
const card = (id: string, x: number, y: number) => ({ id, x, y, width: 320, height: 200 });
const flow = {
  version: 1 as const,
  name: 'One',
  nodes: [{ id: 'start', kind: 'start' as const, data: { triggers: [] } }],
  edges: [],
  layout: {},
};

it('shows all of a flow that can be read so', () => {
  const { x, y, zoom } = firstView(flow, [card('start', 0, 0), card('a', 432, 0)], room);
  expect({ x, y, zoom }).toEqual({ x: 344, y: 350, zoom: 1 });
});

it('begins at the start of one that is too large, with no empty canvas above it', () => {
  const cards = [card('start', 100, 200), card('a', 9000, 4000)];
  expect(firstView(flow, cards, room)).toEqual({ x: 48 - 90, y: 72 - 180, zoom: 0.9 });
});

it('looks at the corner of a flow without steps', () => {
  expect(firstView(flow, [], room)).toEqual({ x: 0, y: 0, zoom: 1 });
});
