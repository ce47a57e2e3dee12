import type { SavedConversation } from '@parley/shared/flow/saved-conversation';
import { expect, test } from 'vitest';
import { exampleFlow } from './example-flow.ts';
import { changeTest, keepTest, removeTest } from './saved-commands.ts';

const saved = (id: string): SavedConversation => ({
  id,
  name: id,
  setting: { startedAt: 0, timeZone: 'UTC', business: '', fields: {}, tags: [], open: true },
  deeds: [],
  lines: [],
});
const two = keepTest(saved('b'))(keepTest(saved('a'))(exampleFlow));

test('tests are kept in their order, renamed and accepted', () => {
  expect(two.tests?.map(({ id }) => id)).toEqual(['a', 'b']);
  const named = changeTest('b', { name: 'Late reply' })(two);
  expect(named.tests?.map(({ name }) => name)).toEqual(['a', 'Late reply']);
  const lines = [{ from: 'contact' as const, text: 'C' }];
  expect(changeTest('a', { lines })(two).tests?.[0]?.lines).toEqual(lines);
});

test('one that is gone is not brought back', () => {
  expect(changeTest('c', { name: 'x' })(two)).toBe(two);
  expect(changeTest('c', { name: 'x' })(exampleFlow)).toBe(exampleFlow);
});

test('without its last test a flow is as it was before the first', () => {
  expect(removeTest('a')(removeTest('b')(two))).toEqual(exampleFlow);
  expect(removeTest('a')(two).tests).toHaveLength(1);
});
