import { expect, it } from 'vitest';
import { end, flowOf, start } from '../engine/play.testing.ts';
import type { FlowNode } from '../nodes/index.ts';
import { checkFlow, isPublishable, type Known } from './check.ts';
import { mend } from './mend.ts';

const going = (goTo: string): FlowNode => ({ id: 'end', kind: 'end', data: { goTo } });
const flowTo = (goTo: string) => flowOf([start, going(goTo)], 'start.next > end');

const known: Known = {
  flows: [
    { id: 'win-back', name: 'Win back', state: 'live' },
    { id: 'sale', name: 'Sale', state: 'draft' },
    { id: 'summer', name: 'Summer', state: 'paused' },
  ],
};
const notHere =
  'The flow that this goes to is not here, so the conversation ends. Choose another one, or end it here.';

it.each<[string, string, Known, string[]]>([
  ['a live flow', 'win-back', known, []],
  [
    'one that is not published',
    'sale',
    known,
    ['“Sale” is not published yet, so the conversation ends here. Publish it, too.'],
  ],
  ['one that is paused', 'summer', known, ['“Summer” is paused, so the conversation ends here. Resume it.']],
  ['one that is not there', 'gone', known, [notHere]],
  ['one whose name every object knows', '__proto__', known, [notHere]],
  ['none, where nothing was chosen', '', known, []],
  ['a flow, where nobody knows the flows', 'gone', {}, []],
])('going to %s', (_, goTo, knows, sentences) => {
  const problems = checkFlow(flowTo(goTo), knows);
  expect(problems.map(({ message }) => message)).toEqual(sentences);
  expect(isPublishable(problems)).toBe(true);
});

it('to a flow that is not there is mended by ending', () => {
  const flow = flowTo('gone');
  const [problem] = checkFlow(flow, known);
  if (problem === undefined) throw new Error('Nothing is said of it.');
  expect(mend(flow, problem, known).nodes).toEqual([start, end]);
});
