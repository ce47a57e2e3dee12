import { describe, expect, it } from 'vitest';
import { type Edge, type Flow, flowVersion } from '../flow/flow.ts';
import type { FlowNode } from '../nodes/index.ts';
import { compilePattern } from '../understand/pattern.ts';
import { checkFlow, type Known, maxProblems } from './check.ts';

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
  'words that are all taken': (size) =>
    asking([
      {
        id: 'a',
        label: 'A',
        accepts: [{ type: 'words', words: many(size, (i) => `stop${' '.repeat(i % 99)}`) }],
      },
    ]),
  'words that a long text has nearly': (size) => {
    const words = many(size, (i) => `a a a ${i}`);
    const answers = [
      { id: 'b', label: 'B', accepts: [{ type: 'words' as const, words }] },
      { id: 'c', label: 'C' },
    ];
    const data = { text: `${'a '.repeat(780)}?`, answers };
    return flowOf(
      [{ id: 'ask', kind: 'question', data }],
      answers.map(({ id }) => edge('ask', id, 'end')),
    );
  },
  'keywords that are all taken': (size) => {
    const triggers = many(size / 10, () => ({
      type: 'keyword' as const,
      words: many(10, (i) => `stop${' '.repeat(i)}`),
    }));
    const flow = flowOf([], [edge('start', 'next', 'end')]);
    return { ...flow, nodes: [{ ...start, data: { triggers } }, end] };
  },
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
  'loops in loops': (size) =>
    flowOf(
      many(size, (i) =>
        i % 2 === 0
          ? message(i, 'Hi')
          : {
              id: `n${i}`,
              kind: 'branch',
              data: {
                cases: [{ id: 'c', label: 'C', when: { all: [{ tag: 'VIP', is: 'exists' as const }] } }],
              },
            },
      ),
      many(size, (i) =>
        edge(`n${i}`, i % 2 === 0 ? 'next' : 'otherwise', i === size - 1 ? 'end' : `n${i + 1}`),
      ).concat(many(size / 2, (i) => edge(`n${2 * i + 1}`, 'c', `n${size - 2 - 2 * i}`))),
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

/** What this thread has worked, in ms: what else the machine has to do is not counted. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** The quickest of three, so that a pause for tidying up is not taken for work. */
function quickest(work: (time: number) => unknown): number {
  const times = many(3, (i) => {
    const before = worked();
    work(i);
    return worked() - before;
  });
  return Math.min(...times);
}

/** Checks so many flows of which nothing is remembered yet. */
function checking(make: () => Flow, known: Known, howMany = 1) {
  const flows = many(3, () => many(howMany, make));
  return (time: number) => flows[time]?.map((flow) => checkFlow(flow, known).length);
}

describe.each(Object.entries(large))('%s', (_, make) => {
  it('takes no longer than twice as much as ten of a tenth of its size', () => {
    const check = (size: number, howMany: number) =>
      quickest(checking(() => make(size), { pattern: compilePattern }, howMany));
    check(300, 1);
    expect(check(3_000, 1)).toBeLessThan(check(300, 10) * 2 + 30);
  });

  it('takes no longer than some passes over the document', () => {
    const flow = make(4_500);
    const text = JSON.stringify(flow);
    const pass = () => JSON.stringify(JSON.parse(text));
    // A pass over 1 MB takes some 10 ms.
    const passes = 40;
    expect(quickest(checking(() => make(4_500), {}))).toBeLessThan(quickest(pass) * passes + 50);
  });

  it('is told in a thousand problems at most, blockers first', () => {
    const problems = checkFlow(make(9_000));
    expect(problems.length).toBeLessThanOrEqual(maxProblems);
  });
});

/** Nearly as long as a text that is still read; each of them took from half a second to half a minute. */
const hard: Readonly<Record<string, string>> = {
  'emojis behind spaces': `${' '.repeat(3_000)}x${'😀 '.repeat(1_000)}`,
  'question marks before a word': `${'?'.repeat(6_000)}x`,
  'mixed marks before a word': `${'?!'.repeat(3_000)}x`,
  'exclamation marks before a word': `${'!'.repeat(6_000)}x`,
  'a greeting before spaces': `sincerely${' '.repeat(6_000)}x`,
  'lines before names': `${'\n'.repeat(3_000)}x${'\n'.repeat(300)}${'{{first_name}}'.repeat(200)}`,
};

it.each(Object.entries(hard))('reads %s at once', (_, text) => {
  const flows = many(3, () => flowOf([message(0, text)], [edge('n0', 'next', 'end')]));
  expect(quickest((time) => flows[time] && checkFlow(flows[time]))).toBeLessThan(150);
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

it('checks a flow of 500 steps anew while somebody writes', () => {
  const fresh = () => {
    const nodes = many(500, (i): FlowNode => {
      const text = `Hey {{first_name|there}}! This is step ${i}. Would you like tea or coffee? Reply A or B 🎉`;
      const answers = ['A', 'B'].map((label) => ({ id: label, label }));
      return { id: `n${i}`, kind: 'question', data: { text, answers } };
    });
    const lines = nodes.flatMap(({ id }, i) =>
      ['A', 'B'].map((exit) => edge(id, exit, i === 499 ? 'end' : `n${i + 1}`)),
    );
    return flowOf(nodes, lines);
  };
  const pass = quickest(() => JSON.parse(JSON.stringify(fresh())));
  const whole = quickest(checking(fresh, { pattern: compilePattern }));
  expect(whole).toBeLessThan(pass * 40 + 100);
  // With one key only one step is another: the rest is remembered.
  const typed = fresh();
  checkFlow(typed);
  const [start = end, ...rest] = typed.nodes;
  expect(quickest(() => checkFlow({ ...typed, nodes: [{ ...start }, ...rest] }))).toBeLessThan(whole / 2);
});
