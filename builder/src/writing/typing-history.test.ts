import { expect, test } from 'vitest';
import { type Sort, TypingHistory } from './typing-history.ts';

const at = (text: string) => ({ text, from: text.length, to: text.length });

function typed(...changes: readonly (readonly [string, Sort])[]): TypingHistory {
  const history = new TypingHistory(at(''));
  for (const [text, kind] of changes) history.record(at(text), kind);
  return history;
}

test('a word is taken back as one, the next word by itself', () => {
  const history = typed(
    ['H', 'typing'],
    ['Hi', 'typing'],
    ['Hi ', 'typing'],
    ['Hi y', 'typing'],
    ['Hi yo', 'typing'],
  );
  expect([history.undo()?.text, history.undo()?.text, history.undo()]).toEqual(['Hi ', '', null]);
});

test('what was taken back comes again, until something else is written', () => {
  const history = typed(['Hi', 'typing'], ['Hi {{first_name}}', 'other']);
  history.undo();
  expect(history.redo()?.text).toBe('Hi {{first_name}}');
  history.undo();
  history.record(at('Hi!'), 'typing');
  expect(history.redo()).toBeNull();
});

test('deleting after typing is a step of its own', () => {
  const history = typed(['Hi', 'typing'], ['H', 'deleting'], ['', 'deleting']);
  expect(history.undo()?.text).toBe('Hi');
});

test('moving the caret is no change', () => {
  const history = typed(['Hi', 'typing']);
  history.record({ text: 'Hi', from: 0, to: 0 }, 'typing');
  expect(history.undo()?.text).toBe('');
  expect(history.redo()).toEqual({ text: 'Hi', from: 0, to: 0 });
});

test('the caret goes back to where the change was made', () => {
  const history = typed(['Hi there', 'other']);
  history.record({ text: 'i there', from: 0, to: 0 }, 'deleting', { from: 1, to: 1 });
  expect(history.undo()).toEqual({ text: 'Hi there', from: 1, to: 1 });
});
