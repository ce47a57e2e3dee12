import type { Area } from './free-spot.ts';

interface NoteArea extends Area {
  readonly id: string;
}

/** Notes that lie among several cards, with their middle within the frame around these: they go where the cards go. */
export function notesAmong(notes: readonly NoteArea[], cards: readonly Area[]): string[] {
  if (cards.length < 2) return [];
  const left = Math.min(...cards.map(({ x }) => x));
  const top = Math.min(...cards.map(({ y }) => y));
  const right = Math.max(...cards.map(({ x, width }) => x + width));
  const bottom = Math.max(...cards.map(({ y, height }) => y + height));
  return notes.flatMap(({ id, x, y, width, height }) => {
    const [middle, centre] = [x + width / 2, y + height / 2];
    return middle >= left && middle <= right && centre >= top && centre <= bottom ? [id] : [];
  });
}
