import type { Box } from './route.ts';

const beside = 28;
const titleRoom = 60;

interface Standing {
  readonly position: { readonly x: number; readonly y: number };
  readonly measured?: { readonly width?: number; readonly height?: number };
}

/** The frame around a chapter's cards, with room for its title above them; null where none of them is there. */
export function chapterBox(cards: readonly Standing[]): Box | null {
  if (cards.length === 0) return null;
  const width = (card: Standing) => card.measured?.width ?? 320;
  const height = (card: Standing) => card.measured?.height ?? 120;
  return {
    left: Math.min(...cards.map((card) => card.position.x)) - beside,
    top: Math.min(...cards.map((card) => card.position.y)) - titleRoom,
    right: Math.max(...cards.map((card) => card.position.x + width(card))) + beside,
    bottom: Math.max(...cards.map((card) => card.position.y + height(card))) + beside,
  };
}
