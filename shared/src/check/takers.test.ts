import { expect, it } from 'vitest';
import { end, flowOf, hand, start } from '../engine/play.testing.ts';
import { checkFlow, isPublishable, type Known } from './check.ts';

type To = Exclude<Parameters<typeof hand>[0], undefined>['to'];

it.each<[string, To, Known, string | undefined]>([
  ['anyone', { anyone: true }, { teams: [], people: [] }, undefined],
  ['a team that is there', { team: ' sales' }, { teams: ['Sales'] }, undefined],
  [
    'a team that is not',
    { team: 'Sales' },
    { teams: [] },
    'There is no team “Sales” yet, so anyone can take it.',
  ],
  [
    'a team in turn that is not there',
    { roundRobin: 'Sales' },
    { teams: ['Support'] },
    'There is no team “Sales” yet, so anyone can take it.',
  ],
  ['a team, where nobody knows the teams', { team: 'Sales' }, { people: [] }, undefined],
  ['a user', { person: 'u1' }, { people: ['u1'] }, undefined],
  [
    'someone who is no user',
    { person: '__proto__' },
    { people: ['u1'] },
    'The person this goes to has no account here, so anyone can take it. Choose someone else if that is wrong.',
  ],
  ['a person, where nobody knows the users', { person: 'u1' }, { teams: [] }, undefined],
])('%s', (_, to, known, sentence) => {
  const flow = flowOf(
    [start, hand({ ...(to === undefined ? {} : { to }), afterHoursText: 'Tomorrow.' }), end],
    'start.next > hand',
    'hand.done > end',
  );
  const problems = checkFlow(flow, known);
  expect(problems.map(({ message }) => message)).toEqual(sentence === undefined ? [] : [sentence]);
  expect(isPublishable(problems)).toBe(true);
});
