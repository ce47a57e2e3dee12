import { describe, expect, it } from 'vitest';
import { prepareVersion } from '../flow/graph.ts';
import type { RunEvent } from '../run/event.ts';
import { type Contact, newRun } from '../run/state.ts';
import {
  ask,
  end,
  event,
  flowOf,
  type Happening,
  jordan,
  reply,
  run,
  say,
  start,
  started,
  tag,
  timer,
} from './play.testing.ts';
import { replay } from './replay.ts';
import { personText, step, takerOf } from './step.ts';

const drinks = flowOf(
  [start, ask({ saveAs: 'drink' }), say('Tea it is!', 'm-tea'), say('Coffee it is!', 'm-coffee'), end],
  'start.next > ask',
  'ask.tea > m-tea',
  'ask.coffee > m-coffee',
  'm-tea.next > end',
  'm-coffee.next > end',
);

describe('a question', () => {
  it('asks, and waits with a timer that counts from its text', () => {
    const asked = run(drinks, []);
    expect(asked.texts).toEqual(['Tea or coffee?']);
    const text = asked.all.find((effect) => effect.type === 'send');
    expect(asked.all.at(-1)).toEqual({
      id: 'r:4',
      type: 'start-timer',
      node: 'ask',
      wait: 1,
      after: 'PT24H',
      since: text?.id,
    });
    expect(asked.run).toMatchObject({ status: 'running', node: 'ask', wait: 1, tries: 0, question: 'ask' });
  });

  it('or any step may be where the run begins', () => {
    const begun = step(
      prepareVersion(drinks),
      newRun('r'),
      jordan,
      event({ type: 'started', from: 'm-tea' }),
    );
    expect(begun.effects.flatMap((e) => (e.type === 'send' ? [e.text] : []))).toEqual(['Tea it is!']);
    const gone = step(prepareVersion(drinks), newRun('r'), jordan, event({ type: 'started', from: 'gone' }));
    expect(gone.run).toMatchObject({ status: 'failed', code: 'broken_flow' });
  });

  it('keeps the answer’s value, or else its label', () => {
    expect(run(drinks, [reply('coffee pls')]).contact.fields.drink).toBe('a coffee');
    expect(run(drinks, [reply('TEA')]).contact.fields.drink).toBe('Tea');
  });

  it('tells in the log what a reply was taken for', () => {
    const { effects } = run(drinks, [reply('tea')]);
    expect(effects.map((effect) => effect.type)).toEqual([
      'understood',
      'set-field',
      'moved',
      'send',
      'moved',
      'ended',
    ]);
    expect(effects[0]).toMatchObject({ exit: 'tea', why: 'is Tea' });
  });

  it('without anything-else asks twice more, and then gets a person', () => {
    const sorry = "Sorry, I didn't catch that. Reply Tea or Coffee.";
    const once = run(drinks, [reply('water')]);
    expect([once.lastTexts, once.run.tries, once.run.wait]).toEqual([[sorry], 1, 2]);
    const twice = run(drinks, [reply('water'), reply('juice')]);
    expect([twice.lastTexts, twice.run.tries]).toEqual([[sorry], 2]);
    const lost = run(drinks, [reply('water'), reply('juice'), reply('milk')]);
    expect(lost.lastTexts).toEqual([personText]);
    expect(lost.effects.at(-2)).toMatchObject({
      type: 'hand-off',
      to: { anyone: true },
      reason: 'not-understood',
    });
    expect(lost.run.status).toBe('ended');
  });

  it.each([0, 1, 3])(
    'with %d retries asks so often with its own text, and then goes its own way',
    (retries) => {
      const flow = flowOf(
        [start, ask({ anythingElse: { retries, text: 'Come again?' } }), say('Water, then.', 'water'), end],
        'start.next > ask',
        'ask.anything-else > water',
        'water.next > end',
      );
      const lost = run(
        flow,
        Array.from({ length: retries + 1 }, () => reply('water')),
      );
      expect(lost.texts).toEqual(['Tea or coffee?', ...Array(retries).fill('Come again?'), 'Water, then.']);
      expect(lost.all.filter((effect) => effect.type === 'hand-off')).toEqual([]);
    },
  );

  it('counts retries anew when it is asked a second time', () => {
    const flow = flowOf([start, ask({ anythingElse: { retries: 1 } })], 'start.next > ask', 'ask.tea > ask');
    const again = run(flow, [reply('water'), reply('tea'), reply('water')]);
    expect(again.run).toMatchObject({ status: 'running', tries: 1 });
  });

  it('without no-reply ends quietly after 24 hours', () => {
    const quiet = run(drinks, [timer(1)]);
    expect(quiet.effects.map((effect) => effect.type)).toEqual(['ended']);
    expect(quiet.run.status).toBe('ended');
  });

  it('with no-reply goes its way after its time', () => {
    const flow = flowOf(
      [start, ask({ noReply: { after: 'PT4H' } }), say('Still there?', 'nudge'), end],
      'start.next > ask',
      'ask.no-reply > nudge',
      'nudge.next > end',
    );
    expect(run(flow, []).all.at(-1)).toMatchObject({ type: 'start-timer', after: 'PT4H' });
    expect(run(flow, [timer(1)]).lastTexts).toEqual(['Still there?']);
  });
});

describe('what no longer fits changes nothing', () => {
  it.each<[string, readonly Happening[], Happening]>([
    ['the timer of a question that was answered', [reply('tea')], timer(1)],
    ['the timer of a question that has been asked again', [reply('water')], timer(1)],
    ['a timer of a wait that is yet to come', [], timer(2)],
    ['a second start', [], started],
    ['a handoff that closes where there is none', [], { type: 'handoff-closed' }],
    ['a handoff that is taken where there is none', [], { type: 'handoff-taken' }],
    ['a handoff that closes after the end', [reply('tea')], { type: 'handoff-closed' }],
    ['a late reply that means nothing', [reply('tea')], reply('what?')],
    ['a stop after the end', [reply('tea')], { type: 'stopped', why: 'opted-out' }],
    ['a reply after STOP', [{ type: 'stopped', why: 'opted-out' }], reply('tea')],
    ['a timer after STOP', [{ type: 'stopped', why: 'opted-out' }], timer(1)],
  ])('%s', (_, before, stale) => {
    const earlier = run(drinks, before);
    const later = step(earlier.version, earlier.run, earlier.contact, event(stale));
    expect(later).toEqual({ run: earlier.run, contact: earlier.contact, effects: [] });
  });

  it('a reply while a wait lasts is for nobody', () => {
    const flow = flowOf(
      [start, { id: 'wait', kind: 'wait', data: { for: 'P3D' } }, end],
      'start.next > wait',
      'wait.next > end',
    );
    const waiting = run(flow, []);
    expect(waiting.all.at(-1)).toMatchObject({ type: 'start-timer', after: 'P3D', since: null });
    const text = event(reply('hello')) as RunEvent & { type: 'reply' };
    expect(takerOf(waiting.version, waiting.run, waiting.contact, text)).toBe('nobody');
    expect(step(waiting.version, waiting.run, waiting.contact, text).effects).toEqual([]);
    expect(run(flow, [timer(1)]).run.status).toBe('ended');
  });
});

describe('a late reply', () => {
  it('goes on from the last question, once silence has ended the run', () => {
    const late = run(drinks, [timer(1), reply('coffee')]);
    expect(late.lastTexts).toEqual(['Coffee it is!']);
    expect(late.run.status).toBe('ended');
  });

  it('may change an answer', () => {
    const late = run(drinks, [reply('tea'), reply('coffee')]);
    expect(late.contact.fields.drink).toBe('a coffee');
    expect(late.texts).toEqual(['Tea or coffee?', 'Tea it is!', 'Coffee it is!']);
  });

  it('of free text is not taken for an answer a second time', () => {
    const words = { id: 'words', label: '', accepts: [{ type: 'text' as const }] };
    const flow = flowOf([start, ask({ answers: [words] }), end], 'start.next > ask', 'ask.words > end');
    expect(run(flow, [timer(1), reply('milk')]).effects).not.toEqual([]);
    expect(run(flow, [reply('milk'), reply('thanks')]).effects).toEqual([]);
  });
});

describe('who takes a reply', () => {
  const asked = run(drinks, []);
  const over = run(drinks, [reply('tea')]);
  it.each([
    ['tea', asked, 'node'],
    ['a real person please', asked, 'person'],
    ['water', asked, 'anything-else'],
    ['coffee', over, 'node'],
    ['agent', over, 'nobody'],
    ['water', over, 'nobody'],
  ] as const)('“%s”', (text, { version, run: state, contact }, taker) => {
    expect(takerOf(version, state, contact, event(reply(text)) as RunEvent & { type: 'reply' })).toBe(taker);
  });
});

describe('somebody who asks for a person', () => {
  it('gets one, where the question has no use for the word', () => {
    const asked = run(drinks, [reply('Agent!')]);
    expect(asked.lastTexts).toEqual([personText]);
    expect(asked.effects.map((effect) => effect.type)).toEqual(['understood', 'send', 'hand-off', 'ended']);
    expect(asked.effects[2]).toMatchObject({ reason: 'asked' });
    expect(asked.run.status).toBe('ended');
  });

  it('answers the question, where the word is an answer', () => {
    const flow = flowOf(
      [start, ask({ answers: [{ id: 'agent', label: 'Agent' }] }), say('Which agent?', 'which'), end],
      'start.next > ask',
      'ask.agent > which',
      'which.next > end',
    );
    expect(run(flow, [reply('agent')]).lastTexts).toEqual(['Which agent?']);
  });
});

describe('the first text of a conversation', () => {
  const flow = flowOf(
    [start, say('Hi!', 'one'), say('How are you?', 'two'), end],
    'start.next > one',
    'one.next > two',
    'two.next > end',
  );
  const stranger = { ...jordan, greeted: false };

  it('tells how to stop, once', () => {
    expect(run(flow, [], stranger).texts).toEqual(['Hi! Reply STOP to opt out.', 'How are you?']);
    expect(run(flow, [], stranger).contact.greeted).toBe(true);
  });

  it('does not where it says so itself, or where they have been greeted', () => {
    const own = flowOf(
      [start, say('Hi! Text STOP to end.', 'one'), end],
      'start.next > one',
      'one.next > end',
    );
    expect(run(own, [], stranger).texts).toEqual(['Hi! Text STOP to end.']);
    expect(run(flow, []).texts).toEqual(['Hi!', 'How are you?']);
  });

  it('is the first that says anything', () => {
    const empty = flowOf(
      [start, say('{{nickname}}', 'one'), say('Hi!', 'two'), end],
      'start.next > one',
      'one.next > two',
      'two.next > end',
    );
    expect(run(empty, [], stranger).texts).toEqual(['Hi! Reply STOP to opt out.']);
  });
});

describe('names that every object has', () => {
  it('are ids, answers, fields and tags like any other', () => {
    const odd = '__proto__';
    const flow = flowOf(
      [
        start,
        {
          id: odd,
          kind: 'question',
          data: { text: 'Well?', saveAs: odd, answers: [{ id: odd, label: 'Yes' }] },
        },
        tag('constructor', odd),
        say('{{__proto__|nothing}} {{toString|nothing}}', 'toString'),
        end,
      ],
      `start.next > ${odd}`,
      `${odd}.${odd} > constructor`,
      'constructor.next > toString',
      'toString.next > end',
    );
    const done = run(flow, [reply('yes')]);
    expect(done.run.status).toBe('ended');
    expect(done.lastTexts).toEqual(['Yes nothing']);
    expect(Object.entries(done.contact.fields)).toContainEqual([odd, 'Yes']);
    expect(Object.getPrototypeOf(done.contact.fields)).toBe(Object.prototype);
    expect(done.contact.tags).toEqual([odd]);
    const stored = JSON.parse(JSON.stringify(done.contact)) as Contact;
    expect(Object.entries(stored.fields)).toContainEqual([odd, 'Yes']);
  });
});

describe('a run’s events played again', () => {
  it('give the same run, contact and effects, with ids in one row', () => {
    const happenings = [reply('water'), reply('tea'), reply('coffee')];
    const first = run(drinks, happenings);
    const events = [started, ...happenings].map((happening) => event(happening));
    const again = replay(first.version, 'r', jordan, events);
    expect(again).toEqual({ run: first.run, contact: first.contact, effects: first.all });
    expect(again.effects.map((effect) => effect.id)).toEqual(again.effects.map((_, i) => `r:${i + 1}`));
  });

  it('change nothing that they are given', () => {
    const version = prepareVersion(drinks);
    const [state, contact] = [
      Object.freeze(newRun('r')),
      Object.freeze({ ...jordan, fields: Object.freeze({}) }),
    ];
    expect(() => step(version, state, contact, Object.freeze(event(started)))).not.toThrow();
  });
});
