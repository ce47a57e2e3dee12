import { describe, expect, it } from 'vitest';
import { type Edge, type Flow, flowVersion } from '../flow/flow.ts';
import type { FlowNode } from '../nodes/index.ts';
import { compilePattern } from '../understand/pattern.ts';
import { checkFlow, maxProblems } from './check.ts';

const start: FlowNode = { id: 'start', kind: 'start', data: { triggers: [] } };
const end: FlowNode = { id: 'end', kind: 'end', data: {} };
const many = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));
const edge = (from: string, exit: string, to: string): Edge => ({ from, exit, to });

function flowOf(nodes: readonly FlowNode[], edges: readonly Edge[]): Flow {
  const first = nodes[0]?.id ?? 'end';
  const all = [start, ...nodes, end];
  return {
    version: flowVersion,
    name: '',
    nodes: all,
    edges: [edge('start', 'next', first), ...edges],
    layout: {},
  };
}
type Answers = Extract<FlowNode, { kind: 'question' }>['data']['answers'];
const asking = (answers: Answers) =>
  flowOf(
    [{ id: 'ask', kind: 'question', data: { text: 'Well?', answers } }],
    answers.map(({ id }) => edge('ask', id, 'end')),
  );
const message = (i: number, text: string): FlowNode => ({ id: `n${i}`, kind: 'message', data: { text } });

/** Every one of them took seconds once, or would have. */
const large: Readonly<Record<string, (size: number) => Flow>> = {
  'one branch': (size) => {
    const cases = many(size, (i) => ({
      id: `c${i}`,
      label: '',
      when: { all: [{ field: 'rating', is: 'equals' as const, value: i }] },
    }));
    const data = { cases };
    const lines = cases.map(({ id }) => edge('fork', id, 'end'));
    return flowOf([{ id: 'fork', kind: 'branch', data }], [...lines, edge('fork', 'otherwise', 'end')]);
  },
  'one question': (size) => asking(many(size, (i) => ({ id: `a${i}`, label: `answer number ${i}` }))),
  'answers that are all the same': (size) => asking(many(size, (i) => ({ id: `a${i}`, label: 'same' }))),
  'ranges in ranges': (size) =>
    asking(many(size, (i) => ({ id: `a${i}`, label: '', accepts: [{ type: 'number', min: 0, max: i }] }))),
  patterns: (size) =>
    asking(
      many(size, (i) => ({ id: `a${i}`, label: '', accepts: [{ type: 'pattern', pattern: `^x${i}$` }] })),
    ),
  'unknown names': (size) =>
    flowOf(
      many(size, (i) => ({
        id: `n${i}`,
        kind: 'question',
        data: {
          text: `Is {{field_nmae_${i}}} a good one?`,
          saveAs: `field_name_${i}`,
          answers: [{ id: 'a', label: 'good' }],
        },
      })),
      many(size, (i) => edge(`n${i}`, 'a', i === size - 1 ? 'end' : `n${i + 1}`)),
    ),
  'lines to one step': (size) =>
    flowOf(
      many(size, (i) => message(i, 'Hi')),
      many(size, (i) => edge(`n${i}`, 'next', 'n0')),
    ),
  'lines that lead nowhere': (size) =>
    flowOf(
      [],
      many(size, () => edge('start', 'gone', 'nobody')),
    ),
  'one step after the other': (size) =>
    flowOf(
      many(size, (i) => message(i, `Hi {{first_name|there}}, this is text ${i}.`)),
      many(size, (i) => edge(`n${i}`, 'next', i === size - 1 ? 'end' : `n${i + 1}`)),
    ),
  'one text of nothing but names': (size) =>
    flowOf([message(0, many(size, (i) => `{{n${i}}}`).join(' '))], [edge('n0', 'next', 'end')]),
};

/** The quickest of three, so that a pause of the machine is not taken for work. */
function quickest(work: () => unknown): number {
  const times = many(3, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
  return Math.min(...times);
}

describe.each(Object.entries(large))('%s', (_, make) => {
  it('takes no longer than twenty times as much as ten times fewer of them', () => {
    const [few, lots] = [make(900), make(9_000)];
    const check = (flow: Flow) => () => checkFlow(flow, { pattern: compilePattern });
    quickest(check(few));
    expect(quickest(check(lots))).toBeLessThan(quickest(check(few)) * 20 + 20);
  });

  it('takes no longer than some passes over the document', () => {
    const flow = make(9_000);
    const text = JSON.stringify(flow);
    const pass = () => JSON.stringify(JSON.parse(text));
    // A pass over 1 MB takes some 10 ms.
    const passes = 40;
    expect(quickest(() => checkFlow(flow))).toBeLessThan(quickest(pass) * passes + 50);
  });

  it('is told in a thousand problems at most, blockers first', () => {
    const problems = checkFlow(make(9_000));
    expect(problems.length).toBeLessThanOrEqual(maxProblems);
  });
});

it('does not hide a blocker behind a thousand tips', () => {
  const nodes = many(1_500, (i) => message(i, i === 1_499 ? 'Hi [Name]!' : 'Hi {{first_name}}!'));
  const flow = flowOf(
    nodes.flatMap((node, i): FlowNode[] => [node, { id: `w${i}`, kind: 'wait', data: { for: 'P1D' } }]),
    nodes.flatMap((node, i) => [
      edge(node.id, 'next', `w${i}`),
      edge(`w${i}`, 'next', i === 1_499 ? 'end' : `n${i + 1}`),
    ]),
  );
  const problems = checkFlow(flow);
  expect(problems).toHaveLength(maxProblems);
  expect(problems.filter(({ level }) => level === 'blocker').map(({ code }) => code)).toEqual(['blank_left']);
  expect(problems.at(-1)?.code).toBe('blank_left');
});
