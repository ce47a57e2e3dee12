import { expect, test } from 'vitest';
import { removeNodes } from '../document/commands.ts';
import { exampleFlow } from '../try-it/example-flow.ts';
import { peopleNow } from './people-now.ts';

const at = (version: number, node: string, count: number, withPerson = false) => ({
  version,
  node,
  count,
  withPerson,
});

test('those at a step that is gone are asked about, the others finish where they are', () => {
  const draft = removeNodes(new Set(['w1']))(exampleFlow);
  expect(peopleNow([at(4, 'ask', 8), at(4, 'w1', 3), at(3, 'ask', 1)], draft)).toEqual({
    total: 12,
    finishing: [
      { version: 4, count: 8 },
      { version: 3, count: 1 },
    ],
    stranded: [at(4, 'w1', 3)],
  });
});

test('whom a person has is left to that person', () => {
  const draft = removeNodes(new Set(['h1']))(exampleFlow);
  expect(peopleNow([at(2, 'h1', 2, true)], draft)).toEqual({
    total: 2,
    finishing: [{ version: 2, count: 2 }],
    stranded: [],
  });
});

test('nobody in it', () => {
  expect(peopleNow([], exampleFlow)).toEqual({ total: 0, finishing: [], stranded: [] });
});
