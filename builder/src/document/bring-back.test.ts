import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import { bringBack } from './bring-back.ts';
import { connect, disconnect, removeNodes, setData } from './commands.ts';

const flow: Flow = {
  version: 1,
  name: 'Hello',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [] } },
    { id: 'hi', kind: 'message', data: { text: 'A long text' } },
    { id: 'bye', kind: 'message', data: { text: 'Bye' } },
    { id: 'end', kind: 'end', data: {} },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'hi' },
    { from: 'hi', exit: 'next', to: 'bye' },
    { from: 'bye', exit: 'next', to: 'end' },
  ],
  layout: { hi: { x: 40, y: 50 } },
};
const after = removeNodes(new Set(['hi']))(flow);
const undo = bringBack(flow, after);
const lines = ({ edges }: Flow) => edges.map(({ from, to }) => `${from} → ${to}`).sort();

test('the flow is as it was where nothing has changed since', () => {
  expect(undo(structuredClone(after))).toEqual(flow);
});

test('what was written since stays, and the step comes back with its text, place and lines', () => {
  const back = undo(setData('bye', { text: 'See you' })(after));
  expect(back.nodes.find(({ id }) => id === 'hi')?.data).toEqual({ text: 'A long text' });
  expect(back.nodes.find(({ id }) => id === 'bye')?.data).toEqual({ text: 'See you' });
  expect(back.layout).toEqual(flow.layout);
  expect(lines(back)).toEqual(lines(flow));
});

test('a line that was drawn since stays', () => {
  const back = undo(connect({ from: 'start', exit: 'next', to: 'end' })(after));
  expect(lines(back)).toEqual(['bye → end', 'hi → bye', 'start → end']);
});

test('no line comes back to a step that went away since', () => {
  const back = undo(removeNodes(new Set(['bye']))(after));
  expect(back.nodes.map(({ id }) => id).sort()).toEqual(['end', 'hi', 'start']);
  expect(lines(back)).toEqual(['start → end']);
});

test('a deleted line comes back', () => {
  const cut = disconnect([{ from: 'hi', exit: 'next' }])(flow);
  const back = bringBack(flow, cut)(setData('bye', { text: 'See you' })(cut));
  expect(lines(back)).toEqual(lines(flow));
});
