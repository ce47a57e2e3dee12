import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import { type Command, connect, disconnect, removeNodes, setData } from './commands.ts';
import { takeBack } from './take-back.ts';
import { FakeServer, open, write } from './test-visit.ts';

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
const lines = ({ edges }: Flow) => edges.map(({ from, to }) => `${from} → ${to}`).sort();

/** Does something, other things since, and takes the first one back. */
function backAfter(done: Command, ...since: readonly Command[]) {
  const { now, edit } = open(Object.assign(new FakeServer(), { draft: flow }));
  edit(done);
  const after = now().flow;
  for (const one of since) edit(one);
  takeBack(now(), 'Bring back', flow, after);
  return now();
}
const removeHi = removeNodes(new Set(['hi']));

test('the flow is as it was where nothing has changed since, and it can be done again', () => {
  const draft = backAfter(removeHi);
  expect([draft.flow, draft.redoLabel]).toEqual([flow, 'Edit']);
});

test('what was changed to and fro since is no reason to take back the last of that', () => {
  const draft = backAfter(removeHi, write('bye', 'See you'), write('bye', 'Bye'));
  expect(lines(draft.flow)).toEqual(lines(flow));
  expect(draft.undoLabel).toBe('Bring back');
});

test('what was written since stays, and the step comes back with its text, place and lines', () => {
  const { flow: back } = backAfter(removeHi, write('bye', 'See you'));
  expect(back.nodes.find(({ id }) => id === 'hi')?.data).toEqual({ text: 'A long text' });
  expect(back.nodes.find(({ id }) => id === 'bye')?.data).toEqual({ text: 'See you' });
  expect(back.layout).toEqual(flow.layout);
  expect(lines(back)).toEqual(lines(flow));
});

test('a line that was drawn since stays', () => {
  const { flow: back } = backAfter(removeHi, connect({ from: 'start', exit: 'next', to: 'end' }));
  expect(lines(back)).toEqual(['bye → end', 'hi → bye', 'start → end']);
});

test('no line comes back to a step that went away since', () => {
  const { flow: back } = backAfter(removeHi, removeNodes(new Set(['bye'])));
  expect(back.nodes.map(({ id }) => id).sort()).toEqual(['end', 'hi', 'start']);
  expect(lines(back)).toEqual(['start → end']);
});

test('a deleted line comes back', () => {
  const { flow: back } = backAfter(
    disconnect([{ from: 'hi', exit: 'next' }]),
    setData('bye', { text: 'See you' }),
  );
  expect(lines(back)).toEqual(lines(flow));
});
