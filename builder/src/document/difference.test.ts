import { countChanges } from '@parley/shared/flow/difference';
import { expect, test } from 'vitest';
import { exampleFlow } from '../try-it/example-flow.ts';
import {
  type Command,
  connect,
  inOrder,
  moveNodes,
  nameFlow,
  nameNode,
  removeNodes,
  setData,
} from './commands.ts';

test.each<[string, Command, number]>([
  ['nothing', (flow) => flow, 0],
  ['a moved card', moveNodes({ ask: { x: 5, y: 5 } }), 0],
  ['a text', setData('m1', { text: 'Hi' }), 1],
  [
    'a text and a line',
    inOrder(setData('m1', { text: 'Hi' }), connect({ from: 'm2', exit: 'next', to: 'm1' })),
    2,
  ],
  ['a name of a step', nameNode('m1', 'Confirmed'), 1],
  ['the name of the flow', nameFlow('Other'), 1],
  ['a step that is gone, and the line that was healed', removeNodes(new Set(['t1'])), 2],
])('%s', (_, command, changes) => {
  expect(countChanges(exampleFlow, command(exampleFlow))).toBe(changes);
});
