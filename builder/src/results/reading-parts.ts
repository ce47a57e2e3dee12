import type { Flow } from '@parley/shared/flow/flow';
import { openDraft } from '../document/draft.ts';
import type { EditorParts } from '../editor/editor-context.ts';
import { createView } from '../editor/view.ts';

/** A published version as cards know an open flow: all is shown, nothing of it can be changed, nothing is saved. */
export function readingParts(flow: Flow, flowId: string): EditorParts {
  const view = createView();
  view.getState().setReadOnly(true);
  const open = openDraft({
    flow,
    revision: 0,
    port: {
      save: (_, revision) => Promise.resolve({ type: 'saved', revision }),
      saveAndLeave: () => undefined,
    },
    journal: { read: () => [], takeOver: () => undefined, write: () => true, clear: () => undefined },
    timers: { set: () => 0, clear: () => undefined },
    mayWrite: () => false,
  });
  return { ...open, view, flowId };
}
