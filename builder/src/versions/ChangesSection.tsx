import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { versionQuery } from '../api/queries.ts';
import { useDraft, useEditor } from '../editor/editor-context.ts';
import { useNames } from '../inspector/use-names.ts';
import { diffScript } from '../script/diff-script.ts';
import { ScriptDiff } from '../script/ScriptDiff.tsx';
import { publishWords as words } from '../words/publish.ts';

/** What is different from the live version, as lines of the script. */
export function ChangesSection({ live }: { readonly live: number | null }) {
  const steps = useDraft(({ flow }) => flow.nodes.length - 1);
  return (
    <section className="publish-part">
      <h3>{words.changes}</h3>
      {live === null ? <p>{words.first(steps)}</p> : <SinceLive live={live} />}
    </section>
  );
}

function SinceLive({ live }: { readonly live: number }) {
  const { flowId } = useEditor();
  const draft = useDraft(({ flow }) => flow);
  const people = useNames();
  const version = useQuery(versionQuery(flowId, live));
  const before = version.data?.flow;
  const lines = useMemo(
    () => (before === undefined ? null : diffScript(before, draft, people)),
    [before, draft, people],
  );
  if (version.isError && lines === null) return <p>{words.notCompared}</p>;
  if (lines === null) return <p>{words.loadingChanges}</p>;
  return <ScriptDiff label={words.changes} lines={lines} nothing={words.onlyMoved} level={4} />;
}
