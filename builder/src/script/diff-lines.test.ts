import { expect, test } from 'vitest';
import { diffLines } from './diff-lines.ts';

const signs = { removed: '−', added: '+', changed: '~', same: ' ' } as const;
const read = (before: string, after: string) =>
  diffLines([...before], [...after])
    .map(({ what, text }) => signs[what] + text)
    .join(' ');

test.each([
  ['', '', ''],
  ['abc', 'abc', ' a  b  c'],
  ['', 'ab', '+a +b'],
  ['ab', '', '−a −b'],
  ['abc', 'axc', ' a −b +x  c'],
  ['abcd', 'axyd', ' a −b −c +x +y  d'],
  ['abc', 'bcd', '−a  b  c +d'],
  ['aa', 'a', ' a −a'],
])('from %j to %j', (before, after, expected) => {
  expect(read(before, after)).toBe(expected);
});

test('two long texts that have nothing in common are told as a whole', () => {
  const [before, after] = ['a', 'b'].map((what) => Array.from({ length: 3000 }, (_, i) => `${what}${i}`));
  expect(diffLines(before ?? [], after ?? []).map(({ what }) => what)).toEqual([
    ...Array(3000).fill('removed'),
    ...Array(3000).fill('added'),
  ]);
});
