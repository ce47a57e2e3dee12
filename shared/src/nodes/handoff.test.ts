import { describe, expect, it } from 'vitest';
import {
  end,
  event,
  flowOf,
  hand,
  jordan,
  openWorld,
  reply,
  run,
  say,
  start,
  timer,
} from '../engine/play.testing.ts';
import { takerOf } from '../engine/step.ts';
import type { RunEvent } from '../run/event.ts';

describe('a handoff', () => {
  const lines = ['start.next > hand', 'hand.done > bye', 'bye.next > end'];
  const nodes = [start, hand(), say('Bye!', 'bye'), end];
  const plain = flowOf(nodes, ...lines);
  const watched = flowOf(
    [...nodes, say('Sorry!', 'sorry')],
    ...lines,
    'hand.unanswered > sorry',
    'sorry.next > end',
  );

  it('waits for a person until they are done', () => {
    const waiting = run(plain, []);
    expect(waiting.texts).toEqual(['One moment.']);
    expect(waiting.all.at(-2)).toMatchObject({ type: 'hand-off', reason: 'flow', answerWithin: 'PT5M' });
    expect(waiting.all.at(-1)).toMatchObject({ type: 'start-timer', after: 'PT5M', since: null });
    expect(run(plain, [{ type: 'handoff-closed' }]).lastTexts).toEqual(['Bye!']);
  });

  it('takes every text for the person', () => {
    for (const text of ['hi', 'agent', 'tea']) {
      const waiting = run(plain, []);
      expect(
        takerOf(
          waiting.version,
          waiting.run,
          waiting.contact,
          event(reply(text)) as RunEvent & { type: 'reply' },
        ),
      ).toBe('node');
      expect(run(plain, [reply(text)]).effects).toEqual([]);
    }
  });

  it('goes on without the person where nobody took it in time', () => {
    const alone = run(watched, [timer(1)]);
    expect(alone.effects.map((effect) => effect.type)).toEqual([
      'release',
      'moved',
      'send',
      'moved',
      'ended',
    ]);
    expect(alone.lastTexts).toEqual(['Sorry!']);
  });

  it('goes on waiting where no line says what then', () => {
    const waiting = run(plain, [timer(1)]);
    expect(waiting.effects).toEqual([]);
    expect(run(plain, [timer(1), { type: 'handoff-closed' }]).lastTexts).toEqual(['Bye!']);
  });

  it('once taken is in time, however long it lasts', () => {
    const taken = run(watched, [{ type: 'handoff-taken' }, timer(1)]);
    expect(taken.run).toMatchObject({ status: 'running', node: 'hand' });
    expect(run(watched, [{ type: 'handoff-taken' }, { type: 'handoff-closed' }]).lastTexts).toEqual(['Bye!']);
  });

  it('after hours says so and hurries nobody', () => {
    const night = { ...openWorld, open: [] };
    const late = flowOf([start, hand({ afterHoursText: 'Tomorrow!' }), say('Bye!', 'bye'), end], ...lines);
    const closed = run(late, [], jordan, night);
    expect(closed.texts).toEqual(['Tomorrow!']);
    expect(closed.all.at(-1)).toMatchObject({ type: 'hand-off' });
    expect(run(plain, [], jordan, night).texts).toEqual(['One moment.']);
  });

  it('names the person whom it goes to', () => {
    const text = 'I get you {{rep_name|someone}}.';
    const to = (person: string) =>
      flowOf([start, hand({ to: { person }, text }), end], 'start.next > hand', 'hand.done > end');
    expect(run(to('u1'), []).texts).toEqual(['I get you Sam.']);
    expect(run(to('u2'), []).texts).toEqual(['I get you someone.']);
    expect(run(to('__proto__'), []).texts).toEqual(['I get you someone.']);
  });
});
