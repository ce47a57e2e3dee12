import { useEffect } from 'react';
import { isAbove, isWriting } from '../actions/focus.ts';
import type { Editable } from './editable.ts';

/** So many frames a card that has just been added may take until it is measured: seconds, where the machine is slow. */
const patience = 300;

/**
 * Takes the focus as the text opens. A card that has just been added is hidden until it is measured, and what is hidden
 * takes no focus: what is typed meanwhile is kept and written then.
 */
export function useTakeFocus(
  wanted: boolean,
  root: { readonly current: HTMLElement | null },
  editable: { readonly current: Editable | null },
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it appears.
  useEffect(() => {
    if (!wanted) return;
    let left = patience;
    let frame = 0;
    let typed = '';
    const waiting = new AbortController();
    const { signal } = waiting;
    const keep = (event: KeyboardEvent) => {
      const { target, key } = event;
      const elsewhere = target instanceof Element && (isWriting(target) || isAbove(target));
      if (elsewhere || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (key === 'Backspace') typed = typed.slice(0, -1);
      else if (key === 'Enter') typed += '\n';
      else if (key.length === 1) typed += key;
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    const take = () => {
      const end = editable.current?.text.length ?? 0;
      editable.current?.focus({ from: end, to: end });
      left -= 1;
      if (document.activeElement !== root.current && left > 0) {
        frame = requestAnimationFrame(take);
        return;
      }
      waiting.abort();
      if (typed !== '') editable.current?.replace({ from: end, to: end }, typed, 'typing');
    };
    take();
    if (document.activeElement !== root.current) {
      addEventListener('keydown', keep, { capture: true, signal });
      // Who presses elsewhere has gone on.
      const stop = () => {
        cancelAnimationFrame(frame);
        waiting.abort();
      };
      addEventListener('pointerdown', stop, { capture: true, signal });
    }
    return () => {
      cancelAnimationFrame(frame);
      waiting.abort();
    };
  }, []);
}
