import { describe, expect, it } from 'vitest';
import { end, flowOf, hand, say, start } from '../engine/play.testing.ts';
import type { FlowNode } from '../nodes/index.ts';
import { checkFlow, type Known } from './check.ts';

const codes = (nodes: readonly FlowNode[], known: Known, ...lines: string[]) =>
  checkFlow(flowOf(nodes, ...lines), known).map(({ code, level }) => `${level} ${code}`);

describe('an office that never closes', () => {
  const handing = (known: Known) =>
    codes([start, hand(), end], known, 'start.next > hand', 'hand.done > end');

  it('needs no text for the hours after', () => {
    expect(handing({})).toEqual(['warning no_after_hours_text']);
    expect(handing({ alwaysOpen: false })).toEqual(['warning no_after_hours_text']);
    expect(handing({ alwaysOpen: true })).toEqual([]);
  });
});

describe('the longest values', () => {
  const of = (length: number): Known => {
    const longest = () => 'n'.repeat(length);
    return { longest };
  };
  it('count', () => {
    const text = `Hi {{first_name|there}}! ${'a'.repeat(100)}`;
    const told = (known: Known) =>
      codes([start, say(text, 'say'), end], known, 'start.next > say', 'say.next > end');
    expect(told(of(20))).toEqual([]);
    expect(told(of(60))).toEqual(['tip long_text']);
  });

  it('are asked for again where they have changed', () => {
    const flow = flowOf(
      [start, say(`Hi {{first_name|there}}! ${'a'.repeat(100)}`, 'say'), end],
      'start.next > say',
      'say.next > end',
    );
    expect([of(20), of(60), of(20)].map((known) => checkFlow(flow, known).length)).toEqual([0, 1, 0]);
  });
});
