import type { Flow } from '@parley/shared/flow/flow';
import { kindOf } from '@parley/shared/nodes/index';
import { expect, test } from 'vitest';
import { type Command, inOrder, nameNode } from '../document/commands.ts';
import type { Answer } from '../nodes/answer-words.ts';
import { exampleFlow } from '../try-it/example-flow.ts';
import {
  addAnswer,
  alsoAccepting,
  bringBackAnswer,
  isBlank,
  moveAnswer,
  nextLabel,
  removeAnswer,
} from './answer-commands.ts';

const answers = (...labels: string[]) => labels.map((label, i) => ({ id: `a${i}`, label }));

test.each([
  [[], ''],
  [['A'], 'B'],
  [['A', 'B'], 'C'],
  [['a', 'b', ''], 'c'],
  [['B', 'A'], 'C'],
  [['C', 'R'], ''],
  [['A', 'Z'], ''],
  [['A', 'A'], ''],
  [['1', '2'], '3'],
  [['Yes', 'B'], ''],
  [['👍', '👎'], ''],
])('after %j comes “%s”', (labels, next) => {
  expect(nextLabel(answers(...labels))).toBe(next);
});

test.each([
  ['How soon? Reply A, B or C.', 'A'],
  ['A) ASAP\nB) This month', 'A'],
  ['Reply A for ASAP or B for this month.', 'A'],
  ['Tea or coffee? A or B?', 'A'],
  ['A quick one: is plan B fine?', ''],
  ['Reply C to confirm or R to reschedule.', ''],
  ['How soon do you need it?', ''],
])('the first answer to “%s” is called “%s”', (text, first) => {
  expect(nextLabel([], text)).toBe(first);
  expect(nextLabel(answers(''), text)).toBe(first);
  expect(nextLabel(answers('ASAP'), text)).toBe('');
});

const idsIn = (flow: Flow) => {
  const node = flow.nodes.find(({ id }) => id === 'ask');
  return (node === undefined ? [] : (kindOf(node).answers?.(node.data) ?? [])).map(({ id }) => id);
};
const idsAfter = (command: Command) => idsIn(command(exampleFlow));
const [first = '', second = ''] = idsIn(exampleFlow);

test('answers are added, moved and removed', () => {
  expect(idsAfter(addAnswer('ask', 'new'))).toEqual([first, second, 'new']);
  expect(idsAfter(addAnswer('ask', 'new', { below: first }))).toEqual([first, 'new', second]);
  expect(idsAfter(moveAnswer('ask', first, 1))).toEqual([second, first]);
  expect(idsAfter(moveAnswer('ask', first, -1))).toEqual([first, second]);
  expect(idsAfter(removeAnswer('ask', first))).toEqual([second]);
});

test('a removed answer comes back with its line, whatever its question has become', () => {
  const asked = exampleFlow.nodes.find(({ id }) => id === 'ask');
  const answer = (asked === undefined ? [] : (kindOf(asked).answers?.(asked.data) ?? []))[0] as Answer;
  const back = bringBackAnswer(exampleFlow, 'ask', answer);
  const later = inOrder(
    removeAnswer('ask', first),
    addAnswer('ask', 'new'),
    nameNode('ask', 'When'),
  )(exampleFlow);
  expect(idsIn(back(later))).toEqual([first, second, 'new']);
  expect(back(later).edges).toEqual(expect.arrayContaining([...exampleFlow.edges]));
  expect(back(exampleFlow)).toBe(exampleFlow);
  const message = { id: 'ask', kind: 'message' as const, data: { text: 'Hi' } };
  const turned = { ...later, nodes: later.nodes.map((node) => (node.id === 'ask' ? message : node)) };
  expect(back(turned)).toBe(turned);
});

test('lines of a removed answer go with it', () => {
  const gone = removeAnswer('ask', first)(exampleFlow);
  expect(gone.edges.filter(({ from, exit }) => from === 'ask' && exit === first)).toEqual([]);
});

test('a word is accepted once', () => {
  const once = alsoAccepting({ id: 'a', label: 'A' }, 'idk');
  expect(once.accepts).toEqual([{ type: 'words', words: ['idk'] }]);
  expect(alsoAccepting(once, 'IDK')).toBe(once);
  const number = { id: 'a', label: 'A', accepts: [{ type: 'number' as const, min: 1 }] };
  expect(alsoAccepting(number, 'one').accepts).toEqual([
    { type: 'words', words: ['one'] },
    { type: 'number', min: 1 },
  ]);
});

test('an answer is blank until something is said about it', () => {
  expect([
    isBlank({ id: 'a', label: ' ' }),
    isBlank({ id: 'a', label: '', accepts: [{ type: 'text' }] }),
  ]).toEqual([true, false]);
});
