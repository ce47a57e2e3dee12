import { useStore } from '@xyflow/react';
import { createContext, useContext } from 'react';

/** How much of a card is drawn: all of it, its first words and keys, or its colour and title. */
export type Detail = 'full' | 'some' | 'title';

/** What can be read at this zoom. All of a card from 60 % on: a flow that just fits the window is still worked on. */
export function detailAt(zoom: number): Detail {
  if (zoom >= 0.6) return 'full';
  return zoom >= 0.4 ? 'some' : 'title';
}

/** The canvas gives it to its cards: they are drawn anew where it changes, and not with every frame of a zoom. */
export const DetailContext = createContext<Detail>('full');

/** Whether two flows are compared: hundreds of cards are told, instead of asking for it each by itself. */
export const ComparingContext = createContext(false);

export function useDetail(): Detail {
  return useContext(DetailContext);
}

/** For the canvas itself, which tells its cards. */
export function useDetailOfZoom(): Detail {
  return useStore((canvas) => detailAt(canvas.transform[2]));
}
