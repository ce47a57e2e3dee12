import { expect, test } from 'vitest';
import { alignCards, distributeCards } from './align.ts';

const cards = [
  { id: 'a', x: 0, y: 0, width: 320, height: 100 },
  { id: 'b', x: 100, y: 150, width: 320, height: 300 },
  { id: 'c', x: 700, y: 600, width: 320, height: 50 },
];
const all = (places: Record<string, { x: number; y: number }>) =>
  Object.values(places).map(({ x, y }) => [x, y]);

test.each([
  [
    'left',
    [
      [0, 0],
      [0, 150],
      [0, 600],
    ],
  ],
  [
    'center',
    [
      [350, 0],
      [350, 150],
      [350, 600],
    ],
  ],
  [
    'right',
    [
      [700, 0],
      [700, 150],
      [700, 600],
    ],
  ],
  [
    'top',
    [
      [0, 0],
      [100, 0],
      [700, 0],
    ],
  ],
  [
    'middle',
    [
      [0, 275],
      [100, 175],
      [700, 300],
    ],
  ],
  [
    'bottom',
    [
      [0, 550],
      [100, 350],
      [700, 600],
    ],
  ],
] as const)('lined up %s', (how, places) => expect(all(alignCards(cards, how))).toEqual(places));

test('the same room between one and the next, in the order in which they stand', () => {
  expect(all(distributeCards(cards, 'across'))).toEqual([
    [0, 0],
    [350, 150],
    [700, 600],
  ]);
  expect(all(distributeCards([...cards].reverse(), 'down'))).toEqual([
    [0, 0],
    [100, 200],
    [700, 600],
  ]);
});

test('two have nothing to share out', () => expect(distributeCards(cards.slice(0, 2), 'down')).toEqual({}));
