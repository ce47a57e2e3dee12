import type { Flow } from '@parley/shared/flow/flow';
import { kindOf } from '@parley/shared/nodes/index';
import { useEffect } from 'react';
import { useTools } from '../try-it/use-tools.ts';
import { useDraft, useEditor, useView } from './editor-context.ts';

const pauseMs = 250;
/** There are none in this release, as the server says too. */
const noTeams: readonly string[] = [];

/** Whether any answer is told by a pattern: only then is it worth loading what reads them. */
function hasPatterns(flow: Flow): boolean {
  return flow.nodes.some((node) =>
    kindOf(node)
      .answers?.(node.data)
      .some((answer) => answer.accepts?.some((accept) => accept.type === 'pattern')),
  );
}

/** Keeps the list of problems up to date with the flow, shortly after each change. `alwaysOpen`: the office never closes. */
export function useProblems(alwaysOpen = false): void {
  const { view } = useEditor();
  const flow = useDraft((draft) => draft.flow);
  const fields = useView((now) => now.fields);
  const people = useView((now) => now.people);
  const flows = useView((now) => now.flows);
  const pattern = useTools(hasPatterns(flow))?.pattern;
  useEffect(() => {
    const known = {
      fields,
      teams: noTeams,
      alwaysOpen,
      ...(people !== null && { people: people.map(({ id }) => id) }),
      ...(flows !== null && { flows }),
      ...(pattern !== undefined && { pattern }),
    };
    let gone = false;
    // Where it cannot come, the server checks all the same before anything goes live.
    const check = () =>
      void import('@parley/shared/check/check').then(
        ({ checkFlow }) => gone || view.getState().setProblems(checkFlow(flow, known)),
        () => undefined,
      );
    const timer = setTimeout(check, pauseMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [flow, fields, people, flows, pattern, alwaysOpen, view]);
}
