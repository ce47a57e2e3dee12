import { useEffect } from 'react';
import type { Editable } from './editable.ts';

/** A card that has just been added is hidden until it is measured, and what is hidden takes no focus. */
export function useTakeFocus(
  wanted: boolean,
  root: { readonly current: HTMLElement | null },
  editable: { readonly current: Editable | null },
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it appears.
  useEffect(() => {
    if (!wanted) return;
    let left = 30;
    let frame = 0;
    const take = () => {
      const end = editable.current?.text.length ?? 0;
      editable.current?.focus({ from: end, to: end });
      left -= 1;
      if (document.activeElement !== root.current && left > 0) frame = requestAnimationFrame(take);
    };
    take();
    return () => cancelAnimationFrame(frame);
  }, []);
}
