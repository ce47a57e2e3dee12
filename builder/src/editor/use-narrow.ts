import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(max-width: 899.98px)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** True where there is no room for a canvas beside its panels. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
