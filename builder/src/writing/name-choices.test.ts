import { expect, test } from 'vitest';
import { nameChoices } from './name-choices.ts';

const names = ['first_name', 'last_name', 'name', 'time'];
const labels = (typed: string, mayAdd = true) =>
  nameChoices(names, typed, mayAdd).map(({ label, fresh }) => (fresh ? `+ ${label}` : label));

test.each([
  ['', ['First name', 'Last name', 'Name', 'Time']],
  ['name', ['Name', 'First name', 'Last name']],
  ['First N', ['First name', '+ First n']],
  ['LAST_name', ['Last name']],
  ['Pet', ['+ Pet']],
  ['favorite color', ['+ Favorite color']],
  ['7', []],
  ['a+b', []],
])('“%s” finds %j', (typed, found) => {
  expect(labels(typed)).toEqual(found);
});

test('who may not add a field is not offered one', () => {
  expect(labels('pet', false)).toEqual([]);
});
