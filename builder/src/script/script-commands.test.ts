import { exampleFlow } from '@parley/shared/flow/example-flow';
import { expect, test } from 'vitest';
import { blankNode, nodeOf } from '../document/commands.ts';
import { addAnswer, insertStep, moveAnswer, removeAnswer, withWords, wordsOf } from './script-commands.ts';

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

const answersAfter = (command: ReturnType<typeof addAnswer>) =>
  (nodeOf(command(exampleFlow), 'ask') as { data: { answers: { id: string }[] } }).data.answers.map(
    ({ id }) => id,
  );

test.each([
  ['below the first', addAnswer('ask', 'x', 'c'), ['c', 'x', 'r']],
  ['as the last', addAnswer('ask', 'x', null), ['c', 'r', 'x']],
  ['removed', removeAnswer('ask', 'c'), ['r']],
  ['down', moveAnswer('ask', 'c', 1), ['r', 'c']],
  ['up beyond the first', moveAnswer('ask', 'c', -1), ['c', 'r']],
])('an answer goes %s', (_, command, expected) => {
  expect(answersAfter(command)).toEqual(expected);
});

test('lines of a removed answer go with it', () => {
  expect(removeAnswer('ask', 'c')(exampleFlow).edges.some(({ exit }) => exit === 'c')).toBe(false);
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
