import { expect, it } from 'vitest';
import { suggester } from './suggest.ts';

const known = new Set(['first_name', 'last_name', 'name', 'email', 'x']);

it.each([
  ['frist_name', 'first_name'],
  ['fist_name', 'first_name'],
  ['gfirst_name', undefined],
  ['nmae', 'name'],
  ['emial', 'email'],
  ['amail', 'email'],
  ['phone', undefined],
  ['surname', undefined],
])('%s → %s', (name, meant) => {
  expect(suggester(known)(name)).toBe(meant);
});

it('gives up after 50 different names, and remembers what it has said', () => {
  const nearest = suggester(known);
  expect(nearest('frist_name')).toBe('first_name');
  for (let i = 0; i < 49; i++) expect(nearest(`emai${i}`)).toBe('email');
  expect(nearest('lsat_name')).toBeUndefined();
  expect(nearest('frist_name')).toBe('first_name');
});
