import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openWorld } from '../run/event.ts';
import { newRun } from '../run/state.ts';
import { findKind, nodeKinds } from './index.ts';
import { type Context, defineNodeKind, type NodeKind } from './node-kind.ts';

const kinds = Object.entries(nodeKinds) as unknown as [string, NodeKind][];

const context: Context = {
  node: 'here',
  run: newRun('r'),
  contact: { phone: '+12025550123', fields: {}, tags: [], timeZone: 'UTC', greeted: false },
  at: Date.UTC(2026, 4, 4, 9),
  world: openWorld,
  tools: {},
};

/** Everything that a kind says about data of its own. */
function sayAll(kind: NodeKind, data: unknown): void {
  const exits = kind.exits(data).map((exit) => exit.id);
  expect(kind.summary(data)).toBeTypeOf('string');
  for (const { field, text } of kind.texts(data))
    expect([field, text].map((x) => typeof x)).toEqual(['string', 'string']);
  expect(kind.withTexts(data, (text) => text)).toEqual(data);
  for (const name of [...kind.saves(data), ...(kind.dates?.(data) ?? [])]) expect(name).toBeTypeOf('string');
  for (const problem of kind.check(data))
    if (problem.fix !== undefined) expect(kind.data.safeParse(problem.fix.data).success).toBe(true);
  const pause = kind.pause?.(data);
  if (pause !== undefined) {
    expect(exits).toContain(pause.exit);
    for (const inHours of [true, false]) {
      const changed = kind.data.parse(pause.put(inHours));
      expect(kind.pause?.(changed)).toMatchObject({ after: pause.after, exit: pause.exit, inHours });
    }
  }
  const reply = { type: 'reply', text: 'b', at: context.at, seed: 1, world: openWorld } as const;
  const timer = { type: 'timer', wait: 1, at: context.at, seed: 1, world: openWorld } as const;
  expect(kind.accepts(data, context, 'b')).toBeTypeOf('boolean');
  for (const outcome of [
    kind.enter(data, context),
    kind.resume(data, context, reply),
    kind.resume(data, context, timer),
  ])
    if ('go' in outcome) expect(exits).toContain(outcome.go);
}

describe.each(kinds)('%s', (name, kind) => {
  it('is found by its own name', () => {
    expect(kind.kind).toBe(name);
    expect(findKind(name)).toBe(kind);
    expect(kind.title).toMatch(/^[A-Z]/);
  });

  it('can be stored as it is dropped on the canvas', () => {
    const stored = JSON.parse(JSON.stringify(kind.blank()));
    expect(kind.data.parse(stored)).toEqual(kind.blank());
    expect(kind.blank()).not.toBe(kind.blank());
  });

  it('has something to say about itself while it is blank', () => {
    sayAll(kind, kind.blank());
  });

  it('has exits with different ids and words for each', () => {
    const exits = kind.exits(kind.blank());
    expect(new Set(exits.map((exit) => exit.id)).size).toBe(exits.length);
    for (const exit of exits) expect(exit.label).toMatch(/\S/);
  });

  it('keeps unknown fields out of what is stored', () => {
    const stored = { ...(kind.blank() as object), madeUp: 1 };
    expect(kind.data.parse(stored)).toEqual(kind.blank());
  });

  it.each([null, 'text', 7, []])('refuses %j as its data', (data) => {
    expect(kind.data.safeParse(data).success).toBe(false);
  });
});

const word = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'A',
    'b',
    '2',
    'YES',
    'no',
    'STOP',
    '👍',
    '[Blank]',
    '{{name}}',
    '__proto__',
    '{{{',
  ),
  fc.string({ maxLength: 12 }),
);
const time = fc.constantFrom('PT4H', 'P3D', '-PT24H', 'P1M', '', 'soon', 'PT0S');
const accept = fc.oneof(
  fc.record({ type: fc.constant('words'), words: fc.array(word, { maxLength: 3 }) }),
  fc.record(
    { type: fc.constant('number'), min: fc.integer(), max: fc.integer() },
    { requiredKeys: ['type'] },
  ),
  fc.record({ type: fc.constantFrom('yes', 'no', 'text', 'email', 'phone', 'date', 'time') }),
  fc.record({ type: fc.constant('pattern'), pattern: word }),
);
const answer = fc.record(
  { id: word, label: word, value: word, accepts: fc.array(accept, { maxLength: 3 }) },
  { requiredKeys: ['id', 'label'] },
);
const condition = fc.record(
  {
    field: word,
    tag: word,
    hours: word,
    is: fc.constantFrom(
      'equals',
      'not-equals',
      'contains',
      'at-least',
      'at-most',
      'exists',
      'missing',
      'within',
    ),
    value: fc.oneof(word, fc.integer(), fc.boolean()),
  },
  { requiredKeys: ['is'] },
);
const conditions = fc.array(condition, { maxLength: 3 });
const trigger = fc.oneof(
  fc.record({ type: fc.constant('keyword'), words: fc.array(word, { maxLength: 3 }) }),
  fc.record({ type: fc.constant('opt-in'), form: word }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constant('tag-added'), tag: word }),
  fc.record({ type: fc.constant('event'), name: word }),
  fc.record(
    { type: fc.constant('date'), field: word, offset: time, at: word },
    { requiredKeys: ['type', 'field', 'offset'] },
  ),
  fc.record({ type: fc.constant('manual') }),
);
const data: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  start: fc.record({ triggers: fc.array(trigger, { maxLength: 4 }) }),
  message: fc.record({ text: word }),
  question: fc.record(
    {
      text: word,
      saveAs: word,
      answers: fc.array(answer, { maxLength: 4 }),
      anythingElse: fc.record({ retries: fc.nat(10), text: word }, { requiredKeys: [] }),
      noReply: fc.record({ after: time, inHours: fc.boolean() }, { requiredKeys: ['after'] }),
    },
    { requiredKeys: ['text', 'answers'] },
  ),
  branch: fc.record({
    cases: fc.array(
      fc.record({
        id: word,
        label: word,
        when: fc.oneof(fc.record({ all: conditions }), fc.record({ any: conditions })),
      }),
      { maxLength: 3 },
    ),
  }),
  tag: fc.record({ add: fc.array(word, { maxLength: 3 }), remove: fc.array(word, { maxLength: 3 }) }),
  handoff: fc.record(
    {
      to: fc.oneof(
        fc.constant({ anyone: true }),
        fc.record({ team: word }),
        fc.record({ person: word }),
        fc.record({ roundRobin: word }),
      ),
      text: word,
      answerWithin: time,
      afterHoursText: word,
    },
    { requiredKeys: ['to'] },
  ),
  wait: fc.record({ for: time, inHours: fc.boolean() }, { requiredKeys: ['for'] }),
  end: fc.constant({}),
};

it('half-drawn data of every kind is described and checked, and goes out by an exit it has', () => {
  for (const [name, kind] of kinds) {
    const any = data[name];
    if (any === undefined) throw new Error(`Give this test data of the kind ${name}.`);
    fc.assert(
      fc.property(any, (drawn) => {
        const stored = JSON.parse(JSON.stringify(drawn));
        sayAll(kind, kind.data.parse(stored));
      }),
      { seed: 7, numRuns: 150 },
    );
  }
});

describe('a kind that goes out by an exit it does not have', () => {
  const common = {
    kind: 'door',
    title: 'Door',
    data: z.object({}),
    blank: () => ({}),
    exits: () => [{ id: 'next', label: 'Then', look: 'next', open: 'end' } as const],
    summary: () => '',
  } as const;

  it('compiles where it is spelt right', () => {
    expect(defineNodeKind({ ...common, enter: () => ({ go: 'next' }) }).kind).toBe('door');
  });

  it('does not compile where it is misspelt, in enter and in resume', () => {
    // @ts-expect-error There is no exit “nxt”.
    defineNodeKind({ ...common, enter: () => ({ go: 'nxt' }) });
    // @ts-expect-error There is no exit “nxt”.
    defineNodeKind({ ...common, enter: () => ({ end: true }), resume: () => ({ go: 'nxt' }) });
  });
});

it('knows no kind that is not there', () => {
  for (const name of ['', 'Question', 'toString', '__proto__', 'constructor'])
    expect(findKind(name)).toBeUndefined();
});
