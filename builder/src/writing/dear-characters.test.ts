import { textCost } from '@parley/shared/text/text-cost';
import { expect, test } from 'vitest';
import { dearCharacters } from './dear-characters.ts';

test.each([
  ['Hi there!', []],
  ['It’s on — ok 🎉', ['’', '—', '🎉']],
  ['Provençal', ['ç']],
  ['مرحبا “بك”', ['“', '”']],
  ['Hi {{first_name|ça}} …', ['…']],
])('in “%s” %j are underlined', (text, dear) => {
  expect(dearCharacters(text, textCost(text)).map(({ char }) => char)).toEqual(dear);
});
