import { expect, test } from 'vitest';
import type { Flow } from './flow.ts';
import { readingOrder } from './reading-order.ts';

const question = {
  text: 'Tea?',
  answers: [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ],
};
const start: Flow['nodes'][number] = { id: 'start', kind: 'start', data: { triggers: [] } };
const message = (id: string) => ({ id, kind: 'message', data: { text: id } }) as const;
const ask = (id: string) => ({ id, kind: 'question', data: question }) as const;

function flow(nodes: Flow['nodes'], ...lines: string[]): Flow {
  const edges = lines.map((line) => {
    const [from = '', exit = '', to = ''] = line.split(' ');
    return { from, exit, to };
  });
  return { version: 1, name: 'Flow', nodes, edges, layout: {} };
}

const drawn = flow(
  [message('alone'), message('no'), message('yes'), ask('ask'), start, message('after')],
  'yes next after',
  'no next ask',
  'ask no no',
  'ask yes yes',
  'start next ask',
);

test('the start first, then each answer to its end, what nobody reaches last', () => {
  expect(readingOrder(drawn).ids).toEqual(['start', 'ask', 'yes', 'after', 'no', 'alone']);
});

test('a line back is no way to a step that was read before', () => {
  const { reachedBy } = readingOrder(drawn);
  expect(reachedBy.get('ask')).toEqual({ from: 'start', exit: 'next', to: 'ask' });
  expect(reachedBy.has('start')).toBe(false);
  expect(reachedBy.has('alone')).toBe(false);
});

test('lines come in the order of the rows, not of the document', () => {
  expect(
    readingOrder(drawn)
      .linesFrom.get('ask')
      ?.map((line) => line.exit),
  ).toEqual(['yes', 'no']);
});

test.each([
  [
    'a circle that nobody reaches',
    flow([message('b'), message('a'), start], 'a next b', 'b next a'),
    'start b a',
  ],
  [
    'what leads into a circle is read before it',
    flow([message('b'), message('a'), start, message('c')], 'a next b', 'b next a', 'c next a'),
    'start c a b',
  ],
  ['a line to nowhere', flow([start, message('a')], 'start next gone'), 'start a'],
  ['a step that leads to itself', flow([message('a'), start], 'a next a'), 'start a'],
  ['no steps at all', flow([]), ''],
] as const)('%s', (_, drawing, ids) => {
  expect(readingOrder(drawing).ids.join(' ')).toBe(ids);
});

test('ten thousand steps in a row', () => {
  const nodes = [start, ...Array.from({ length: 10_000 }, (_, i) => message(`m${i}`))];
  const lines = nodes.slice(1).map((node, i) => `${nodes[i]?.id} next ${node.id}`);
  expect(readingOrder(flow(nodes, ...lines)).ids).toHaveLength(10_001);
});
