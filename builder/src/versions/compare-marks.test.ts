import { expect, test } from 'vitest';
import { addStepAfter, inOrder, removeNodes, setData } from '../document/commands.ts';
import { diffScript } from '../script/diff-script.ts';
import { exampleFlow } from '../try-it/example-flow.ts';
import { compareMarks } from './compare-marks.ts';

const marksOf = (after: typeof exampleFlow) =>
  compareMarks(diffScript(exampleFlow, after), exampleFlow, after);

test('a changed card says so', () => {
  expect(marksOf(setData('m1', { text: 'Shorter' })(exampleFlow)).get('m1')).toEqual({
    change: 'changed',
    removed: [],
  });
});

test('what is gone is told where it stood', () => {
  const marks = marksOf(removeNodes(new Set(['t1', 'w1']))(exampleFlow));
  expect(marks.get('m1')?.removed).toEqual(['Tag: Confirmed', 'Wait 3 days']);
  expect([...marks.keys()]).not.toContain('t1');
});

test('a new card says so', () => {
  const after = inOrder(addStepAfter('message', { from: 'w1', exit: 'next' }))(exampleFlow);
  const added = after.nodes.at(-1)?.id ?? '';
  expect(marksOf(after).get(added)?.change).toBe('added');
});

test('no difference, no marks', () => {
  expect(marksOf(exampleFlow).size).toBe(0);
});
