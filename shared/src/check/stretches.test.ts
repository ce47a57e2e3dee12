import { describe, expect, it } from 'vitest';
import { ask, end, flowOf, hand, run, say, start, tag } from '../engine/play.testing.ts';
import type { Flow } from '../flow/flow.ts';
import type { FlowNode } from '../nodes/index.ts';
import { maxNodesPerStep, maxTextsPerStep } from '../run/limits.ts';
import { checkFlow } from './check.ts';
import { overlongStretches, unaskedStretches } from './stretches.ts';

const range = (length: number, prefix: string) => Array.from({ length }, (_, i) => `${prefix}${i}`);
const inRow = (ids: readonly string[]) =>
  ids.flatMap((id, i) => (i === 0 ? [] : [`${ids[i - 1]}.next > ${id}`]));

/** Start, nodes in a row, end. */
function row(...nodes: readonly FlowNode[]): Flow {
  return flowOf([start, ...nodes, end], ...inRow(['start', ...nodes.map(({ id }) => id), 'end']));
}
const texts = (length: number, prefix = 't') => range(length, prefix).map((id) => say(`Text ${id}`, id));
const tags = (length: number) => range(length, 'g').map((id) => tag(id, id));
const wait: FlowNode = { id: 'wait', kind: 'wait', data: { for: 'P1D' } };

describe('what a run cannot do in one go', () => {
  it.each<[string, Flow, string[], string[]]>([
    ['as many texts as may be', row(...texts(maxTextsPerStep)), [], []],
    ['one more', row(...texts(maxTextsPerStep + 1)), ['t10'], []],
    ['many more are told once', row(...texts(30)), ['t10'], []],
    ['a question counts as a text', row(...texts(maxTextsPerStep), ask()), ['ask'], []],
    ['and so does a handoff, whose two texts are one or the other', row(...texts(9), hand()), [], []],
    ['as many steps as may be', row(...tags(maxNodesPerStep - 2)), [], []],
    ['a step more', row(...tags(maxNodesPerStep - 1)), [], ['end']],
    ['texts with a wait between them', row(...texts(9), wait, ...texts(10, 'u')), [], []],
    ['too many after a wait', row(wait, ...texts(11)), ['t10'], []],
    ['texts that say nothing', row(...range(20, 't').map((id) => say(' ', id))), [], []],
  ])('%s', (_, flow, tooManyTexts, tooManySteps) => {
    expect(overlongStretches(flow)).toEqual({ texts: tooManyTexts, steps: tooManySteps });
    expect(run(flow, [{ type: 'timer', wait: 1 }]).run.status === 'failed').toBe(
      tooManyTexts.length + tooManySteps.length > 0,
    );
  });

  it('goes by the longest way, wherever ways part and meet', () => {
    const fork: FlowNode = {
      id: 'fork',
      kind: 'branch',
      data: {
        cases: [{ id: 'vip', label: 'VIP', when: { all: [{ tag: 'VIP', is: 'exists' }] } }],
      },
    };
    const long = texts(8);
    const flow = (...after: FlowNode[]) =>
      flowOf(
        [start, fork, ...long, ...after, end],
        'start.next > fork',
        'fork.vip > t0',
        'fork.otherwise > u0',
        ...inRow([...long, ...after, end].map(({ id }) => id)),
      );
    const told = (drawn: Flow) =>
      checkFlow(drawn)
        .filter(({ level }) => level === 'blocker')
        .map(({ code, nodeId }) => [code, nodeId]);
    expect(told(flow(...texts(2, 'u')))).toEqual([]);
    expect(told(flow(...texts(3, 'u')))).toEqual([['too_many_texts', 'u2']]);
  });

  it('leaves loops to those who look for loops', () => {
    const flow = flowOf([start, ...texts(12), end], ...inRow(['start', ...range(12, 't')]), 't11.next > t0');
    expect(overlongStretches(flow)).toEqual({ texts: [], steps: [] });
    expect(checkFlow(flow).map(({ code }) => code)).toContain('endless_loop');
  });
});

/** A question, and after its one answer so many texts, then `last`, and the first of them again. */
function loop(length: number, last: 'wait' | 'again'): Flow {
  const asked = ask({ answers: [{ id: 'a', label: 'A' }] });
  const again: FlowNode = { ...ask({ answers: [{ id: 'next', label: 'Again' }] }), id: 'again' };
  return flowOf(
    [start, asked, ...texts(length), last === 'wait' ? wait : again, end],
    'start.next > ask',
    'ask.a > t0',
    ...inRow([...range(length, 't'), last]),
    `${last}.next > t0`,
  );
}

/** So many texts, a loop of others round a wait, and a way out of it to the last ones. */
function behind(before: number, within: number, after = 0): Flow {
  const out: FlowNode = {
    id: 'out',
    kind: 'branch',
    data: { cases: [{ id: 'vip', label: 'VIP', when: { all: [{ tag: 'VIP', is: 'exists' }] } }] },
  };
  return flowOf(
    [start, ...texts(before, 's'), ...texts(within), out, wait, ...texts(after, 'u'), end],
    ...inRow(['start', ...range(before, 's'), ...range(within, 't'), 'out']),
    'out.vip > wait',
    'wait.next > t0',
    `out.otherwise > ${after === 0 ? 'end' : 'u0'}`,
    ...inRow([...range(after, 'u'), 'end']),
  );
}

describe('texts in a row without a question', () => {
  it.each<[string, Flow, string[]]>([
    ['three', row(...texts(3)), []],
    ['four', row(...texts(4)), ['t3']],
    ['four with days between them', row(...texts(2), wait, ...texts(2, 'u')), ['u1']],
    ['three, and then a question', row(...texts(3), ask()), []],
    [
      'a question among them',
      row(...texts(3), ask({ answers: [{ id: 'next', label: 'Tea' }] }), ...texts(3, 'u')),
      [],
    ],
    ['three, and then a person', row(...texts(3), hand()), []],
    ['seven on a loop that waits', loop(7, 'wait'), ['t3']],
    ['three on one', loop(3, 'wait'), []],
    ['seven on a loop that asks', loop(7, 'again'), ['t3']],
    ['two before a loop of two', behind(2, 2), ['t1']],
    ['a loop of two, and two behind it', behind(0, 2, 2), ['u1']],
    ['a loop of one, and two behind it', behind(0, 1, 2), []],
  ])('%s', (_, flow, told) => {
    expect(unaskedStretches(flow, 3)).toEqual(told);
  });
});
