import type { Position } from '@parley/shared/flow/flow';

export interface Placed extends Position {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom';
export type Distribution = 'across' | 'down';

/** New places for cards that shall share an edge or a middle: that of all of them together. */
export function alignCards(cards: readonly Placed[], how: Alignment): Record<string, Position> {
  const left = Math.min(...cards.map((card) => card.x));
  const right = Math.max(...cards.map((card) => card.x + card.width));
  const top = Math.min(...cards.map((card) => card.y));
  const bottom = Math.max(...cards.map((card) => card.y + card.height));
  const place = ({ x, y, width, height }: Placed): Position => {
    switch (how) {
      case 'left':
        return { x: left, y };
      case 'center':
        return { x: (left + right - width) / 2, y };
      case 'right':
        return { x: right - width, y };
      case 'top':
        return { x, y: top };
      case 'middle':
        return { x, y: (top + bottom - height) / 2 };
      case 'bottom':
        return { x, y: bottom - height };
    }
  };
  return rounded(cards.map((card) => [card.id, place(card)]));
}

/** New places with the same room between one card and the next; the first and the last stay where they are. */
export function distributeCards(cards: readonly Placed[], how: Distribution): Record<string, Position> {
  const start = (card: Placed) => (how === 'across' ? card.x : card.y);
  const size = (card: Placed) => (how === 'across' ? card.width : card.height);
  const sorted = [...cards].sort((a, b) => start(a) - start(b));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || sorted.length < 3) return {};
  const taken = sorted.reduce((sum, card) => sum + size(card), 0);
  const gap = (start(last) + size(last) - start(first) - taken) / (sorted.length - 1);
  let at = start(first);
  return rounded(
    sorted.map((card) => {
      const place = how === 'across' ? { x: at, y: card.y } : { x: card.x, y: at };
      at += size(card) + gap;
      return [card.id, place];
    }),
  );
}

function rounded(places: readonly (readonly [string, Position])[]): Record<string, Position> {
  return Object.fromEntries(places.map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]));
}
