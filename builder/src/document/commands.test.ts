import type { Flow } from '@parley/shared/flow/flow';
import { describe, expect, test } from 'vitest';
import { exampleFlow } from '../try-it/example-flow.ts';
import {
  addNode,
  blankNode,
  connect,
  moveNodes,
  nameNode,
  nodeOf,
  removeNodes,
  setData,
  updateData,
} from './commands.ts';

const lines = (flow: Flow, from: string) =>
  flow.edges.filter((edge) => edge.from === from).map((edge) => `${edge.exit} ${edge.to}`);

describe('adding', () => {
  test('puts the step in its place and leads the way out to it', () => {
    const added = addNode(
      blankNode('message', 'new'),
      { x: 1, y: 2 },
      { from: 'm1', exit: 'next' },
    )(exampleFlow);
    expect(nodeOf(added, 'new')).toEqual({ id: 'new', kind: 'message', data: { text: '' } });
    expect(added.layout.new).toEqual({ x: 1, y: 2 });
    expect(lines(added, 'm1')).toEqual(['next new']);
  });
});

test('a line holds nothing but where it leads', () => {
  const more = { from: 'm1', exit: 'next', label: 'Then', x: 1 };
  const added = addNode(blankNode('end', 'new'), { x: 1, y: 2 }, more)(exampleFlow);
  expect(added.edges).toContainEqual({ from: 'm1', exit: 'next', to: 'new' });
});

describe('removing', () => {
  test('heals the line where one came in and one went out', () => {
    expect(lines(removeNodes(new Set(['t1']))(exampleFlow), 'm1')).toEqual(['next w1']);
  });
  test('takes all lines of a step with several ways', () => {
    const without = removeNodes(new Set(['ask']))(exampleFlow);
    expect(without.edges.filter((edge) => edge.from === 'ask' || edge.to === 'ask')).toEqual([]);
  });
  test('leaves the start', () => {
    expect(removeNodes(new Set(['start']))(exampleFlow)).toBe(exampleFlow);
  });
});

describe('content', () => {
  test('a removed answer takes its line along', () => {
    const fewer = updateData<{ answers: { id: string }[] }>('ask', (data) => ({
      ...data,
      answers: data.answers.filter((answer) => answer.id !== 'r'),
    }))(exampleFlow);
    expect(lines(fewer, 'ask')).toEqual(['c m1', 'anything-else h1', 'no-reply m2']);
  });
  test('other steps stay the same objects', () => {
    const written = setData('m1', { text: 'Hi' })(exampleFlow);
    expect(nodeOf(written, 'm2')).toBe(nodeOf(exampleFlow, 'm2'));
    expect(written.edges).toBe(exampleFlow.edges);
  });
  test('a step without a name has none at all', () => {
    const named = nameNode('m1', ' Confirmed ')(exampleFlow);
    expect(nodeOf(named, 'm1')?.name).toBe('Confirmed');
    expect(nodeOf(nameNode('m1', '')(named), 'm1')).toEqual(nodeOf(exampleFlow, 'm1'));
  });
});

describe('lines', () => {
  test('one from each way out', () => {
    expect(lines(connect({ from: 'm1', exit: 'next', to: 'e1' })(exampleFlow), 'm1')).toEqual(['next e1']);
  });
  test.each([
    ['the start', { from: 'm1', exit: 'next', to: 'start' }],
    ['what is not there', { from: 'm1', exit: 'next', to: 'nowhere' }],
  ])('none to %s', (_, edge) => {
    expect(connect(edge)(exampleFlow)).toBe(exampleFlow);
  });
});

test('a place for what has gone meanwhile is no place', () => {
  const moved = moveNodes({ m1: { x: 1, y: 2 }, gone: { x: 3, y: 4 } })(exampleFlow);
  expect(moved.layout).toEqual({ ...exampleFlow.layout, m1: { x: 1, y: 2 } });
});
