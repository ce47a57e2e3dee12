import { describe, expect, it, test } from 'vitest';
import { emojisIn, withoutEmojis } from './emojis.ts';
import { textCost } from './text-cost.ts';

const a = (n: number) => 'a'.repeat(n);

describe('textCost', () => {
  it.each([
    ['nothing', '', {}, 0, 160, 0],
    ['a short text', a(118), {}, 118, 160, 1],
    ['one letter too many', a(161), {}, 161, 306, 2],
    ['space around it, which is not sent', `\n ${a(160)} \n`, {}, 160, 160, 1],
    ['a name by its usual longest value', '{{first_name}}', {}, 11, 160, 1],
    ['a name that a workspace has added', '{{lucky_charm}}', {}, 12, 160, 1],
    ['a name by its longest value', '{{first_name}}', { longest: () => a(20) }, 20, 160, 1],
    ['a fallback that is longer', `{{first_name|${a(30)}}}`, {}, 30, 160, 1],
    ['a fallback that is dearer', 'Hi {{first_name|ça}}', {}, 5, 70, 1],
    ['the same name twice', '{{time|noon}} {{time|whenever you have the time}}', {}, 35, 160, 1],
    ['the line about STOP', a(150), { first: true }, 173, 306, 2],
    ['an own line about STOP', 'Hi! Reply STOP to end.', { first: true }, 22, 160, 1],
  ])('counts %s', (_, text, options, units, room, texts) => {
    expect(textCost(text, options)).toMatchObject({ units, room, texts });
  });

  it.each([
    ['no letter that is dear', 'Hi there!', 'plain', []],
    ['an emoji', 'Hi 🎉', 'emoji', [{ start: 3, end: 5, char: '🎉' }]],
    ['curly quotes', 'it’s', 'emoji', [{ start: 2, end: 3, char: '’', plain: "'" }]],
    ['a letter of its own', 'ça', 'emoji', [{ start: 0, end: 1, char: 'ç' }]],
  ])('finds %s', (_, text, encoding, costly) => {
    expect(textCost(text)).toMatchObject({ encoding, costly });
  });

  it('says whether it adds the line about STOP', () => {
    expect(textCost('Hi', { first: true }).optOut).toBe(true);
    expect(textCost('Hi').optOut).toBe(false);
    expect(textCost('', { first: true }).optOut).toBe(false);
  });
});

describe('a cheaper way to write it', () => {
  const long = 'We are looking forward to seeing you on Tuesday at two in the afternoon.';
  test.each([
    ['a curly quote', `It’s on! ${long}`, [], `It's on! ${long}`, 1, []],
    ['an emoji that adorns', `Hi! 🎉 ${long}`, [], `Hi! ${long}`, 1, ['🎉']],
    ['both, where one is not enough', `It’s on 🎉! ${long}`, [], `It's on! ${long}`, 1, ['🎉']],
  ])('%s', (_, text, keep, plain, texts, dropped) => {
    expect(textCost(text, { keep }).plain).toEqual({ text: plain, texts, dropped });
  });

  test.each([
    ['a plain text', a(200), []],
    ['a short text with a curly quote', 'It’s on!', []],
    ['an emoji that is an answer', `👍🏽 ${long}`, ['👍']],
    ['letters that have no plain form', `ça ${long}`, []],
  ])('is none for %s', (_, text, keep) => {
    expect(textCost(text, { keep }).plain).toBeUndefined();
  });
});

describe('emojis', () => {
  test.each([
    ['Hi 🎉!', ['🎉']],
    ['👨‍👩‍👧‍👦🇮🇹👍🏽1️⃣❤️🏴󠁧󠁢󠁥󠁮󠁧󠁿', ['👨‍👩‍👧‍👦', '🇮🇹', '👍🏽', '1️⃣', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿']],
    ['© 2026 ™ #1 *', []],
  ])('of %s', (text, found) => {
    expect(emojisIn(text).map(({ char }) => char)).toEqual(found);
  });

  test.each([
    ['✅ All set!', 'All set!'],
    ['Loved it! 🎉\n\nBye', 'Loved it!\n\nBye'],
    ['📅 This\n📅 Next', 'This\nNext'],
    ['a 🎉, b', 'a, b'],
    ['a🎉b', 'ab'],
    ['Hi 🎉🎊 you', 'Hi you'],
  ])('taken out of %s', (text, left) => {
    expect(withoutEmojis(text, emojisIn(text))).toBe(left);
  });
});
