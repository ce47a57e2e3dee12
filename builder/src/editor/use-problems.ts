import { checkFlow } from '@parley/shared/check/check';
import { useEffect } from 'react';
import { useDraft, useEditor, useView } from './editor-context.ts';

const pauseMs = 250;
/** There are none in this release, as the server says too. */
const noTeams: readonly string[] = [];

/** Keeps the list of problems up to date with the flow, shortly after each change. */
export function useProblems(): void {
  const { view } = useEditor();
  const flow = useDraft((draft) => draft.flow);
  const fields = useView((now) => now.fields);
  const people = useView((now) => now.people);
  useEffect(() => {
    const known = {
      fields,
      teams: noTeams,
      ...(people !== null && { people: people.map(({ id }) => id) }),
    };
    const timer = setTimeout(() => view.getState().setProblems(checkFlow(flow, known)), pauseMs);
    return () => clearTimeout(timer);
  }, [flow, fields, people, view]);
}
