import { expect, test } from 'vitest';
import { chapterBox } from './chapter-box.ts';

test('a frame goes around all cards of its chapter, with room for the title', () => {
  const cards = [
    { position: { x: 0, y: 100 }, measured: { width: 320, height: 200 } },
    { position: { x: 432, y: 0 }, measured: { width: 320, height: 44 } },
  ];
  expect(chapterBox(cards)).toEqual({ left: -28, top: -60, right: 780, bottom: 328 });
});

test('no cards, no frame', () => expect(chapterBox([])).toBeNull());
