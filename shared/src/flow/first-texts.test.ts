import { expect, test } from 'vitest';
import { firstTextsOf } from './first-texts.ts';
import type { Edge, Flow } from './flow.ts';

const line = (from: string, to: string, exit = 'next'): Edge => ({ from, exit, to });
const flowOf = (edges: Edge[], text = 'Hi'): Flow => ({
  version: 1,
  name: 'Hello',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [] } },
    { id: 'wait', kind: 'wait', data: { for: 'PT1H' } },
    { id: 'hi', kind: 'message', data: { text } },
    { id: 'ask', kind: 'question', data: { text: 'Tea?', answers: [{ id: 'a', label: 'Yes' }] } },
    { id: 'person', kind: 'handoff', data: { to: { anyone: true }, text: 'One moment' } },
  ],
  edges,
  layout: {},
});

test.each([
  ['the first step that sends', flowOf([line('start', 'hi'), line('hi', 'ask')]), ['hi']],
  ['past what sends nothing', flowOf([line('start', 'wait'), line('wait', 'ask')]), ['ask']],
  ['past a text that is still empty', flowOf([line('start', 'hi'), line('hi', 'ask')], ' '), ['hi', 'ask']],
  ['a hand-off, too', flowOf([line('start', 'person')]), ['person']],
  ['none where a flow goes in circles', flowOf([line('start', 'wait'), line('wait', 'wait')]), []],
])('%s', (_, flow, ids) => {
  expect([...firstTextsOf(flow)]).toEqual(ids);
});
