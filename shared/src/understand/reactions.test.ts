import { expect, test } from 'vitest';
import { readReaction } from './reactions.ts';

test.each([
  ['Liked “Hi Jordan! How’s everything?”', '👍'],
  ['Liked "Hi', '👍'],
  ['Loved “Hi”', '❤️'],
  ['Disliked “Hi”', '👎'],
  ['Laughed at “Hi”', '😂'],
  ['Emphasized “Hi”', '‼️'],
  ['Emphasised “Hi”', '‼️'],
  ['Questioned “Hi”', '❓'],
  ['Liked an image', '👍'],
  ['👍 to “Hi”', '👍'],
  ['\u200a👍🏽\u200a to “\u200aHi\u200a” ', '👍🏽'],
  ['Reacted 😂 to “Hi”', '😂'],
  ['Reacted with ❤️ to "Hi"', '❤️'],
  ['Removed a like from “Hi”', 'removed'],
  ['Removed a heart from "Hi"', 'removed'],
  ['Removed an exclamation from “Hi”', 'removed'],
  ['Removed 👍 from “Hi”', 'removed'],
  ['Liked it a lot', null],
  ['Loved the show', null],
  ['I “liked” it', null],
  ['removed it from my list', null],
  ['👍', null],
  ['👍 to you too', null],
])('%s → %s', (reply, emoji) => {
  expect(readReaction(reply)).toBe(emoji);
});
