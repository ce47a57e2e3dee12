import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import { allAfter, stepAfter, stepBefore, stepBeside, stepNear } from './travel.ts';

const answers = ['a', 'b', 'c'].map((id) => ({ id, label: id.toUpperCase() }));
const message = (id: string) => ({ id, kind: 'message', data: { text: id } }) as const;

/** start → ask; A → tea → end, B → milk → end, C → back to ask. `spare` is joined to nothing. */
const flow: Flow = {
  version: 1,
  name: 'Flow',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [] } },
    { id: 'ask', kind: 'question', data: { text: 'Tea?', answers } },
    message('tea'),
    message('milk'),
    { id: 'end', kind: 'end', data: {} },
    message('spare'),
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'ask' },
    { from: 'ask', exit: 'a', to: 'tea' },
    { from: 'ask', exit: 'b', to: 'milk' },
    { from: 'ask', exit: 'c', to: 'ask' },
    { from: 'tea', exit: 'next', to: 'end' },
    { from: 'milk', exit: 'next', to: 'end' },
  ],
  layout: {},
};

test.each([
  ['→ from a step', stepAfter(flow, 'start'), 'ask'],
  ['→ from a question goes the first answer', stepAfter(flow, 'ask'), 'tea'],
  ['→ from a row goes its line', stepAfter(flow, 'ask', 'b'), 'milk'],
  ['→ from a row without a line stays', stepAfter(flow, 'ask', 'no-reply'), undefined],
  ['→ where two ways join', stepAfter(flow, 'milk'), 'end'],
  ['→ at an end goes on reading', stepAfter(flow, 'end'), 'milk'],
  ['→ at the last step stays', stepAfter(flow, 'spare'), undefined],
  ['← from a step', stepBefore(flow, 'tea'), 'ask'],
  ['← goes back the way one came', stepBefore(flow, 'end', 'milk'), 'milk'],
  ['← else the way it is read first', stepBefore(flow, 'end', 'start'), 'tea'],
  ['← at the start stays', stepBefore(flow, 'start'), undefined],
  ['↓ to the next answer’s step', stepBeside(flow, 'tea', 1), 'milk'],
  ['↑ to the one before', stepBeside(flow, 'milk', -1), 'tea'],
  ['↓ after the last stays', stepBeside(flow, 'milk', 1), undefined],
  ['↓ from the start to what is joined to nothing', stepBeside(flow, 'start', 1), 'spare'],
])('%s', (_, found, wanted) => {
  expect(found).toBe(wanted);
});

test.each([
  ['tea', ['tea'], 'end'],
  ['tea', ['tea', 'end'], 'ask'],
  ['end', ['end'], 'tea'],
  ['spare', ['spare'], 'milk'],
  ['spare', ['spare'], 'tea', 'tea'],
  ['spare', ['spare', 'tea'], 'milk', 'tea'],
  ['spare', ['spare'], 'milk', 'one that is no more'],
  ['tea', ['tea'], 'end', 'milk'],
])(
  'the focus of %s, with %o gone, goes to %s where it came from %s',
  (id, gone, wanted, cameFrom?: string) => {
    expect(stepNear(flow, new Set(gone), id, cameFrom)).toBe(wanted);
  },
);

test('all after a step, with the step, whatever leads back', () => {
  expect(allAfter(flow, 'ask').sort()).toEqual(['ask', 'end', 'milk', 'tea']);
});
