import { emojisIn } from '@parley/shared/text/emojis';
import { expect, test } from 'vitest';
import { emojiGroups, findEmojis } from './emoji-list.ts';

const all = emojiGroups.flatMap(({ emojis }) => emojis);
const found = (typed: string) => findEmojis(typed).flatMap(({ emojis }) => emojis.map(({ char }) => char));

test('each is one emoji, has a name, and is listed once', () => {
  for (const { char, name } of all) {
    expect(emojisIn(char).map((one) => one.char)).toEqual([char]);
    expect(name).not.toBe('');
  }
  expect(new Set(all.map(({ char }) => char)).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(300);
});

test.each([
  ['thumbs', ['👍', '👎']],
  ['christ tree', ['🎄']],
  ['CALENDAR', ['📅', '🗓️']],
  ['🎉', ['🎉']],
  ['xyzzy', []],
])('“%s” finds %j', (typed, emojis) => {
  expect(found(typed)).toEqual(emojis);
});
