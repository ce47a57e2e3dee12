import { expect, test } from 'vitest';
import { notesAmong } from './notes-among.ts';

const card = (x: number, y: number) => ({ x, y, width: 320, height: 200 });
const cards = [card(0, 0), card(800, 400)];

test.each([
  ['between two cards', cards, 400, 200, true],
  ['half out of the frame around them', cards, 1000, 300, true],
  ['more than half out of it', cards, 1100, 300, false],
  ['above them', cards, 400, -120, false],
  ['on the only card', cards.slice(0, 1), 40, 40, false],
  ['where there are no cards', [], 40, 40, false],
])('a note %s: %#', (_, among, x, y, taken) => {
  expect(notesAmong([{ id: 'note', x, y, width: 220, height: 96 }], among)).toEqual(taken ? ['note'] : []);
});
