import { expect, test } from 'vitest';
import { type PlaceInUrl, placeFrom, placeInto } from './place-in-url.ts';

test.each<[string, Partial<PlaceInUrl>]>([
  ['', {}],
  ['?view=script', { mode: 'script' }],
  ['?view=results', { mode: 'results' }],
  ['?step=ask', { selected: ['ask'], panel: 'edit' }],
  ['?view=script&step=ask&panel=try', { mode: 'script', selected: ['ask'], panel: 'try' }],
  ['?panel=history', { panel: 'history' }],
  ['?panel=problems', { panel: 'problems' }],
  ['?panel=issues', { panel: 'problems' }],
  ['?view=nonsense&panel=__proto__&step=', {}],
])('the link %s means %o', (search, place) => {
  expect(placeFrom(search)).toEqual(place);
});

test.each<[PlaceInUrl, string, string]>([
  [{ mode: 'canvas', panel: null, selected: [] }, '', ''],
  [{ mode: 'script', panel: 'try', selected: ['ask'] }, '', '?view=script&step=ask&panel=try'],
  [{ mode: 'canvas', panel: null, selected: ['a', 'b'] }, '?step=ask&write=1', '?write=1'],
])('%o is linked to by %s → %s', (place, before, after) => {
  expect(placeInto(before, place)).toBe(after);
});
