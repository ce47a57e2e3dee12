import { useEffect, useMemo } from 'react';
import { useEditor } from '../editor/editor-context.ts';
import { useCanvasStore } from './canvas-view.ts';
import { followFrom } from './follow.ts';

export interface Light {
  /** Lights a line and all that follows from it without a choice. */
  readonly light: (from: string, exit: string) => void;
  /** Puts it out, unless something is lit again at once: the pointer may be on its way to the line's button. */
  readonly dim: () => void;
}

const lingerMs = 140;
const timers = new WeakMap<object, ReturnType<typeof setTimeout>>();

export function useLight(): Light {
  const lines = useCanvasStore();
  const { store } = useEditor();
  return useMemo(
    () => ({
      light: (from, exit) => {
        clearTimeout(timers.get(lines));
        const { lit } = lines.getState();
        if (lit?.from === from && lit.exit === exit) return;
        lines.setState({ lit: followFrom(store.getState().flow, from, exit) });
      },
      dim: () => {
        clearTimeout(timers.get(lines));
        timers.set(
          lines,
          setTimeout(() => lines.setState({ lit: null }), lingerMs),
        );
      },
    }),
    [lines, store],
  );
}

/** Marks the cards that the lit line leads to. Not through the cards, of which there may be a thousand. */
export function useLitCards(): void {
  const lines = useCanvasStore();
  useEffect(() => {
    let marked: Element[] = [];
    return lines.subscribe(({ lit }, before) => {
      if (lit === before.lit) return;
      for (const card of marked) card.removeAttribute('data-lit');
      marked = [...(lit?.steps ?? [])].flatMap((id) => {
        const card = document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
        card?.setAttribute('data-lit', '');
        return card ?? [];
      });
    });
  }, [lines]);
}
