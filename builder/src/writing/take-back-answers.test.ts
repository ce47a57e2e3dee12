import type { Flow } from '@parley/shared/flow/flow';
import { pasteAnswers } from '@parley/shared/text/paste-answers';
import { describe, expect, test } from 'vitest';
import {
  type Command,
  connect,
  inOrder,
  nameNode,
  nodeOf,
  removeNodes,
  updateData,
} from '../document/commands.ts';
import type { Answer } from '../nodes/answer-words.ts';
import { exampleFlow } from '../try-it/example-flow.ts';
import { addAnswer, alsoAccepting, changeAnswer } from './answer-commands.ts';
import { backToMessage, takeBackAnswers } from './take-back-answers.ts';
import { turnIntoQuestion, withPasted } from './use-pasted-answers.ts';

type Asked = { readonly text: string; readonly answers: readonly Answer[] };

const listed = (text: string) => pasteAnswers(text)?.answers ?? [];
const paste = (text: string) =>
  updateData<Asked>('ask', (data) => ({ ...data, answers: withPasted(data.answers, listed(text)) }));
const asked = (flow: Flow) => nodeOf(flow, 'ask')?.data as Asked;
const idOf = (flow: Flow, label: string) => asked(flow).answers.find((one) => one.label === label)?.id ?? '';
const write = updateData<Asked>('ask', (data) => ({ ...data, text: 'Which day?' }));

/** Does something, other things since, and takes the first one back. */
function backAfter(done: Command, since: (after: Flow) => Command): Flow {
  const after = done(exampleFlow);
  return takeBackAnswers('ask', exampleFlow, after)(since(after)(after));
}

describe('a pasted list is taken back', () => {
  const add = paste('A) Now / B) Later');

  test('where the text was written since, which stays', () => {
    expect(backAfter(add, () => write)).toEqual(write(exampleFlow));
  });

  test('with the lines of its answers', () => {
    const line = (after: Flow) => connect({ from: 'ask', exit: idOf(after, 'A'), to: 'm1' });
    expect(backAfter(add, line)).toEqual(exampleFlow);
  });

  test('but for an answer that was written on, and one that was added since', () => {
    const since = (after: Flow) =>
      inOrder(
        changeAnswer('ask', idOf(after, 'A'), (answer) => ({ ...answer, label: 'At once' })),
        addAnswer('ask', 'new', { label: 'Never' }),
      );
    const before = asked(exampleFlow).answers.map(({ label }) => label);
    const labels = asked(backAfter(add, since)).answers.map(({ label }) => label);
    expect(labels).toEqual([...before, 'At once', 'Never']);
  });

  test('as words that an answer got from it', () => {
    const label = asked(exampleFlow).answers[0]?.label ?? '';
    const words = paste(`${label}) Sure / B) Later`);
    expect(backAfter(words, () => nameNode('ask', 'When'))).toEqual(nameNode('ask', 'When')(exampleFlow));
  });

  test('and an answer that said nothing yet comes back', () => {
    const blank = addAnswer('ask', 'blank', { label: '' })(exampleFlow);
    const after = add(blank);
    expect(takeBackAnswers('ask', blank, after)(write(after))).toEqual(write(blank));
  });

  test('not from a step that is gone', () => {
    const gone = removeNodes(new Set(['ask']))(exampleFlow);
    expect(takeBackAnswers('ask', exampleFlow, add(exampleFlow))(gone)).toBe(gone);
  });
});

test('a word that an answer also took goes, and those it got since stay', () => {
  const also = (word: string) => changeAnswer('ask', 'c', (answer) => alsoAccepting(answer, word));
  expect(backAfter(also('idk'), () => also('sure'))).toEqual(also('sure')(exampleFlow));
});

test('a question made of a pasted list is a message again, with the text that was written since', () => {
  const after = turnIntoQuestion('m1', withPasted([], listed('A) Now / B) Later')))(exampleFlow);
  const text = updateData<Asked>('m1', (data) => ({ ...data, text: 'A) Now / B) Later' }));
  const back = backToMessage('m1', exampleFlow);
  const edges = (flow: Flow) => new Set(flow.edges.map((edge) => JSON.stringify(edge)));
  expect(back(text(after)).nodes).toEqual(text(exampleFlow).nodes);
  expect(edges(back(text(after)))).toEqual(edges(exampleFlow));
  expect(back(exampleFlow)).toBe(exampleFlow);
});
