import { describe, expect, it } from 'vitest';
import { end, flowOf, jordan, openWorld, run, say, start } from '../engine/play.testing.ts';
import type { World } from '../run/event.ts';
import type { Contact } from '../run/state.ts';
import type { FlowNode } from './index.ts';

describe('a branch', () => {
  type When = Extract<FlowNode, { kind: 'branch' }>['data']['cases'][number]['when'];
  const holds = (when: When, contact: Partial<Contact> = {}, world: World = openWorld) => {
    const fork: FlowNode = { id: 'fork', kind: 'branch', data: { cases: [{ id: 'yes', label: '', when }] } };
    const flow = flowOf(
      [start, fork, say('yes', 'y'), say('no', 'n'), end],
      'start.next > fork',
      'fork.yes > y',
      'fork.otherwise > n',
      'y.next > end',
      'n.next > end',
    );
    return run(flow, [], { ...jordan, ...contact }, world).texts[0] === 'yes';
  };
  const rated = {
    fields: {
      rating: '4',
      city: ' New York ',
      since: '2026-05-04',
      mood: 'great',
      long: '10 days',
      big: '1,200',
    },
  };
  it.each<[string, When, boolean]>([
    [
      'equals, without case and outer space',
      { all: [{ field: 'city', is: 'equals', value: 'new york' }] },
      true,
    ],
    ['equals a number', { all: [{ field: 'rating', is: 'equals', value: 4 }] }, true],
    ['equals, with separators', { all: [{ field: 'big', is: 'equals', value: 1200 }] }, true],
    ['not-equals', { all: [{ field: 'rating', is: 'not-equals', value: '5' }] }, true],
    [
      'not-equals of a field that is missing',
      { all: [{ field: 'none', is: 'not-equals', value: '5' }] },
      true,
    ],
    ['contains', { all: [{ field: 'city', is: 'contains', value: 'york' }] }, true],
    ['contains nothing', { all: [{ field: 'city', is: 'contains', value: ' ' }] }, false],
    ['at-least by number, not by letter', { all: [{ field: 'rating', is: 'at-least', value: 10 }] }, false],
    ['at-least itself', { all: [{ field: 'rating', is: 'at-least', value: 4 }] }, true],
    ['at-most', { all: [{ field: 'rating', is: 'at-most', value: 3 }] }, false],
    ['at-most of a field that is missing', { all: [{ field: 'none', is: 'at-most', value: 3 }] }, false],
    ['dates by their order', { all: [{ field: 'since', is: 'at-least', value: '2026-05-03' }] }, true],
    ['a word is not at-least a number', { all: [{ field: 'mood', is: 'at-least', value: 4 }] }, false],
    ['nor at-most one', { all: [{ field: 'long', is: 'at-most', value: '9' }] }, false],
    ['nor is a number at-least a word', { all: [{ field: 'rating', is: 'at-least', value: '!' }] }, false],
    ['a later date', { all: [{ field: 'since', is: 'at-most', value: '2026-05-03T09:00' }] }, false],
    ['exists', { all: [{ field: 'rating', is: 'exists' }] }, true],
    ['missing', { all: [{ field: 'rating', is: 'missing' }] }, false],
    ['a field that every object has is missing', { all: [{ field: 'toString', is: 'missing' }] }, true],
    ['the phone number', { all: [{ field: 'phone', is: 'contains', value: '202' }] }, true],
    ['open', { all: [{ hours: 'office', is: 'within' }] }, true],
    ['closed', { all: [{ hours: 'night', is: 'within' }] }, false],
    [
      'all of two',
      {
        all: [
          { field: 'rating', is: 'exists' },
          { field: 'none', is: 'exists' },
        ],
      },
      false,
    ],
    [
      'any of two',
      {
        any: [
          { field: 'none', is: 'exists' },
          { field: 'rating', is: 'exists' },
        ],
      },
      true,
    ],
    ['nothing at all', { all: [] }, false],
  ])('%s', (_, when, result) => {
    expect(holds(when, rated)).toBe(result);
  });

  it('a tag, whatever its case', () => {
    expect(holds({ all: [{ tag: 'vip', is: 'exists' }] }, { tags: ['VIP'] })).toBe(true);
    expect(holds({ all: [{ tag: 'vip', is: 'missing' }] }, { tags: ['VIP'] })).toBe(false);
  });

  it('takes the first case that holds', () => {
    const when = { all: [{ field: 'first_name', is: 'exists' as const }] };
    const cases = ['one', 'two'].map((id) => ({ id, label: '', when }));
    const flow = flowOf(
      [start, { id: 'fork', kind: 'branch', data: { cases } }, say('1', 'm'), end],
      'start.next > fork',
      'fork.one > m',
      'fork.two > end',
      'm.next > end',
    );
    expect(run(flow, []).texts).toEqual(['1']);
  });
});
