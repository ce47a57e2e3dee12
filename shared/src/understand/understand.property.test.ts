import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Answer, acceptSchema, answerSchema } from './accept.ts';
import { collisions } from './collisions.ts';
import { allTools } from './tools.ts';
import { refusesBecause, understand } from './understand.ts';

const said = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...'yes no not a b C 1 2. 4/5 4-5 five second one option pls confirm don’t 👍🏽 ❓ ⭐ tomorrow at 3 pm 5/4 may next friday x@y.zz +1 2125550123 “ ) | or Liked “Hi” to'.split(
          ' ',
        ),
      ),
    )
    .map((words) => words.join(' ')),
);
const accept = fc.oneof(
  fc.constantFrom('yes', 'no', 'text', 'email', 'phone', 'date', 'time').map((type) => ({ type })),
  fc.record({ type: fc.constant('words'), words: fc.array(said, { maxLength: 3 }) }),
  fc.record(
    { type: fc.constant('number'), min: fc.integer(), max: fc.double({ noNaN: true }) },
    { requiredKeys: ['type'] },
  ),
  fc.record({ type: fc.constant('pattern'), pattern: said }),
);
const answers = fc
  .array(
    fc.record(
      { id: fc.string(), label: said, value: fc.string(), accepts: fc.array(accept, { maxLength: 3 }) },
      { requiredKeys: ['id', 'label'] },
    ),
    { maxLength: 5 },
  )
  .map((list) => list as Answer[]);
const moments = fc.record({
  at: fc.oneof(fc.double(), fc.integer({ min: 0, max: 4e12 })),
  timeZone: fc.constantFrom('America/New_York', 'Asia/Kolkata', 'nowhere', ''),
  country: fc.constantFrom('US', 'GB', 'XX', ''),
  dayFirst: fc.boolean(),
  tools: fc.constantFrom({}, allTools),
});

test('any reply to any answers: no throw, only ids that are there, the same every time', () => {
  fc.assert(
    fc.property(said, answers, moments, (reply, list, moment) => {
      const found = understand(reply, list, moment);
      if (found !== null) expect(list.map(({ id }) => id)).toContain(found.answerId);
      expect(understand(reply, structuredClone(list), moment)).toEqual(found);
      expect(refusesBecause(reply, list, moment) === null).toBe(found !== null);
      collisions(list);
    }),
    { numRuns: 1000 },
  );
}, 30_000);

test('an answer’s own label means it wherever no other answer collides with it', () => {
  fc.assert(
    fc.property(answers, moments, (drawn, moment) => {
      const list = drawn.map((answer, i) => ({ ...answer, id: String(i) }));
      const colliding = new Set(collisions(list).flatMap(({ a, b }) => [a, b]));
      for (const { id, label } of list) {
        if (label.trim() === '' || colliding.has(id)) continue;
        expect(understand(label, list, moment)?.answerId).toBe(id);
      }
    }),
    { numRuns: 1000 },
  );
}, 30_000);

test.each([
  ['spaces', ' '.repeat(1_000_000)],
  ['letters', 'a'.repeat(1_000_000)],
  ['words', 'confirm no '.repeat(100_000)],
  ['digits', '1'.repeat(1_000_000)],
  ['dates', '5/4 '.repeat(250_000)],
  ['at signs', 'a@'.repeat(500_000)],
  ['emoji', '👍🏽'.repeat(250_000)],
  ['letters that grow', '\u{fdfa}'.repeat(1_000_000)],
  ['accents', `a${'\u0301'.repeat(1_000_000)}`],
  ['number words', 'twenty '.repeat(150_000)],
  ['removed', `Removed ${'a '.repeat(500_000)}`],
])('a reply of a megabyte of %s costs little more than its beginning', (_, reply) => {
  const types = ['email', 'phone', 'date', 'time', 'number', 'yes', 'no'] as const;
  const list: Answer[] = [
    ...types.map((type) => ({ id: type, label: '', accepts: [{ type }] })),
    { id: 'c', label: 'C) something', accepts: [{ type: 'words', words: ['confirm', 'twenty one'] }] },
  ];
  const moment = { at: 1.7e12, timeZone: 'UTC', tools: allTools };
  const whole = leastTime(() => understand(reply, list, moment));
  const beginning = leastTime(() => understand(reply.slice(0, 1_600), list, moment));
  const onePass = leastTime(() => reply.normalize('NFKC').length);
  expect(whole).toBeLessThan(20 * beginning + 50 * onePass + 1);
});

/** The shortest of some runs, in ms: what the work takes when nothing else is going on. Only good for comparing. */
function leastTime(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

test('what is half drawn can be stored, anything else cannot', () => {
  const parses = (schema: typeof acceptSchema | typeof answerSchema, value: unknown) =>
    z.safeParse(schema, value).success;
  for (const type of ['yes', 'no', 'text', 'email', 'phone', 'date', 'time', 'number']) {
    expect(parses(acceptSchema, { type })).toBe(true);
  }
  expect(parses(acceptSchema, { type: 'words', words: [] })).toBe(true);
  expect(parses(acceptSchema, { type: 'pattern', pattern: '' })).toBe(true);
  expect(parses(answerSchema, { id: '', label: '' })).toBe(true);
  expect(parses(acceptSchema, { type: 'regex' })).toBe(false);
  expect(parses(acceptSchema, { type: 'number', min: '1' })).toBe(false);
  expect(parses(answerSchema, { id: 'a' })).toBe(false);
});
