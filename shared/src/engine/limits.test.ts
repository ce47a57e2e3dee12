import { describe, expect, it } from 'vitest';
import type { Flow } from '../flow/flow.ts';
import type { FlowNode } from '../nodes/index.ts';
import { maxNodesPerStep, maxTextsPerStep } from '../run/limits.ts';
import { ask, end, flowOf, jordan, reply, run, say, start, tag, timer } from './play.testing.ts';

describe('a flow that goes round', () => {
  const failed = (code: string) => ({ status: 'failed', code, node: null });

  it.each<[string, Flow, string]>([
    [
      'through nodes that do not wait',
      flowOf([start, tag('a', 'A'), tag('b', 'B')], 'start.next > a', 'a.next > b', 'b.next > a'),
      'step_limit',
    ],
    ['through a text', flowOf([start, say('Hi', 'a')], 'start.next > a', 'a.next > a'), 'text_limit'],
    [
      'to a node that is not there',
      flowOf([start, say('Hi', 'a')], 'start.next > a', 'a.next > gone'),
      'broken_flow',
    ],
    ['without a start', flowOf([end]), 'broken_flow'],
  ])('%s: nothing is sent, nothing is kept, and a person takes over', (_, flow, code) => {
    const { run: state, effects, contact } = run(flow, [], { ...jordan, greeted: false });
    expect(state).toMatchObject(failed(code));
    expect(effects.map((effect) => effect.type)).toEqual(['hand-off', 'ended']);
    expect(effects[0]).toMatchObject({ reason: 'failed', to: { anyone: true } });
    expect(contact).toEqual({ ...jordan, greeted: false });
  });

  const chain = (length: number, node: (id: string) => FlowNode) => {
    const ids = Array.from({ length }, (_, i) => `n${i}`);
    const lines = ids.map((id, i) => `${id}.next > ${ids[i + 1] ?? 'end'}`);
    return flowOf([start, ...ids.map(node), end], 'start.next > n0', ...lines);
  };

  it('may send so many texts in one go, and not one more', () => {
    const texts = (length: number) =>
      run(
        chain(length, (id) => say(`Hi from ${id}`, id)),
        [],
      );
    expect(texts(maxTextsPerStep).texts).toHaveLength(maxTextsPerStep);
    expect(texts(maxTextsPerStep).run.status).toBe('ended');
    expect(texts(maxTextsPerStep + 1).run).toMatchObject(failed('text_limit'));
    expect(texts(maxTextsPerStep + 1).texts).toEqual([]);
  });

  it('may pass so many nodes in one go, and not one more', () => {
    // The start and the end are nodes too.
    const tags = (length: number) =>
      run(
        chain(length, (id) => tag(id, id)),
        [],
      );
    expect(tags(maxNodesPerStep - 2).run.status).toBe('ended');
    expect(tags(maxNodesPerStep - 1).run).toMatchObject(failed('step_limit'));
    expect(tags(maxNodesPerStep - 1).contact.tags).toEqual([]);
  });

  it('is over for good, and hears no reply', () => {
    const flow = flowOf([start, ask(), say('Hi', 'a')], 'start.next > ask', 'ask.tea > a', 'a.next > a');
    const over = run(flow, [reply('tea')]);
    expect(over.run).toMatchObject(failed('text_limit'));
    expect(over.effects.map((effect) => effect.type)).toEqual(['hand-off', 'ended']);
    expect(run(flow, [reply('tea'), reply('coffee')]).effects).toEqual([]);
    expect(run(flow, [reply('tea'), timer(over.run.wait)]).effects).toEqual([]);
  });
});
