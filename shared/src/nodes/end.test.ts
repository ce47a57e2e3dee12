import { expect, it } from 'vitest';
import { flowOf, start } from '../engine/play.testing.ts';
import { applyPatch, diffFlows } from '../flow/patch.ts';
import { readFlow } from '../flow/read-flow.ts';
import { end } from './end.ts';
import type { FlowNode } from './index.ts';

const to = (data: { goTo?: string }) =>
  flowOf([start, { id: 'end', kind: 'end', data } as FlowNode], 'start.next > end');

it('keeps where it goes when it is stored, and sends only that when it changes', () => {
  const flow = to({ goTo: 'win-back' });
  const read = readFlow(JSON.parse(JSON.stringify(flow)));
  expect(read.ok && read.flow.nodes).toEqual(flow.nodes);
  for (const [before, after] of [
    [to({}), flow],
    [flow, to({})],
  ] as const)
    expect(applyPatch(before, diffFlows(before, after))).toEqual(after);
});

it.each([
  [{}, 'Conversation ends'],
  [{ goTo: '' }, 'Conversation ends'],
  [{ goTo: 'win-back' }, 'Go to another flow'],
])('%j is called “%s”', (data, words) => {
  expect(end.summary(data)).toBe(words);
});
