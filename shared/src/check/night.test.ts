import { describe, expect, it } from 'vitest';
import { ask, coffee, end, flowOf, hand, say, start, tag, tea } from '../engine/play.testing.ts';
import type { Flow } from '../flow/flow.ts';
import type { FlowNode } from '../nodes/index.ts';
import { applyFix } from './apply-fix.ts';
import { checkFlow, type Known } from './check.ts';

const wait = (time: string, inHours?: boolean): FlowNode => ({
  id: 'wait',
  kind: 'wait',
  data: { for: time, ...(inHours === undefined ? {} : { inHours }) },
});
/** A wait, and steps that follow one another. */
const behind = (pause: FlowNode, ...steps: readonly FlowNode[]) => {
  const nodes = [start, pause, ...steps, end];
  return flowOf(nodes, ...nodes.slice(0, -1).map(({ id }, i) => `${id}.next > ${nodes[i + 1]?.id}`));
};
/** A question whose silence is followed by a step. */
const silence = (noReply: { after: string; inHours?: boolean } | undefined, next: FlowNode) =>
  flowOf(
    [start, ask({ answers: [tea, coffee], ...(noReply && { noReply }) }), next, end],
    'start.next > ask',
    'ask.tea > end',
    'ask.coffee > end',
    ...(next.id === 'end' ? [] : [`ask.no-reply > ${next.id}`, `${next.id}.next > end`]),
  );
const hours = (is: 'within' | 'exists', subject: { hours?: string; tag?: string }): FlowNode => ({
  id: 'fork',
  kind: 'branch',
  data: { cases: [{ id: 'next', label: '', when: { all: [{ ...subject, is }] } }] },
});
const told = (flow: Flow, known: Known = {}) =>
  checkFlow(flow, known).filter(({ code }) => code === 'may_send_at_night');
const hi = say('Hi!', 'say');

describe('what could go out in the middle of the night', () => {
  it.each<[string, Flow, string]>([
    ['a text behind a wait', behind(wait('P3D'), hi), 'wait for'],
    ['a text two hours later', behind(wait('PT2H'), hi), 'wait for'],
    ['a question behind it', behind(wait('P1D'), ask({ answers: [{ ...tea, id: 'next' }] })), 'wait for'],
    ['a handoff’s text', behind(wait('P1D'), hand()), 'wait for'],
    ['a text behind a tag', behind(wait('P1D'), tag('vip', 'VIP'), hi), 'wait for'],
    ['a text on one way of a branch', behind(wait('P1D'), hours('exists', { tag: 'VIP' }), hi), 'wait for'],
    ['a reminder', silence({ after: 'PT4H' }, hi), 'ask noReply.after'],
    ['a reminder after a day, where nobody said how long', silence(undefined, hi), 'ask noReply.after'],
  ])('%s', (_, flow, place) => {
    expect(told(flow).map(({ nodeId, field }) => `${nodeId} ${field}`)).toEqual([place]);
  });

  it.each<[string, Flow]>([
    ['it is kept for sending hours', behind(wait('P3D', true), hi)],
    ['the silence is kept for them', silence({ after: 'PT4H', inHours: true }, hi)],
    ['it follows soon', behind(wait('PT119M'), hi)],
    ['the reminder follows soon', silence({ after: 'PT1H' }, hi)],
    ['nothing is sent', behind(wait('P3D'), tag('vip', 'VIP'))],
    ['silence ends it', silence({ after: 'PT4H' }, end)],
    ['a second wait is kept for them', behind(wait('P3D'), { ...wait('P1D', true), id: 'second' }, hi)],
    ['it is asked whether it is open', behind(wait('P3D'), hours('within', { hours: 'office' }), hi)],
  ])('not where %s', (_, flow) => {
    expect(told(flow)).toEqual([]);
  });

  it.each([behind(wait('P3D'), hi), silence(undefined, hi)])('is mended by one press', (flow) => {
    const [problem] = told(flow);
    expect(problem?.fix?.label).toBe('Only in sending hours');
    expect(problem?.fix && told(applyFix(flow, problem.fix))).toEqual([]);
  });

  it('says that there are no hours yet', () => {
    const message = (known?: Known) => told(behind(wait('P3D'), hi), known)[0]?.message;
    expect(message()).toBe(
      'What follows these 3 days can go out in the middle of the night. Send it only in sending hours.',
    );
    expect(message({ alwaysOpen: true })).toBe(
      'What follows these 3 days can go out in the middle of the night. Set your hours in Settings, and send it only in them.',
    );
  });
});
