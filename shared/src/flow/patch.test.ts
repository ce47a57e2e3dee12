import { describe, expect, test } from 'vitest';
import { exampleFlow } from './example-flow.ts';
import type { Flow } from './flow.ts';
import { applyPatch, diffFlows, isEmptyPatch } from './patch.ts';

const ask = exampleFlow.nodes.find(({ id }) => id === 'ask');
const withNodes = (nodes: Flow['nodes']): Flow => ({ ...exampleFlow, nodes });

const cases: readonly (readonly [string, Flow])[] = [
  ['another name', { ...exampleFlow, name: 'Reminder 2' }],
  ['a step renamed', withNodes(exampleFlow.nodes.map((n) => (n.id === 'ask' ? { ...n, name: 'Ask' } : n)))],
  ['a step gone', withNodes(exampleFlow.nodes.filter((n) => n.id !== 'm1'))],
  [
    'a new step, last',
    withNodes([...exampleFlow.nodes, { id: 'm9', kind: 'message', data: { text: 'Hi' } }]),
  ],
  [
    'a new step, first',
    withNodes([{ id: 'm9', kind: 'message', data: { text: 'Hi' } }, ...exampleFlow.nodes]),
  ],
  ['steps in another order', withNodes([...exampleFlow.nodes].reverse())],
  ['two steps of one id', withNodes([...exampleFlow.nodes, ...(ask ? [ask] : [])])],
  [
    'a line elsewhere',
    { ...exampleFlow, edges: exampleFlow.edges.map((e, i) => (i === 1 ? { ...e, to: 'e1' } : e)) },
  ],
  ['a line gone', { ...exampleFlow, edges: exampleFlow.edges.slice(1) }],
  ['a step moved', { ...exampleFlow, layout: { ...exampleFlow.layout, ask: { x: 5, y: 6 } } }],
  ['no places', { ...exampleFlow, layout: {} }],
  [
    'a note, a chapter and a kept try',
    {
      ...exampleFlow,
      notes: [{ id: 'n1', text: 'Ask legal' }],
      chapters: [{ id: 'c1', title: 'Reminder', nodes: ['ask'] }],
      tests: [
        {
          id: 't1',
          name: 'Confirms',
          setting: { startedAt: 0, timeZone: 'UTC', business: '', fields: {}, tags: [], open: true },
          deeds: [{ type: 'text', id: '1', text: 'c' }],
          lines: [],
        },
      ],
    },
  ],
];

describe('a patch', () => {
  test.each(cases)('%s: leads there and back', (_, after) => {
    expect(applyPatch(exampleFlow, diffFlows(exampleFlow, after))).toEqual(after);
    const back = applyPatch(after, diffFlows(after, exampleFlow));
    expect({ ...back, notes: back.notes?.length ? back.notes : undefined }).toMatchObject(exampleFlow);
    expect(back.nodes).toEqual(exampleFlow.nodes);
    expect(back.edges).toEqual(exampleFlow.edges);
  });

  test('of equal flows is empty', () => {
    expect(isEmptyPatch(diffFlows(exampleFlow, structuredClone(exampleFlow)))).toBe(true);
    expect(applyPatch(exampleFlow, {})).toEqual(exampleFlow);
  });

  test('holds only what changed', () => {
    const [, second] = cases;
    expect(diffFlows(exampleFlow, second?.[1] ?? exampleFlow)).toEqual({
      nodes: { set: [{ ...ask, name: 'Ask' }] },
    });
  });

  test('is plain JSON', () => {
    for (const [, after] of cases) {
      const patch = diffFlows(exampleFlow, after);
      expect(applyPatch(exampleFlow, JSON.parse(JSON.stringify(patch)))).toEqual(after);
    }
  });
});
