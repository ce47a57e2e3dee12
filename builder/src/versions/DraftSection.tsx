import { useQuery } from '@tanstack/react-query';
import { versionQuery } from '../api/queries.ts';
import { useEditor, useView } from '../editor/editor-context.ts';
import { useChanges } from '../editor/use-changes.ts';
import { Button } from '../ui/Button.tsx';
import { versionWords as words } from '../words/versions.ts';
import { useRestore } from './use-restore.ts';
import type { Reading } from './version-list.ts';

interface DraftSectionProps {
  readonly live: number | null;
  readonly onRead: (reading: Reading) => void;
}

/** How far the draft is from what is live, and the way back to that. */
export function DraftSection({ live, onRead }: DraftSectionProps) {
  const { flowId } = useEditor();
  const changes = useChanges(flowId, live);
  const readOnly = useView((view) => view.readOnly);
  const version = useQuery({ ...versionQuery(flowId, live ?? 0), enabled: live !== null });
  const restore = useRestore();
  const flow = version.data?.flow;
  return (
    <section className="history-part">
      <h3>{words.draft}</h3>
      <p>{live === null ? words.notLive : changes === 0 ? words.nothingNew : words.changes(changes ?? 0)}</p>
      {live !== null && flow !== undefined && changes !== null && changes > 0 && (
        <div className="history-row">
          <Button onClick={() => onRead({ type: 'compare', before: live, after: null })}>
            {words.compareWithLive}
          </Button>
          <Button disabled={readOnly} onClick={() => restore(flow, words.undoDiscard, words.discarded(live))}>
            {words.discard}
          </Button>
        </div>
      )}
    </section>
  );
}
