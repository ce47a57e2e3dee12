import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import { followFrom } from './follow.ts';

const flow: Flow = {
  version: 1,
  name: 'x',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [] } },
    {
      id: 'q',
      kind: 'question',
      name: 'Reminder',
      data: {
        text: 'Coming?',
        answers: [
          { id: 'c', label: 'C' },
          { id: 'r', label: 'R' },
        ],
      },
    },
    { id: 'tag', kind: 'tag', name: 'Mark', data: { add: ['x'], remove: [] } },
    { id: 'yes', kind: 'message', name: 'Confirmed', data: { text: 'See you!' } },
    { id: 'end', kind: 'end', data: {} },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'q' },
    { from: 'q', exit: 'c', to: 'tag' },
    { from: 'q', exit: 'no-reply', to: 'q' },
    { from: 'tag', exit: 'next', to: 'yes' },
    { from: 'yes', exit: 'next', to: 'end' },
  ],
  layout: {},
};

test.each([
  ['q', 'c', 'C → Mark', ['q/c', 'tag/next', 'yes/next'], ['tag', 'yes', 'end']],
  ['start', 'next', 'Started by hand → Reminder', ['start/next'], ['q']],
  ['q', 'no-reply', 'No reply after 24 hours → Reminder', ['q/no-reply'], ['q']],
])('from %s by %s: %s', (from, exit, name, lines, steps) => {
  const lit = followFrom(flow, from, exit);
  expect(lit?.name).toBe(name);
  expect([...(lit?.lines ?? [])]).toEqual(lines);
  expect([...(lit?.steps ?? [])]).toEqual(steps);
});

test('a row from which no line is drawn has nothing to light', () => {
  expect(followFrom(flow, 'q', 'r')).toBeNull();
});

test('a ring of steps is followed once round', () => {
  const ring = { ...flow, edges: [...flow.edges.slice(0, 4), { from: 'yes', exit: 'next', to: 'tag' }] };
  expect([...(followFrom(ring, 'tag', 'next')?.steps ?? [])]).toEqual(['yes', 'tag']);
});
