import { exampleFlow } from '@parley/shared/flow/example-flow';
import { expect, test } from 'vitest';
import { blankNode } from '../document/commands.ts';
import { insertStep, withWords, wordsOf } from './script-commands.ts';

test.each([
  ['message', 'next'],
  ['question', 'anything-else'],
  ['branch', 'otherwise'],
  ['handoff', 'done'],
] as const)('what followed goes on after a new %s by %s', (kind, exit) => {
  const flow = insertStep(blankNode(kind, 'new'), { from: 'ask', exit: 'c' })(exampleFlow);
  expect(flow.edges).toContainEqual({ from: 'ask', exit: 'c', to: 'new' });
  expect(flow.edges).toContainEqual({ from: 'new', exit, to: 'm1' });
});

test('nothing follows a new end, nor a step where nothing followed', () => {
  const end = insertStep(blankNode('end', 'new'), { from: 'ask', exit: 'c' })(exampleFlow);
  expect(end.edges.filter(({ from, to }) => from === 'new' || to === 'm1')).toEqual([]);
  const open = insertStep(blankNode('message', 'new'), { from: 'e1', exit: 'x' })(exampleFlow);
  expect(open.edges.filter(({ from }) => from === 'new')).toEqual([]);
});

test.each([
  ['yes,  ok, ,yes', [{ type: 'words', words: ['yes', 'ok'] }, { type: 'yes' }], 'yes, ok'],
  [' ', [{ type: 'yes' }], ''],
])('words as they are written: %j', (written, accepts, shown) => {
  const answer = withWords({ id: 'a', label: 'A', accepts: [{ type: 'yes' }] }, written);
  expect(answer.accepts).toEqual(accepts);
  expect(wordsOf(answer)).toBe(shown);
});

test('without any words an answer has no list of them', () => {
  expect(withWords({ id: 'a', label: 'A', accepts: [{ type: 'words', words: ['x'] }] }, '')).toEqual({
    id: 'a',
    label: 'A',
  });
});
