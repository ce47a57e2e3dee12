import { exampleFlow } from '@parley/shared/flow/example-flow';
import type { Edge, Flow } from '@parley/shared/flow/flow';
import type { FlowNode } from '@parley/shared/nodes/index';
import { expect, test } from 'vitest';
import { stepTitle } from '../nodes/names.ts';
import { type ScriptStep, scriptOf } from './script-of.ts';

/** Each step on a line of its own, indented under the way out that it follows. */
function told(steps: readonly ScriptStep[], depth = 0): string[] {
  const pad = '  '.repeat(depth);
  return steps.flatMap(({ node, number, chapter, ways }) => [
    ...(chapter === null ? [] : [`${pad}# ${chapter}`]),
    `${pad}${number} ${stepTitle(node)}`,
    ...ways.flatMap((way) => {
      if (way.follows === 'next') return [];
      const goes = way.follows === 'link' ? ` → ${way.toNumber}` : way.follows === 'open' ? ' …' : '';
      return [`${pad}- ${way.exit.label}${goes}`, ...told(way.steps, depth + 1)];
    }),
  ]);
}

const read = (flow: Flow) =>
  scriptOf(flow).sections.flatMap(({ part, after, steps }) => [
    after === null ? `== ${part}` : `== ${part} after ${after.number} ${after.exit.label}`,
    ...told(steps),
  ]);

const start: FlowNode = { id: 'start', kind: 'start', data: { triggers: [] } };
const say = (id: string): FlowNode => ({ id, kind: 'message', data: { text: id } });
const ask = (id: string, ...answers: string[]): FlowNode => ({
  id,
  kind: 'question',
  data: { text: id, answers: answers.map((label) => ({ id: label, label })) },
});
/** `a/x→b`; without a way out it is `next`. */
const lines = (...drawn: string[]): Edge[] =>
  drawn.map((line) => {
    const [left = '', to = ''] = line.split('→');
    const [from = '', exit = 'next'] = left.split('/');
    return { from, exit, to };
  });
const flow = (nodes: FlowNode[], edges: Edge[], rest: Partial<Flow> = {}): Flow => ({
  ...{ version: 1, name: 'Test', layout: {} },
  nodes: [start, ...nodes],
  edges,
  ...rest,
});

test('a conversation is read from its start, each way to where the ways meet again', () => {
  expect(read(exampleFlow)).toEqual([
    '== talk',
    '1 When someone texts BOOK',
    '2 Hi First name! Reply C to confirm or R to resch…',
    '- C Confirm',
    "  3 You're confirmed!",
    '  4 Tag: Confirmed',
    '  5 Wait 3 days',
    '  - Then → 9',
    '- R Reschedule',
    '  6 If timeline is ASAP',
    '  - Hot lead → 8',
    '  - Otherwise → 9',
    '- Anything else → 8',
    '- No reply after 4 hours',
    '  7 Your appointment is still on.',
    '  - Then → 9',
    '8 Hand to the Sales team',
    '- Nobody answered → 9',
    '9 Conversation ends',
  ]);
});

test('a question that leads back says where to, and what follows stays below its answer', () => {
  const loop = flow(
    [ask('again?', 'Yes', 'No'), say('once more'), say('bye')],
    lines(
      'start→again?',
      'again?/Yes→once more',
      'once more→again?',
      'again?/No→bye',
      'again?/no-reply→again?',
    ),
  );
  expect(read(loop)).toEqual([
    '== talk',
    '1 Started by hand',
    '2 again?',
    '- Yes',
    '  3 once more',
    '  - Then → 2',
    '- No',
    '  4 bye',
    '  - Then …',
    '- Anything else …',
    '- No reply after 24 hours → 2',
  ]);
});

test('what nobody reaches is told apart, loops among it too', () => {
  const lost = flow([say('a'), say('b'), say('c'), say('d')], lines('start→a', 'b→a', 'c→d', 'd→c'));
  expect(read(lost)).toEqual([
    '== talk',
    '1 Started by hand',
    '2 a',
    '- Then …',
    '== apart',
    '3 b',
    '- Then → 2',
    '== apart',
    '4 c',
    '5 d',
    '- Then → 4',
  ]);
});

test('chapters begin at their first step and again where one comes back to them', () => {
  const steps = flow([say('a'), say('b'), say('c')], lines('start→a', 'a→b', 'b→c'), {
    chapters: [
      { id: '1', title: 'Hello', nodes: ['a', 'c'] },
      { id: '2', title: 'Booking', nodes: ['b'] },
    ],
  });
  expect(read(steps)).toEqual([
    '== talk',
    '1 Started by hand',
    '# Hello',
    '2 a',
    '# Booking',
    '3 b',
    '# Hello',
    '4 c',
    '- Then …',
  ]);
});

test('what would stand too deep is told further on', () => {
  const ids = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'];
  const deep = flow(
    ids.map((id) => ask(id, 'A', 'B')),
    lines('start→q1', ...ids.slice(1).map((id, i) => `${ids[i]}/A→${id}`)),
  );
  expect(read(deep).filter((line) => !/B …|Anything|No reply/.test(line))).toEqual([
    '== talk',
    '1 Started by hand',
    '2 q1',
    '- A',
    '  3 q2',
    '  - A',
    '    4 q3',
    '    - A',
    '      5 q4',
    '      - A',
    '        6 q5',
    '        - A → 7',
    '== further after 6 A',
    '7 q6',
    '- A …',
  ]);
});

test.each([
  ['no start', { ...flow([say('a')], []), nodes: [say('a')] }, ['== apart', '1 a', '- Then …']],
  ['nothing at all', { ...flow([], []), nodes: [] }, []],
  [
    'a step that leads to itself',
    flow([say('a')], lines('start→a', 'a→a')),
    ['== talk', '1 Started by hand', '2 a', '- Then → 2'],
  ],
  [
    'lines of steps that are gone',
    flow([], lines('start→x', 'y→start')),
    ['== talk', '1 Started by hand', '- Then …'],
  ],
])('%s', (_, drawn, expected) => {
  expect(read(drawn)).toEqual(expected);
});

test.each([
  ['a line', (i: number) => say(`s${i}`), (i: number) => [`s${i}→s${i + 1}`]],
  ['a stair', (i: number) => ask(`s${i}`, 'A', 'B'), (i: number) => [`s${i}/A→s${i + 1}`]],
  [
    'a survey',
    (i: number) => ask(`s${i}`, 'A', 'B'),
    (i: number) => [`s${i}/A→s${i + 1}`, `s${i}/B→s${i + 1}`],
  ],
  [
    'a ladder with ways back',
    (i: number) => ask(`s${i}`, 'A', 'B'),
    (i: number) => [`s${i}/A→s${i + 1}`, `s${i}/B→s${Math.max(0, i - 7)}`],
  ],
])('5,000 steps as %s are each told once, in a rising order', (_, step, drawn) => {
  const all = Array.from({ length: 5000 }, (_, i) => i);
  const { steps } = scriptOf(flow(all.map(step), lines('start→s0', ...all.flatMap(drawn))));
  expect(new Set(steps.map(({ node }) => node.id)).size).toBe(5001);
  expect(steps.map(({ number }) => number)).toEqual(steps.map((_, i) => i + 1));
});
