import { useEffect } from 'react';
import { useEditor } from './editor-context.ts';
import { placeFrom, placeInto } from './place-in-url.ts';

/** Keeps the page's address in step with what one looks at, so that it can be sent to someone, or loaded again. */
export function usePlaceInUrl(): void {
  const { store, view } = useEditor();
  useEffect(() => {
    const { mode, panel, selected } = placeFrom(window.location.search);
    if (mode !== undefined) view.getState().showAs(mode);
    const [step] = selected ?? [];
    const there = step !== undefined && store.getState().flow.nodes.some((node) => node.id === step);
    if (there) view.getState().goTo(step);
    // A link to a step that is gone opens the flow, not an empty panel.
    if (panel !== undefined && (there || panel !== 'edit')) view.getState().show(panel);
    return view.subscribe((now, before) => {
      if (now.mode === before.mode && now.panel === before.panel && now.selected === before.selected) return;
      const { pathname, search, hash } = window.location;
      const next = placeInto(search, now);
      if (next !== search) window.history.replaceState(window.history.state, '', pathname + next + hash);
    });
  }, [store, view]);
}
