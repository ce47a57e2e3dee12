import { describe, expect, it, test } from 'vitest';
import { costlyCharacters, plainCharacters } from './plain-characters.ts';
import { countTexts } from './segments.ts';

describe('plainCharacters', () => {
  test.each([
    ['“Hi” – it’s 5…', '"Hi" - it\'s 5...'],
    ['10\u00a0am\u202f–\u200912', '10 am - 12'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    ['Café 🎉 français', 'Café 🎉 français'],
    ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
  ])('%s', (text, plain) => {
    expect(plainCharacters(text)).toBe(plain);
  });

  it('turns three texts into one', () => {
    const text = `It’s ${'ready '.repeat(25)}`;
    expect([countTexts(text).texts, countTexts(plainCharacters(text)).texts]).toEqual([3, 1]);
  });
});

test.each<[string, [number, string][]]>([
  ['Hi {there} for 5€', []],
  [
    'it’s ç',
    [
      [2, '’'],
      [5, 'ç'],
    ],
  ],
  [
    '🎉 a 👨‍👩‍👧‍👦!',
    [
      [0, '🎉'],
      [5, '👨‍👩‍👧‍👦'],
    ],
  ],
  ['cafe\u0301', [[3, 'e\u0301']]],
])('costlyCharacters of %s', (text, found) => {
  expect(costlyCharacters(text).map(({ index, char }) => [index, char])).toEqual(found);
});
