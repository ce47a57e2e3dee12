import { expect, it } from 'vitest';
import type { FlowNode } from '../nodes/index.ts';
import { ask, flowOf, reply, run, say, start, started } from './play.testing.ts';

const going: FlowNode = { id: 'end', kind: 'end', data: { goTo: 'win-back' } };

it('a run that goes to another flow ends, and says where the contact goes on', () => {
  const flow = flowOf([start, say('See you there.', 'm'), going], 'start.next > m', 'm.next > end');
  const { run: state, all } = run(flow, [started]);
  expect(state).toMatchObject({ status: 'ended', node: null });
  expect(all.at(-1)).toMatchObject({ type: 'ended', node: 'end', goTo: 'win-back' });
});

it.each<[string, FlowNode['data']]>([
  ['as it is drawn first', {}],
  ['where no flow was chosen', { goTo: '' }],
])('an end %s says nothing of another flow', (_, data) => {
  const flow = flowOf([start, { id: 'end', kind: 'end', data } as FlowNode], 'start.next > end');
  expect(run(flow, [started]).all.at(-1)).toEqual({ type: 'ended', id: 'r:3', node: 'end' });
});

it('a run that is stopped before it goes nowhere', () => {
  const flow = flowOf([start, ask(), going], 'start.next > ask', 'ask.tea > end');
  const stopped = run(flow, [started, { type: 'stopped', why: 'opted-out' }]);
  expect(stopped.all.at(-1)).not.toHaveProperty('goTo');
  expect(run(flow, [started, reply('tea')]).all.at(-1)).toHaveProperty('goTo', 'win-back');
});
