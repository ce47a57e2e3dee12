import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ResultsUnderTest, stepsOf, textsOf, waysOf } from './results-under-test.ts';

const [ann, ben] = ['+15550102030', '+15550102031'] as const;
let visits: ResultsUnderTest;
beforeEach(async () => {
  visits = await ResultsUnderTest.open();
});
afterEach(() => visits.close());

const begun = { 'start.next': 1 };

describe('one conversation', () => {
  it.each([
    [
      'an answer to each',
      ['VISIT', 'a', 'x'],
      { 'day.a': 1, 'time.x': 1, 'thanks.next': 1 },
      {
        day: [1, 0, 0],
        time: [1, 0, 0],
        thanks: [1, 0, 0],
        end: [1, 0, 0],
      },
      {},
    ],
    ['still asked', ['VISIT', 'a'], { 'day.a': 1 }, { day: [1, 0, 0], time: [1, 1, 0] }, {}],
    [
      'asked again, then understood',
      ['VISIT', 'idk', 'b'],
      { 'day.b': 1, 'thanks.next': 1 },
      {
        day: [1, 0, 0],
        thanks: [1, 0, 0],
        end: [1, 0, 0],
      },
      { day: ['idk · 1 · 1'] },
    ],
    [
      'not understood to the end',
      ['VISIT', 'idk', 'IDK!', 'done'],
      { 'day.anything-else': 1, 'sorry.done': 1 },
      {
        day: [1, 0, 0],
        sorry: [1, 0, 0],
        end: [1, 0, 0],
      },
      { day: ['idk · 2 · 1'] },
    ],
    [
      'with a person',
      ['VISIT', 'idk', 'eh'],
      { 'day.anything-else': 1 },
      { day: [1, 0, 0], sorry: [1, 1, 0] },
      {
        day: ['idk · 1 · 1', 'eh · 1 · 1'],
      },
    ],
    [
      'nobody drew what happens to anything else',
      ['VISIT', 'a', 'hm', 'hm'],
      { 'day.a': 1, 'time.anything-else': 1 },
      {
        day: [1, 0, 0],
        time: [1, 0, 0],
      },
      { time: ['hm · 2 · 1'] },
    ],
    [
      'silence',
      ['VISIT', '+4h'],
      { 'day.no-reply': 1, 'later.next': 1 },
      {
        day: [1, 0, 1],
        later: [1, 0, 0],
        end: [1, 0, 0],
      },
      {},
    ],
    [
      'silence that nothing is drawn for',
      ['VISIT', 'a', '+4h'],
      { 'day.a': 1, 'time.no-reply': 1 },
      {
        day: [1, 0, 0],
        time: [1, 0, 1],
      },
      {},
    ],
    [
      'silence after a text that was not understood',
      ['VISIT', 'idk', '+5h'],
      { 'day.no-reply': 1, 'later.next': 1 },
      {
        day: [1, 0, 1],
        later: [1, 0, 0],
        end: [1, 0, 0],
      },
      { day: ['idk · 1 · 1'] },
    ],
    [
      'a late answer',
      ['VISIT', '+5h', 'b'],
      { 'day.no-reply': 1, 'later.next': 1, 'day.b': 1, 'thanks.next': 1 },
      {
        day: [1, 0, 0],
        later: [1, 0, 0],
        end: [1, 0, 0],
        thanks: [1, 0, 0],
      },
      {},
    ],
    [
      'STOP in the middle',
      ['VISIT', 'a', 'STOP', 'x'],
      { 'day.a': 1 },
      { day: [1, 0, 0], time: [1, 0, 1] },
      {},
    ],
    [
      'STOP instead of a second try',
      ['VISIT', 'idk', 'stop'],
      {},
      { day: [1, 0, 1] },
      { day: ['idk · 1 · 1'] },
    ],
    ['asks for a person', ['VISIT', 'can I talk to a human'], {}, { day: [1, 0, 1] }, {}],
    [
      'round and round',
      ['VISIT', 'c', 'c', 'c', 'b'],
      { 'day.c': 1, 'day.b': 1, 'thanks.next': 1 },
      {
        day: [1, 0, 0],
        thanks: [1, 0, 0],
        end: [1, 0, 0],
      },
      {},
    ],
    ['round once, and then still asked', ['VISIT', 'c'], { 'day.c': 1 }, { day: [1, 1, 0] }, {}],
  ] as const)('%s', async (_what, deeds, ways, steps, texts) => {
    await visits.play(ann, ...deeds);
    const results = await visits.results();
    expect(results.people).toBe(1);
    expect(waysOf(results)).toEqual({ ...begun, ...ways });
    expect(stepsOf(results)).toEqual({ start: [1, 0, 0], ...steps });
    expect(textsOf(results)).toEqual(texts);
  });

  it('begun twice is two', async () => {
    await visits.play(ann, 'VISIT', 'b', 'VISIT', 'b');
    const results = await visits.results();
    expect(results.people).toBe(2);
    expect(waysOf(results)).toMatchObject({ 'day.b': 2 });
  });

  it('that another flow took the place of ended without an answer', async () => {
    const other = await visits.server.json('POST', '/api/flows', {
      json: { name: 'Other', flow: otherFlow },
    });
    await visits.server.ask('POST', `/api/flows/${other.body.id}/publish`);
    await visits.play(ann, 'VISIT', 'OTHER');
    expect(stepsOf(await visits.results(), 'day')).toEqual({ day: [1, 0, 1] });
  });
});

const otherFlow = {
  version: 1,
  name: 'Other',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: ['OTHER'] }] } },
    { id: 'hi', kind: 'message', data: { text: 'Hi.' } },
    { id: 'end', kind: 'end', data: {} },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'hi' },
    { from: 'hi', exit: 'next', to: 'end' },
  ],
  layout: {},
};

it('a flow that nobody has been in', async () => {
  expect(await visits.results()).toEqual({
    versions: [],
    people: 0,
    practice: true,
    ways: [],
    steps: [],
    unmatched: [],
  });
});

describe('the last five who took a way', () => {
  it('are named with what they wrote, the latest first', async () => {
    await visits.server.json('POST', '/api/contacts', {
      json: { phone: ann, fields: { first_name: 'Ann' } },
    });
    for (let i = 0; i < 6; i++) {
      await visits.play(`+1555010204${i}`, 'VISIT', `B${'!'.repeat(i)}`);
      await visits.pass(1);
    }
    await visits.play(ann, 'VISIT', 'b please');
    const { ways } = await visits.results();
    const way = ways.find(({ node, exit }) => node === 'day' && exit === 'b');
    expect(way).toMatchObject({ people: 7 });
    expect(way?.recent.map(({ contact, text }) => [contact.name, text])).toEqual([
      ['Ann', 'b please'],
      ['+15550102045', 'B!!!!!'],
      ['+15550102044', 'B!!!!'],
      ['+15550102043', 'B!!!'],
      ['+15550102042', 'B!!'],
    ]);
    expect(way?.recent[0]).toMatchObject({ contact: { phone: ann }, at: visits.server.clock.now() });
    expect(ways.find(({ node }) => node === 'thanks')?.recent[0]).toMatchObject({ text: null });
    const { body } = await visits.server.json('GET', `/api/conversations/${way?.recent[0]?.conversation}`);
    expect(body).toMatchObject({ phone: ann });
  });

  it('hold nobody twice', async () => {
    await visits.play(ann, 'VISIT', 'b', '+1h', 'VISIT', 'B.');
    await visits.play(ben, 'VISIT', '+5h');
    const { ways } = await visits.results();
    const recent = (exit: string) =>
      ways.find((way) => way.exit === exit)?.recent.map(({ contact, text }) => [contact.name, text]);
    expect(recent('b')).toEqual([[ann, 'B.']]);
    expect(recent('no-reply')).toEqual([[ben, null]]);
  });
});

describe('texts that were not understood', () => {
  it('are put together, the most frequent first, as most wrote them', async () => {
    for (let i = 0; i < 6; i++) await visits.play(`+1555010204${i}`, 'VISIT', i < 2 ? 'IDK!' : 'idk', 'a');
    for (let i = 6; i < 10; i++) await visits.play(`+1555010204${i}`, 'VISIT', 'maybe', '???');
    const results = await visits.results();
    expect(textsOf(results)).toEqual({ day: ['idk · 6 · 6', 'maybe · 4 · 4', '??? · 4 · 4'] });
  });

  it('are fifty at most', async () => {
    for (let i = 0; i < 60; i++) await visits.play(ann, 'VISIT', `qwerty${i} asdf`);
    await visits.play(ben, 'VISIT', 'qwerty33 asdf');
    const [{ texts } = { texts: [] }] = (await visits.results()).unmatched;
    expect(texts).toHaveLength(50);
    expect(texts[0]).toEqual({ text: 'qwerty33 asdf', times: 2, people: 2 });
  });
});
