import { describe, expect, test } from 'vitest';
import { keysInWords, matches, type Press } from './keys.ts';

const plain: Press = { key: '', code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('a press is what the table calls it', () => {
  test.each([
    ['Q', { key: 'q', code: 'KeyQ' }, true],
    ['Q', { key: 'Q', code: 'KeyQ', shiftKey: true }, false],
    ['Q', { key: 'q', code: 'KeyQ', ctrlKey: true }, false],
    ['Q', { key: 'й', code: 'KeyQ' }, true],
    ['Q', { key: 'a', code: 'KeyQ' }, false],
    ['Mod+Shift+Z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, true],
    ['Mod+Z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, false],
    ['Mod+Z', { key: 'z', code: 'KeyZ', metaKey: true }, false],
    ['Shift+1', { key: '!', code: 'Digit1', shiftKey: true }, true],
    ['Mod+0', { key: '0', code: 'Numpad0', ctrlKey: true }, true],
    ['Shift+Alt+T', { key: 'ˇ', code: 'KeyT', shiftKey: true, altKey: true }, true],
    ['?', { key: '?', code: 'Slash', shiftKey: true }, true],
    ['+', { key: '=', code: 'Equal' }, true],
    ['+', { key: '+', code: 'Equal', shiftKey: true }, true],
    ['-', { key: '-', code: 'Minus' }, true],
    ['Alt+ArrowUp', { key: 'ArrowUp', code: 'ArrowUp', altKey: true }, true],
    ['ArrowUp', { key: 'ArrowUp', code: 'ArrowUp', altKey: true }, false],
    ['Shift+F10', { key: 'F10', code: 'F10', shiftKey: true }, true],
  ] as const)('%s and %o: %s', (keys, press, same) => {
    expect(matches(keys, { ...plain, ...press }, false)).toBe(same);
  });

  test.each([
    ['Mod+K', { key: 'k', code: 'KeyK', metaKey: true }, true],
    ['Mod+K', { key: 'k', code: 'KeyK', ctrlKey: true }, false],
  ] as const)('on a Mac, %s and %o: %s', (keys, press, same) => {
    expect(matches(keys, { ...plain, ...press }, true)).toBe(same);
  });
});

test.each([
  ['Mod+Shift+Z', 'Ctrl+Shift+Z', '⇧⌘Z'],
  ['Alt+ArrowUp', 'Alt+↑', '⌥↑'],
  ['Delete', 'Del', '⌦'],
  ['Shift+Alt+T', 'Shift+Alt+T', '⌥⇧T'],
  ['+', '+', '+'],
  ['?', '?', '?'],
])('%s is shown as %s, on a Mac as %s', (keys, words, onMac) => {
  expect([keysInWords(keys, false), keysInWords(keys, true)]).toEqual([words, onMac]);
});
