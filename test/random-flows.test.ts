import { checkFlow, isPublishable } from '@parley/shared/check/check';
import { replay } from '@parley/shared/engine/replay';
import { step } from '@parley/shared/engine/step';
import { type Edge, type Flow, flowVersion } from '@parley/shared/flow/flow';
import { prepareVersion } from '@parley/shared/flow/graph';
import { readFlow } from '@parley/shared/flow/read-flow';
import type { FlowNode } from '@parley/shared/nodes/index';
import type { Effect } from '@parley/shared/run/effect';
import type { RunEvent, World } from '@parley/shared/run/event';
import { maxNodesPerStep, maxTextsPerStep } from '@parley/shared/run/limits';
import { type Contact, newRun, type Run } from '@parley/shared/run/state';
import { allTools } from '@parley/shared/understand/tools';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poisoned } from './conversations/poison.ts';

type ValueOf<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Data<K extends FlowNode['kind']> = Extract<FlowNode, { kind: K }>['data'];
type Answer = Data<'question'>['answers'][number];

const name = fc.constantFrom('first_name', 'rating', 'city', '__proto__', 'rep_name', 'business_name');
const text = fc.oneof(
  fc.constantFrom(
    'Hi {{first_name|there}}!',
    'Reply A or B.',
    'See you 👋',
    '{{rating|?}} of 5',
    '{{__proto__|x}}',
  ),
  fc.string({ minLength: 1, maxLength: 40 }).map((s) => `Text ${s}`),
);
const duration = fc.constantFrom('PT1M', 'PT4H', 'P1D', 'P3D', 'P2W');
const label = fc.constantFrom(
  'A',
  'B',
  'C',
  '1',
  '2',
  'YES',
  'NO',
  '👍',
  '😕',
  'This week',
  'Next week',
  'Order status',
);
const accept = fc.constantFrom<NonNullable<Answer['accepts']>[number]>(
  { type: 'words', words: ['maybe', 'later'] },
  { type: 'number', min: 1, max: 3 },
  { type: 'number', min: 4, max: 5 },
  { type: 'yes' },
  { type: 'no' },
  { type: 'text' },
  { type: 'email' },
  { type: 'phone' },
  { type: 'date' },
  { type: 'time' },
  { type: 'pattern', pattern: '^[A-Z]{2}\\d+$' },
);
const answers = fc
  .uniqueArray(fc.record({ label, accepts: fc.array(accept, { maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 4,
    selector: (answer) => answer.label,
  })
  .map((all) => all.map((answer, i): Answer => ({ id: i === 0 ? '__proto__' : `a${i}`, ...answer })));

const condition = fc.oneof(
  fc.record({ field: name, is: fc.constantFrom('exists' as const, 'missing' as const) }),
  fc.record({
    field: name,
    is: fc.constantFrom('equals' as const, 'at-least' as const),
    value: fc.integer({ min: 0, max: 5 }),
  }),
  fc.record({ tag: fc.constantFrom('VIP', 'New'), is: fc.constant('exists' as const) }),
  fc.record({ hours: fc.constant('office'), is: fc.constant('within' as const) }),
);

const node = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('message' as const), data: fc.record({ text }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('question' as const),
      data: fc.record(
        {
          text,
          answers,
          saveAs: name,
          anythingElse: fc.record({ retries: fc.nat(3), text }, { requiredKeys: [] }),
          noReply: fc.record({ after: duration, inHours: fc.boolean() }, { requiredKeys: ['after'] }),
        },
        { requiredKeys: ['text', 'answers'] },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('branch' as const),
      data: fc
        .array(fc.array(condition, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
        .map((cases) => ({ cases: cases.map((any, i) => ({ id: `c${i}`, label: '', when: { any } })) })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('tag' as const),
      data: fc.record({ add: fc.constant(['VIP']), remove: fc.constantFrom([], ['New'], ['VIP']) }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('handoff' as const),
      data: fc.record(
        {
          to: fc.constantFrom({ anyone: true as const }, { team: 'Sales' }, { person: 'u1' }),
          text,
          answerWithin: duration,
          afterHoursText: text,
        },
        { requiredKeys: ['to', 'text'] },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      data: fc.record({ for: duration, inHours: fc.boolean() }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'end' as const, data: {} }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'end' as const, data: { goTo: 'elsewhere' } }) },
);

/** A flow of a few nodes with every exit led somewhere, but for some of those that may stay open. */
const flow: fc.Arbitrary<Flow> = fc
  .record({
    nodes: fc.array(node, { minLength: 1, maxLength: 8 }),
    ways: fc.array(fc.nat(), { minLength: 64, maxLength: 64 }),
  })
  .map(({ nodes, ways }) => {
    const all: FlowNode[] = [
      { id: 'start', kind: 'start', data: { triggers: [] } },
      ...nodes.map((made, i) => ({ id: `n${i}`, ...made }) as FlowNode),
    ];
    const { steps } = prepareVersion({
      version: flowVersion,
      name: 'Random',
      nodes: all,
      edges: [],
      layout: {},
    });
    let next = 0;
    const edges: Edge[] = [...steps.values()].flatMap((at) =>
      at.exits.flatMap((exit) => {
        const way = ways[next++ % ways.length] ?? 0;
        if (exit.open !== 'problem' && way % 3 === 0) return [];
        return [{ from: at.node.id, exit: exit.id, to: `n${way % nodes.length}` }];
      }),
    );
    return { version: flowVersion, name: 'Random', nodes: all, edges, layout: {} };
  });

/** What a phone, a person or the clock may do next; `timer` waits until the run's own timer is due. */
const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('reply' as const),
      text: fc.oneof(
        fc.constantFrom(
          'a',
          ' B) ',
          '"1."',
          'two',
          '👍🏽',
          'yes',
          'no thanks',
          'agent',
          'monday at 3pm',
          '4 out of 5',
          'AB123',
          'Liked “Hi”',
          'x@example.com',
          '',
          '\u0000',
        ),
        fc.string({ maxLength: 30, unit: 'grapheme' }),
      ),
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('timer' as const), stale: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constantFrom('handoff-taken' as const, 'handoff-closed' as const) }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'stopped' as const, why: 'replaced' as const }) },
);

const moments = fc.array(
  fc.record({
    happening,
    later: fc.integer({ min: 0, max: 3 * 86_400_000 }),
    open: fc.boolean(),
    seed: fc.nat(),
  }),
  { maxLength: 25 },
);

const stranger: Contact = {
  phone: '+12025550123',
  fields: {},
  tags: ['New'],
  timeZone: 'America/New_York',
  greeted: false,
};

/** A run with its events; between two, the run and the contact are kept as JSON. */
function live(drawn: Flow, all: ValueOf<typeof moments>) {
  const version = prepareVersion(drawn, allTools);
  const events: RunEvent[] = [];
  const effects: Effect[] = [];
  let at = Date.UTC(2026, 2, 7, 20);
  let state: { run: Run; contact: Contact } = { run: newRun('r'), contact: stranger };
  const take = (event: RunEvent) => {
    events.push(event);
    const result = poisoned(() => step(version, state.run, state.contact, event));
    expect(result.effects.filter((effect) => effect.type === 'send').length).toBeLessThanOrEqual(
      maxTextsPerStep,
    );
    expect(result.effects.filter((effect) => effect.type === 'moved').length).toBeLessThanOrEqual(
      maxNodesPerStep,
    );
    effects.push(...result.effects);
    const { run, contact } = result;
    const waits =
      run.status === 'running' && run.node !== null && version.steps.get(run.node)?.kind.waits === true;
    const over =
      run.status !== 'running' && run.node === null && (run.status === 'failed') === (run.code !== null);
    expect([waits, over]).toContain(true);
    state = JSON.parse(JSON.stringify({ run, contact }));
  };
  const world = (open: boolean): World => ({
    open: open ? ['office'] : [],
    business: 'Bright Home',
    people: { u1: 'Sam' },
  });
  take({ type: 'started', at, seed: 0, world: world(true) });
  for (const { happening: next, later, open, seed } of all) {
    at += later;
    const moment = { at, seed, world: world(open) };
    if (next.type === 'timer') take({ ...moment, type: 'timer', wait: state.run.wait - next.stale });
    else take({ ...moment, ...next });
  }
  return { version, events, effects, ...state };
}

const how = { seed: 20260504, numRuns: 400 };

describe('random replies to random flows', () => {
  it('never throw, end or wait within the limits, and give the same when played again', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(flow, moments, (drawn, all) => {
        const lived = live(drawn, all);
        seen.add(lived.run.status);
        for (const effect of lived.effects) seen.add(effect.type);
        const again = poisoned(() => replay(lived.version, 'r', stranger, lived.events));
        expect(JSON.parse(JSON.stringify(again))).toEqual(
          JSON.parse(JSON.stringify({ run: lived.run, contact: lived.contact, effects: lived.effects })),
        );
        expect(again.effects.map((effect) => effect.id)).toEqual(again.effects.map((_, i) => `r:${i + 1}`));
        return true;
      }),
      how,
    );
    // The flows are no toys: everything that can happen has happened.
    expect([...seen].sort()).toEqual(
      [
        'add-tag',
        'ended',
        'failed',
        'hand-off',
        'moved',
        'release',
        'remove-tag',
        'running',
        'send',
        'set-field',
        'start-timer',
        'understood',
      ].sort(),
    );
  });

  it('fail only in flows that the check would not let go live', () => {
    let published = 0;
    fc.assert(
      fc.property(flow, moments, (drawn, all) => {
        const problems = checkFlow(drawn).filter((problem) => problem.code !== 'unreachable');
        if (!isPublishable(problems)) return;
        published += 1;
        expect(live(drawn, all).run.status).not.toBe('failed');
      }),
      how,
    );
    expect(published).toBeGreaterThan(40);
  });

  it('are documents that can be stored and read', () => {
    fc.assert(
      fc.property(flow, (drawn) => {
        expect(readFlow(JSON.parse(JSON.stringify(drawn)))).toEqual({ ok: true, flow: drawn });
      }),
      how,
    );
  });
});
