import type { Action, Effect } from '@parley/shared/run/effect';
import { openWorld, type RunEvent } from '@parley/shared/run/event';
import { expect, it } from 'vitest';
import { factsOf, type Logged } from './run-facts.ts';

const questions = new Map([['q', { anythingElse: 'anything-else', noReply: 'no-reply' }]]);
const arrival: Action = { type: 'moved', from: 'start', exit: 'next', to: 'q' };
const failure: Action = { type: 'hand-off', node: 'q', to: { anyone: true }, reason: 'failed' };

function logged(event: object, ...actions: Action[]): Logged {
  const effects = actions.map((action, i): Effect => ({ ...action, id: `run:${i}` }));
  return { at: 1, event: () => ({ at: 1, seed: 1, world: openWorld, ...event }) as RunEvent, effects };
}

it.each<[string, Logged, string[]]>([
  ['silence', logged({ type: 'timer', wait: 1 }, { type: 'ended', node: 'q' }), ['no-reply']],
  ['a run that fails', logged({ type: 'timer', wait: 1 }, failure, { type: 'ended', node: 'q' }), []],
  ['what could not be handled', logged({ type: 'reply', text: 'a' }), []],
  ['STOP', logged({ type: 'stopped', why: 'opted-out' }, { type: 'ended', node: 'q' }), []],
  [
    'a reply that is understood where no line leads on',
    logged(
      { type: 'reply', text: 'a' },
      { type: 'understood', node: 'q', exit: 'a', why: 'is A' },
      { type: 'ended', node: 'q' },
    ),
    ['a'],
  ],
])('%s, by the log', (_what, last, exits) => {
  const { ways, arrived, replied } = factsOf([logged({ type: 'started' }, arrival), last], questions);
  expect([...arrived]).toEqual(['q']);
  expect([...(ways.get('q')?.keys() ?? [])]).toEqual(exits);
  expect(replied.has('q')).toBe(exits.includes('a'));
});
