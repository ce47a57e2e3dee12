import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Lit } from './follow.ts';

/** What the canvas knows of its lines while one looks at them; none of it is part of the flow. */
export interface CanvasView {
  /** Lines that are not drawn but named at their row, and which way each leads. */
  readonly chips: ReadonlyMap<string, 'back' | 'on'>;
  /** The line that is pointed at, and all that follows from it without a choice. */
  readonly lit: Lit | null;
}

export type CanvasViewStore = StoreApi<CanvasView>;

export const createCanvasView = (): CanvasViewStore =>
  createStore<CanvasView>(() => ({ chips: new Map(), lit: null }));

/** Cards are also shown outside the canvas, where no line is drawn. */
export const CanvasViewContext = createContext<CanvasViewStore>(createCanvasView());

export function useCanvasStore(): CanvasViewStore {
  return useContext(CanvasViewContext);
}

export function useCanvasView<Slice>(select: (view: CanvasView) => Slice): Slice {
  return useStore(useCanvasStore(), select);
}
