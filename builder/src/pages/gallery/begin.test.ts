import { readFlow } from '@parley/shared/flow/read-flow';
import { expect, test } from 'vitest';
import { flowAsking, nameFrom, numbered } from './begin.ts';

test('a flow that begins with a question is a whole one', () => {
  const flow = flowAsking('When suits you?');
  expect(flow.name).toBe('When suits you?');
  expect(flow.edges).toEqual([{ from: 'start', exit: 'next', to: flow.nodes[1]?.id }]);
  expect(flow.nodes[1]).toMatchObject({ kind: 'question', data: { text: 'When suits you?' } });
  expect(readFlow(flow)).toMatchObject({ ok: true });
});

test('answers that are listed in the question become its answers', () => {
  const asked = 'How soon? A) ASAP / B) This month';
  expect(flowAsking(asked).name).toBe('How soon?');
  expect(flowAsking(asked).nodes[1]).toMatchObject({
    data: {
      text: asked,
      answers: [
        { label: 'A', accepts: [{ type: 'words', words: ['ASAP'] }] },
        { label: 'B', accepts: [{ type: 'words', words: ['This month'] }] },
      ],
    },
  });
});

test.each([
  ['Short', 'Short'],
  ['  Two lines\nof text', 'Two lines'],
  [`${'word '.repeat(20)}`, `${'word '.repeat(12).trim()} …`],
  ['x'.repeat(80), `${'x'.repeat(60)} …`],
])('%j is called %j', (text, name) => {
  expect(nameFrom(text)).toBe(name);
});

test.each([
  [[], 'New flow'],
  [['Other', 'New flow'], 'New flow 2'],
  [['New flow', 'New flow 2', 'New flow 4'], 'New flow 3'],
])('beside %j a new flow is called %s', (taken, name) => {
  expect(numbered('New flow', taken)).toBe(name);
});
