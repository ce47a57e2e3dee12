import { describe, expect, it } from 'vitest';
import { nodeKinds } from '../nodes/index.ts';
import { exampleFlow as reminder } from './example-flow.ts';
import { flowVersion, maxNodes } from './flow.ts';
import { prepareVersion } from './graph.ts';
import { migrations } from './migrations/index.ts';
import { type ReadResult, readFlow } from './read-flow.ts';

const withNodes = (...nodes: unknown[]) => ({ ...reminder, nodes, edges: [] });
const codeOf = (result: ReadResult) => (result.ok ? 'ok' : result.problem.code);

describe('reading a flow', () => {
  it('reads the contract’s example as it is', () => {
    expect(readFlow(structuredClone(reminder))).toEqual({ ok: true, flow: reminder });
    expect(readFlow(JSON.parse(JSON.stringify(reminder)))).toEqual({ ok: true, flow: reminder });
    expect(new Set(reminder.nodes.map((node) => node.kind))).toEqual(new Set(Object.keys(nodeKinds)));
  });

  it('reads every other form that the contract names', () => {
    const triggers = [
      { type: 'opt-in', form: 'key' },
      { type: 'opt-in' },
      { type: 'tag-added', tag: 'VIP' },
      { type: 'event', name: 'purchase' },
      { type: 'date', field: 'appointment', offset: '-PT24H', at: '10:00' },
      { type: 'manual' },
    ];
    const accepts = [
      { type: 'number', min: 1, max: 5 },
      ...['yes', 'no', 'text', 'email', 'phone', 'date', 'time'].map((type) => ({ type })),
      { type: 'pattern', pattern: '^[A-Z]{2}\\d{6}$' },
    ];
    const when = {
      any: [
        { hours: 'office', is: 'within' },
        { tag: 'VIP', is: 'exists' },
      ],
    };
    const tos = [{ anyone: true }, { person: 'u1' }, { roundRobin: 'Sales' }];
    const flow = withNodes(
      { id: 's', kind: 'start', data: { triggers } },
      {
        id: 'q',
        kind: 'question',
        name: 'Ask',
        data: { text: '', answers: [{ id: 'a', label: '', accepts }] },
      },
      { id: 'b', kind: 'branch', data: { cases: [{ id: 'x', label: '', when }] } },
      ...tos.map((to, i) => ({ id: `h${i}`, kind: 'handoff', data: { to } })),
    );
    expect(readFlow(structuredClone(flow))).toEqual({ ok: true, flow });
  });

  it('reads a layout that is missing, and leaves positions out that are none', () => {
    const { layout: _, ...bare } = reminder;
    expect(readFlow(bare)).toMatchObject({ ok: true, flow: { layout: {} } });
    const odd = readFlow({ ...reminder, layout: { a: { x: 'left' }, b: { x: 1, y: 2 }, c: null } });
    expect(odd).toMatchObject({ ok: true, flow: { layout: { b: { x: 1, y: 2 } } } });
  });

  it('leaves out what this release does not know', () => {
    const read = readFlow({ ...reminder, colour: 'blue' });
    expect(read.ok && 'colour' in read.flow).toBe(false);
  });
});

describe('a flow that cannot be read', () => {
  const start = { id: 'start', kind: 'start', data: { triggers: [] } };
  it.each<[string, unknown, string, RegExp]>([
    ['nothing', null, 'wrong_shape', /object/],
    ['a list', [], 'wrong_shape', /object/],
    ['no version', { ...reminder, version: undefined }, 'wrong_shape', /version/],
    ['a version that is none', { ...reminder, version: '1' }, 'wrong_shape', /version/],
    ['a newer version', { ...reminder, version: 2 }, 'newer_version', /newer release.*2.*Update/],
    ['no nodes', { ...reminder, nodes: undefined }, 'wrong_shape', /nodes/],
    ['a node without an id', withNodes({ ...start, id: '' }), 'wrong_shape', /nodes\.0\.id/],
    [
      'a kind from elsewhere',
      withNodes(start, { id: 'x', kind: 'fax', data: {} }),
      'unknown_kind',
      /“x”.*“fax”/,
    ],
    [
      'a kind that every object has',
      withNodes({ id: 'x', kind: 'toString', data: {} }),
      'unknown_kind',
      /toString/,
    ],
    [
      'data of another kind',
      withNodes({ id: 'x', kind: 'wait', data: {} }),
      'wrong_shape',
      /nodes\.0\.data\.for/,
    ],
    [
      'a line to nowhere in particular',
      { ...reminder, edges: [{ from: 'a', exit: 'b' }] },
      'wrong_shape',
      /edges\.0\.to/,
    ],
    [
      'too many retries',
      withNodes({
        id: 'q',
        kind: 'question',
        data: { text: '', answers: [], anythingElse: { retries: 99 } },
      }),
      'wrong_shape',
      /retries/,
    ],
  ])('%s', (_, value, code, message) => {
    const result = readFlow(value);
    expect(codeOf(result)).toBe(code);
    expect(!result.ok && result.problem.message).toMatch(message);
  });

  it('is nested deeper than any flow, and nothing overflows', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(readFlow(JSON.parse(deep)).ok).toBe(false);
    expect(readFlow({ version: 1, name: 'x', nodes: JSON.parse(deep), edges: [] }).ok).toBe(false);
  });
});

describe('a large flow', () => {
  const steps = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ id: `n${i}`, kind: 'message', data: { text: 'Hi' } }));

  it('may have 10,000 steps and not one more', () => {
    expect(codeOf(readFlow(withNodes(...steps(maxNodes))))).toBe('ok');
    const more = readFlow(withNodes(...steps(maxNodes + 1)));
    expect(codeOf(more)).toBe('too_many_nodes');
    expect(!more.ok && more.problem.message).toContain('10,001');
  });
});

describe('migrations', () => {
  it('lead without a gap to today’s version', () => {
    expect(migrations.map((migration) => migration.from)).toEqual(
      Array.from({ length: flowVersion }, (_, from) => from),
    );
  });

  it.each(migrations.map((migration) => [migration.from, migration] as const))(
    'from %d does what its example says, and changes nothing that it was given',
    (from, { up, example }) => {
      const before = structuredClone(example.before);
      expect(example.before.version).toBe(from);
      expect(up(before)).toEqual(example.after);
      expect(before).toEqual(example.before);
      expect(example.after.version).toBe(from + 1);
      expect(codeOf(readFlow(example.before))).toBe('ok');
    },
  );
});

describe('names that every object has', () => {
  const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  it('are ids like any other, and harm nothing', () => {
    const text = JSON.stringify({
      version: 1,
      name: '__proto__',
      nodes: [
        { id: 'start', kind: 'start', data: { triggers: [] } },
        ...odd.map((id) => ({ id, kind: 'message', data: { text: id } })),
      ],
      edges: odd.map((id) => ({ from: id, exit: 'next', to: id })),
    }).replace(
      /}$/,
      ',"layout":{"__proto__":{"x":1,"y":2},"constructor":{"x":3,"y":4}},"__proto__":{"polluted":1}}',
    );
    const read = readFlow(JSON.parse(text));
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.flow.nodes.map((node) => node.id)).toEqual(['start', ...odd]);
    const version = prepareVersion(read.flow);
    for (const id of odd) expect(version.steps.get(id)?.to.get('next')).toBe(id);
    expect(Object.getPrototypeOf(read.flow.layout)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
    expect('x' in {}).toBe(false);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });
});
