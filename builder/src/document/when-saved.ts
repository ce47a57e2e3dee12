import type { StoreApi } from 'zustand/vanilla';
import type { Draft } from './draft.ts';

/** Calls `act` each time the server has a newer draft of this tab. Gives what ends it. */
export function whenSaved(store: StoreApi<Draft>, act: () => void): () => void {
  let { revision } = store.getState();
  return store.subscribe((draft) => {
    // The number comes first, then the word that all is well.
    if (draft.revision === revision || draft.status.type !== 'saved') return;
    revision = draft.revision;
    act();
  });
}
