import { indexOf } from '../document/flow-index.ts';
import type { EditorParts } from './editor-context.ts';

/** A step that goes, whoever takes it away, is not picked out any more. Gives what ends it. */
export function dropGone({ store, view }: Pick<EditorParts, 'store' | 'view'>): () => void {
  return store.subscribe(({ flow }, before) => {
    if (flow.nodes === before.flow.nodes) return;
    const { selected, select } = view.getState();
    const there = selected.filter((id) => indexOf(flow).nodes.has(id));
    if (there.length < selected.length) select(there);
  });
}
