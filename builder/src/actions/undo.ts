import { diffFlows } from '@parley/shared/flow/patch';
import type { EditorParts } from '../editor/editor-context.ts';
import { toast } from '../ui/toast.ts';
import { actionWords } from '../words/actions.ts';
import { announce } from './announce.ts';

/** More are not one's eye's business: they stay as they are picked out. */
const mostPicked = 20;

/** Takes the last change back, or does it again, says which, and picks out what it changed. */
export function stepBack({ store, view }: EditorParts, way: 'undo' | 'redo'): void {
  const words = actionWords.said;
  const before = store.getState().flow;
  const done = store.getState()[way]();
  if (done === null) announce(way === 'undo' ? words.nothingToUndo : words.nothingToRedo);
  else if (!done.fits) toast(words.cannotUndo(done.label));
  if (!done?.fits) return;
  announce(way === 'undo' ? words.undone(done.label) : words.redone(done.label));
  const after = store.getState().flow;
  const { nodes, layout } = diffFlows(before, after);
  const changed = [nodes, layout].flatMap((patch) => {
    if (patch === undefined) return [];
    return ('all' in patch ? patch.all : (patch.set ?? [])).map(({ id }) => id);
  });
  const there = new Set(after.nodes.map(({ id }) => id));
  const picked = [...new Set(changed)].filter((id) => there.has(id));
  if (picked.length > 0 && picked.length <= mostPicked) view.getState().select(picked);
  else view.getState().select(view.getState().selected.filter((id) => there.has(id)));
}
