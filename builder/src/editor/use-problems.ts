import { checkFlow } from '@parley/shared/check/check';
import { useEffect } from 'react';
import { useDraft, useEditor, useView } from './editor-context.ts';

const pauseMs = 250;

/** Keeps the list of problems up to date with the flow, shortly after each change. */
export function useProblems(): void {
  const { view } = useEditor();
  const flow = useDraft((draft) => draft.flow);
  const fields = useView((now) => now.fields);
  useEffect(() => {
    const timer = setTimeout(() => view.getState().setProblems(checkFlow(flow, { fields })), pauseMs);
    return () => clearTimeout(timer);
  }, [flow, fields, view]);
}
