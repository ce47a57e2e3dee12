import { exampleFlow } from '@parley/shared/flow/example-flow';
import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import {
  addNode,
  blankNode,
  type Command,
  connect,
  disconnect,
  inOrder,
  moveNodes,
  nameFlow,
  nameNode,
  removeNodes,
  setData,
} from './commands.ts';
import { mergeFlows } from './merge.ts';

const base: Flow = {
  version: 1,
  name: 'Hello',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [] } },
    { id: 'a', kind: 'message', data: { text: 'A' } },
    { id: 'b', kind: 'message', data: { text: 'B' } },
    { id: 'end', kind: 'end', data: {} },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'a' },
    { from: 'a', exit: 'next', to: 'b' },
    { from: 'b', exit: 'next', to: 'end' },
  ],
  layout: { a: { x: 0, y: 0 } },
};
const write = (id: string, text: string): Command => setData(id, { text });
const add = (id: string) => addNode(blankNode('message', id), { x: 9, y: 9 });
const merge = (mine: Command, theirs: Command) => mergeFlows(base, mine(base), theirs(base));
const none: Command = (flow) => flow;

test.each<[string, Command, Command, Command]>([
  ['nobody changed anything', none, none, none],
  ['only I did', write('a', 'mine'), none, write('a', 'mine')],
  ['only they did', none, write('b', 'theirs'), write('b', 'theirs')],
  [
    'each another step',
    write('a', 'mine'),
    write('b', 'theirs'),
    inOrder(write('a', 'mine'), write('b', 'theirs')),
  ],
  ['both the same', write('a', 'same'), write('a', 'same'), write('a', 'same')],
  [
    'each a line of another step',
    disconnect([{ from: 'a', exit: 'next' }]),
    connect({ from: 'b', exit: 'next', to: 'a' }),
    inOrder(disconnect([{ from: 'a', exit: 'next' }]), connect({ from: 'b', exit: 'next', to: 'a' })),
  ],
  [
    'I named it, they wrote',
    nameFlow('Mine'),
    write('a', 'theirs'),
    inOrder(nameFlow('Mine'), write('a', 'theirs')),
  ],
  ['they named it', write('a', 'mine'), nameFlow('Theirs'), inOrder(nameFlow('Theirs'), write('a', 'mine'))],
  [
    'both moved the same card',
    moveNodes({ a: { x: 1, y: 1 } }),
    moveNodes({ a: { x: 2, y: 2 } }),
    moveNodes({ a: { x: 1, y: 1 } }),
  ],
  [
    'they moved a card',
    write('a', 'mine'),
    moveNodes({ a: { x: 2, y: 2 } }),
    inOrder(write('a', 'mine'), moveNodes({ a: { x: 2, y: 2 } })),
  ],
])('%s', (_, mine, theirs, both) => {
  expect(merge(mine, theirs)).toEqual({ ok: true, flow: both(base) });
});

test('steps that both added are all there', () => {
  const merged = merge(add('mine'), add('theirs'));
  expect(merged.ok && merged.flow.nodes.map((node) => node.id).sort()).toEqual([
    'a',
    'b',
    'end',
    'mine',
    'start',
    'theirs',
  ]);
});

test('a step they removed goes, and my edits elsewhere stay', () => {
  const merged = merge(write('b', 'mine'), removeNodes(new Set(['a'])));
  expect(merged.ok && merged.flow.nodes.map((node) => node.id)).toEqual(['start', 'b', 'end']);
  expect(merged.ok && merged.flow.edges).toContainEqual({ from: 'start', exit: 'next', to: 'b' });
});

test.each<[string, Command, Command, string[]]>([
  ['the same text', write('a', 'mine'), write('a', 'theirs'), ['a']],
  ['a name and a text of one step', nameNode('a', 'Mine'), write('a', 'theirs'), ['a']],
  ['I wrote what they removed', write('a', 'mine'), removeNodes(new Set(['a'])), ['a']],
  [
    'the same line',
    connect({ from: 'a', exit: 'next', to: 'end' }),
    disconnect([{ from: 'a', exit: 'next' }]),
    ['a'],
  ],
  [
    'I led a line to what they removed',
    connect({ from: 'b', exit: 'next', to: 'a' }),
    removeNodes(new Set(['a'])),
    ['b'],
  ],
])('is torn at %s', (_, mine, theirs, steps) => {
  expect(merge(mine, theirs)).toEqual({ ok: false, steps });
});

test('notes, chapters and kept tries of both sides come together, and never stand against each other', () => {
  const base = { ...exampleFlow, notes: [{ id: 'n1', text: 'One' }] };
  const mine = {
    ...base,
    notes: [{ id: 'n1', text: 'Mine' }],
    chapters: [{ id: 'c', title: 'A', nodes: ['ask'] }],
  };
  const theirs = {
    ...base,
    notes: [
      { id: 'n1', text: 'Theirs' },
      { id: 'n2', text: 'Two' },
    ],
  };
  const merged = mergeFlows(base, mine, theirs);
  expect(merged.ok && merged.flow.notes).toEqual([
    { id: 'n1', text: 'Mine' },
    { id: 'n2', text: 'Two' },
  ]);
  expect(merged.ok && merged.flow.chapters).toEqual(mine.chapters);
});

test('a step that both sides put into chapters is in one of them', () => {
  const chapter = (id: string, ...nodes: string[]) => ({
    ...exampleFlow,
    chapters: [{ id, title: id, nodes }],
  });
  const merged = mergeFlows(exampleFlow, chapter('mine', 'ask', 'm1'), chapter('theirs', 'ask'));
  expect(merged.ok && merged.flow.chapters).toEqual([
    { id: 'theirs', title: 'theirs', nodes: ['ask'] },
    { id: 'mine', title: 'mine', nodes: ['m1'] },
  ]);
});
