import { exampleFlow } from '@parley/shared/flow/example-flow';
import type { Flow } from '@parley/shared/flow/flow';
import { describe, expect, test } from 'vitest';
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
import { flowName, mergeFlows } from './merge.ts';
import { addNote, makeChapter, nameChapter, removeNote, writeNote } from './notes-and-chapters.ts';

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
  ['both named it the same', nameFlow('New'), nameFlow('New'), nameFlow('New')],
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
  expect(merge(mine, theirs)).toEqual({ torn: [], flow: both(base) });
});

test('steps that both added are all there', () => {
  const merged = merge(add('mine'), add('theirs'));
  expect(merged.flow.nodes.map((node) => node.id).sort()).toEqual([
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
  expect(merged.flow.nodes.map((node) => node.id)).toEqual(['start', 'b', 'end']);
  expect(merged.flow.edges).toContainEqual({ from: 'start', exit: 'next', to: 'b' });
});

test.each<[string, Command, Command, string[]]>([
  ['the same text', write('a', 'mine'), write('a', 'theirs'), ['a']],
  ["the flow's name", nameFlow('Mine'), nameFlow('Theirs'), [flowName]],
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
  expect(merge(mine, theirs).torn).toEqual(steps);
});

test('a line to an answer that they took away is asked about', () => {
  const answers = [{ id: 'yes', label: 'Yes' }];
  const ask = (flow: Flow): Flow => ({
    ...flow,
    nodes: [...flow.nodes, { id: 'ask', kind: 'question', data: { text: 'Sure?', answers } }],
  });
  const began = ask(base);
  const mine = connect({ from: 'ask', exit: 'yes', to: 'end' })(began);
  const theirs = setData('ask', { text: 'Sure?', answers: [] })(began);
  const [kept, taken] = (['mine', 'theirs'] as const).map((keep) => mergeFlows(began, mine, theirs, keep));
  expect(taken?.torn).toEqual(['ask']);
  expect(taken?.flow.edges.filter(({ from }) => from === 'ask')).toEqual([]);
  expect(kept?.flow.edges).toContainEqual({ from: 'ask', exit: 'yes', to: 'end' });
  expect(kept?.flow.nodes.find(({ id }) => id === 'ask')?.data).toMatchObject({ answers });
});

describe('deciding', () => {
  const mine = inOrder(write('a', 'mine'), nameNode('end', 'Mine, too'));
  const theirs = inOrder(removeNodes(new Set(['a'])), write('b', 'theirs, too'));
  const decide = (keep: 'mine' | 'theirs') => mergeFlows(base, mine(base), theirs(base), keep).flow;

  test('for mine brings the step back with its lines, and leaves what only they changed', () => {
    const { nodes, edges } = decide('mine');
    expect(nodes.find(({ id }) => id === 'a')?.data).toEqual({ text: 'mine' });
    expect(nodes.find(({ id }) => id === 'b')?.data).toEqual({ text: 'theirs, too' });
    expect(edges.map(({ from, to }) => `${from} → ${to}`).sort()).toEqual(['a → b', 'b → end', 'start → a']);
  });

  test('for theirs leaves what only I changed', () => {
    const { nodes, edges } = decide('theirs');
    expect(nodes.map(({ id }) => id)).toEqual(['start', 'b', 'end']);
    expect(nodes.at(-1)?.name).toBe('Mine, too');
    expect(edges.map(({ from, to }) => `${from} → ${to}`).sort()).toEqual(['b → end', 'start → b']);
  });

  test.each(['mine', 'theirs'] as const)('for %s takes the name from there', (keep) => {
    expect(mergeFlows(base, nameFlow('mine')(base), nameFlow('theirs')(base), keep).flow.name).toBe(keep);
  });

  test('for mine brings back what my line leads to', () => {
    const drawn = connect({ from: 'b', exit: 'next', to: 'a' })(base);
    const { nodes, edges } = mergeFlows(base, drawn, theirs(base), 'mine').flow;
    expect(nodes.map(({ id }) => id).sort()).toEqual(['a', 'b', 'end', 'start']);
    expect(edges).toContainEqual({ from: 'b', exit: 'next', to: 'a' });
  });
});

const noted = {
  ...base,
  notes: [{ id: 'n1', text: 'One' }],
  chapters: [{ id: 'c', title: 'Greeting', nodes: ['a', 'b'] }],
};

test('notes, chapters and kept tries of both sides come together', () => {
  const mine = inOrder(
    writeNote('n1', 'Mine'),
    makeChapter({ id: 'd', title: 'New', nodes: ['end'] }),
  )(noted);
  const theirs = inOrder(
    addNote({ id: 'n2', text: 'Two' }, { x: 0, y: 0 }),
    nameChapter('c', 'Hello'),
  )(noted);
  const { torn, flow } = mergeFlows(noted, mine, theirs);
  expect([torn, flow.notes]).toEqual([
    [],
    [
      { id: 'n1', text: 'Mine' },
      { id: 'n2', text: 'Two' },
    ],
  ]);
  expect(flow.chapters).toEqual([
    { id: 'c', title: 'Hello', nodes: ['a', 'b'] },
    { id: 'd', title: 'New', nodes: ['end'] },
  ]);
});

test('steps that either side put into a chapter, or took out of it, are or are not in it', () => {
  const into = (nodes: string[]) => ({ ...noted, chapters: [{ id: 'c', title: 'Greeting', nodes }] });
  const { torn, flow } = mergeFlows(noted, into(['a', 'b', 'end']), into(['b']));
  expect([torn, flow.chapters?.[0]?.nodes]).toEqual([[], ['b', 'end']]);
});

test.each<[string, Command, Command, string[]]>([
  ['one note', writeNote('n1', 'Mine'), writeNote('n1', 'Theirs'), ['n1']],
  ['a note that they removed', writeNote('n1', 'Mine'), removeNote('n1'), ['n1']],
  ["one chapter's name", nameChapter('c', 'Mine'), nameChapter('c', 'Theirs'), ['c']],
])('is torn at %s', (_, mine, theirs, torn) => {
  expect(mergeFlows(noted, mine(noted), theirs(noted)).torn).toEqual(torn);
});

test('a step that both sides put into chapters is in one of them', () => {
  const chapter = (id: string, ...nodes: string[]) => ({
    ...exampleFlow,
    chapters: [{ id, title: id, nodes }],
  });
  const merged = mergeFlows(exampleFlow, chapter('mine', 'ask', 'm1'), chapter('theirs', 'ask'));
  expect(merged.flow.chapters).toEqual([
    { id: 'theirs', title: 'theirs', nodes: ['ask'] },
    { id: 'mine', title: 'mine', nodes: ['m1'] },
  ]);
});
