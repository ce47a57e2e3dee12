import { kindOf } from '@parley/shared/nodes/index';
import { pasteAnswers } from '@parley/shared/text/paste-answers';
import { expect, test } from 'vitest';
import type { Answer } from '../nodes/answer-words.ts';
import { exampleFlow } from '../try-it/example-flow.ts';
import { turnIntoQuestion, withPasted } from './use-pasted-answers.ts';

const short = (answers: readonly Answer[]) =>
  answers.map(({ label, accepts = [] }) =>
    [label, ...accepts.flatMap((one) => (one.type === 'words' ? one.words : [one.type]))].join('='),
  );
const paste = (answers: readonly Answer[], text: string) =>
  short(withPasted(answers, pasteAnswers(text)?.answers ?? []));

test('a pasted list is added; what says nothing yet goes, what is there gets the words', () => {
  const there: Answer[] = [
    { id: '1', label: 'A' },
    { id: '2', label: ' ' },
    { id: '3', label: '', accepts: [{ type: 'yes' }] },
  ];
  expect(paste(there, 'a) Now / b) Later')).toEqual(['A=Now', '=yes', 'b=Later']);
});

test('a message becomes a question, and all its answers go on where it went', () => {
  const answers = withPasted([], pasteAnswers('A) Now / B) Later')?.answers ?? []);
  const flow = turnIntoQuestion('m1', answers)(exampleFlow);
  const before = exampleFlow.edges.find(({ from }) => from === 'm1');
  const node = flow.nodes.find(({ id }) => id === 'm1');
  expect(node === undefined ? [] : short([...(kindOf(node).answers?.(node.data) ?? [])] as Answer[])).toEqual(
    ['A=Now', 'B=Later'],
  );
  expect(flow.edges.filter(({ from }) => from === 'm1').map(({ to }) => to)).toEqual([
    before?.to,
    before?.to,
  ]);
});
