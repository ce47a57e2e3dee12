import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import { chipOf, chipsOf, isLoose } from './chips.ts';

const here = { x: 1000, y: 1000 };
test.each([
  ['to the next column', { x: 1432, y: 1000 }, null],
  ['down its own column', { x: 1000, y: 1500 }, null],
  ['a little to the left', { x: 900, y: 1500 }, null],
  ['to an earlier column', { x: 568, y: 1000 }, 'back'],
  ['one and a half screens on', { x: 1000 + 320 + 1900, y: 1000 }, null],
  ['further than that', { x: 1000 + 320 + 1950, y: 1000 }, 'on'],
  ['far below', { x: 1432, y: 2250 }, 'on'],
])('a line %s', (_, to, chip) => expect(chipOf(here, to)).toBe(chip));

const flow: Flow = {
  version: 1,
  name: 'x',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [] } },
    { id: 'a', kind: 'message', data: { text: 'a' } },
    { id: 'b', kind: 'message', data: { text: 'b' } },
  ],
  edges: [{ from: 'a', exit: 'next', to: 'a' }],
  layout: { a: { x: 0, y: 0 } },
};

test('a line between steps that stand nowhere yet is drawn', () => {
  expect(chipsOf({ ...flow, edges: [{ from: 'a', exit: 'next', to: 'b' }] }, flow.layout).size).toBe(0);
});

test('a step is loose while nothing leads to it or from it; the start never is', () => {
  expect(['start', 'a', 'b'].map((id) => isLoose(flow, id))).toEqual([false, false, true]);
});
