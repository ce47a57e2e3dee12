import type { ResultsBody } from '@parley/shared/api/results';
import { afterEach, expect, it } from 'vitest';
import { ResultsUnderTest, stepsOf, visit, waysOf } from './results-under-test.ts';

const phones = Array.from({ length: 8 }, (_, i) => `+1555010203${i}`);
const begins = ['VISIT', 'VISIT', 'VISIT', 'VISIT', 'START', 'done'];
const says = ['a', 'b', 'c', 'x', 'y', 'idk', 'hm', 'agent', 'stop', 'b'];
const deeds = [...begins, ...begins, ...says, ...says, '+1h', '+3h', '+5h', 'publish'];
const questions = ['day', 'time'];

/** The same numbers for the same seed: between 0 and 1. */
function dice(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

let visits: ResultsUnderTest;
afterEach(() => visits.close());

/** People in a flow with a way back and late replies, versions and days, in any order. */
async function play(chance: () => number): Promise<void> {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  for (let i = 0; i < 60; i++) {
    const deed = pick(deeds);
    if (deed === 'publish') await visits.publish();
    else await visits.play(pick(phones), deed);
  }
}

/** Numbers of parts, added up. */
function sum(parts: readonly Record<string, number>[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const part of parts)
    for (const [key, count] of Object.entries(part)) all[key] = (all[key] ?? 0) + count;
  return all;
}

/** All numbers of people in one list, by what they are. */
function numbersOf(results: ResultsBody): Record<string, number> {
  const steps = Object.entries(stepsOf(results)).flatMap(([node, counts]) =>
    counts.map((count, i) => [`${node} ${i}`, count] as const),
  );
  return { people: results.people, ...waysOf(results), ...Object.fromEntries(steps) };
}

function expectSense(results: ResultsBody): void {
  const ways = waysOf(results);
  const taken = (node: string, exits: readonly string[]) => exits.map((exit) => ways[`${node}.${exit}`] ?? 0);
  for (const { node, arrived, waiting, unanswered } of results.steps) {
    expect(arrived).toBeLessThanOrEqual(results.people);
    expect(waiting + unanswered).toBeLessThanOrEqual(arrived);
    const cameBy = visit.edges
      .filter(({ to }) => to === node)
      .flatMap(({ from, exit }) => taken(from, [exit]));
    if (node !== 'start') expect(arrived).toBeLessThanOrEqual(cameBy.reduce((all, one) => all + one, 0));
    if (!questions.includes(node)) expect(unanswered).toBe(0);
  }
  for (const node of questions) {
    const [arrived = 0, waiting = 0, unanswered = 0] = stepsOf(results, node)[node] ?? [];
    const answered = taken(node, ['a', 'b', 'c', 'x', 'y', 'anything-else']);
    // Whoever came either replied, never did, or still may; some replied twice.
    expect(Math.max(...answered) + unanswered).toBeLessThanOrEqual(arrived);
    expect(answered.reduce((all, one) => all + one, 0) + waiting + unanswered).toBeGreaterThanOrEqual(
      arrived,
    );
  }
  for (const { node, people, recent } of results.ways) {
    expect(people).toBeLessThanOrEqual(stepsOf(results, node)[node]?.[0] ?? 0);
    expect(recent.length).toBeLessThanOrEqual(Math.min(5, people));
    expect(new Set(recent.map(({ contact }) => contact.id)).size).toBe(recent.length);
    expect(recent.map(({ at }) => at)).toEqual(recent.map(({ at }) => at).sort((a, b) => b - a));
  }
  for (const { times, people } of results.unmatched.flatMap(({ texts }) => texts))
    expect(times).toBeGreaterThanOrEqual(people);
}

it.each([1, 2, 3, 4])('whatever people do, the numbers make sense together: %d', async (seed) => {
  visits = await ResultsUnderTest.open();
  await play(dice(seed));
  const all = await visits.results();
  expect(all.people).toBeGreaterThan(4);
  expectSense(all);

  const versions = await Promise.all(
    all.versions.map((version) => visits.results({ version: String(version) })),
  );
  for (const one of versions) expectSense(one);
  expect(sum(versions.map(numbersOf))).toEqual(numbersOf(all));

  const lastDay = new Date(visits.server.clock.now()).toISOString().slice(0, 10);
  const [before, after] = await Promise.all([
    visits.results({ to: '2026-05-04' }),
    visits.results({ from: '2026-05-05', to: lastDay }),
  ]);
  expect(sum([numbersOf(before), numbersOf(after)])).toEqual(numbersOf(all));

  const { body } = await visits.server.json('GET', `/api/flows/${visits.flow}/people`);
  const standing = body.items.map(({ node, count }: { node: string; count: number }) => ({ [node]: count }));
  const waiting = all.steps.filter((step) => step.waiting > 0).map((step) => [step.node, step.waiting]);
  expect(Object.fromEntries(waiting)).toEqual(sum(standing));
});
