import type { KeyboardEvent } from 'react';

/** Escape closes a form; only the next one leads out of the panel. */
export function closing(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    close();
  };
}
