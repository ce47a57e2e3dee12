import { expect, test } from 'vitest';
import { peopleByVersion, readingFrom, readingInto } from './version-list.ts';

test.each([
  ['', 4, null],
  ['?version=nine', 4, null],
  ['?version=2', 4, { type: 'version', version: 2 }],
  ['?version=2&compare=live', 4, { type: 'compare', before: 2, after: 4 }],
  ['?version=4&compare=live', 4, { type: 'version', version: 4 }],
  ['?version=2&compare=live', null, { type: 'version', version: 2 }],
  ['?version=3&compare=2', 4, { type: 'compare', before: 2, after: 3 }],
  ['?version=2&compare=nothing', 4, { type: 'version', version: 2 }],
  ['?version=2&compare=draft', 4, { type: 'compare', before: 2, after: null }],
])('%s with version %s live opens %j', (search, live, reading) => {
  expect(readingFrom(search, live)).toEqual(reading);
});

test.each([
  [null, '?panel=history'],
  [{ type: 'version', version: 2 }, '?panel=history&version=2'],
  [{ type: 'compare', before: 2, after: null }, '?panel=history&version=2&compare=draft'],
  [{ type: 'compare', before: 2, after: 3 }, '?panel=history&version=2&compare=3'],
] as const)('%j is linked as %s', (reading, search) => {
  expect(readingInto('?panel=history&version=9&compare=live', reading)).toBe(search);
  expect(readingFrom(search, 3)).toEqual(reading);
});

test('people are counted by version', () => {
  const at = (version: number, node: string, count: number) => ({ version, node, count, withPerson: false });
  expect([...peopleByVersion([at(2, 'a', 1), at(2, 'b', 2), at(1, 'a', 4)])]).toEqual([
    [2, 3],
    [1, 4],
  ]);
});
