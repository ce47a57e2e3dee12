import type { Flow } from '@parley/shared/flow/flow';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { versionQuery } from '../api/queries.ts';
import { countChanges } from '../document/difference.ts';
import { StatusDot } from '../ui/Pill.tsx';
import { useDraft, useView } from './editor-context.ts';
import { statusInWords } from './status-in-words.ts';

interface StatusSentenceProps {
  readonly flowId: string;
  readonly live: number | null;
}

/** Always says what is live and what is not. */
export function StatusSentence({ flowId, live }: StatusSentenceProps) {
  const status = useDraft((draft) => draft.status);
  const flow = useDraft((draft) => draft.flow);
  const chooseLater = useView((view) => view.chooseLater);
  const version = useQuery({ ...versionQuery(flowId, live ?? 0), enabled: live !== null });
  const published = version.data?.flow as Flow | undefined;
  const changes = useMemo(
    () => (published === undefined ? null : countChanges(published, flow)),
    [published, flow],
  );
  const tone =
    status.type === 'saved' || status.type === 'saving' ? (live === null ? 'plain' : 'good') : 'warn';
  return (
    <div className="editor-status" role="status">
      <StatusDot tone={tone}>{statusInWords(live, status, changes)}</StatusDot>
      {status.type === 'conflict' && (
        <button type="button" className="as-link" onClick={() => chooseLater(false)}>
          Choose which to keep
        </button>
      )}
      {status.type === 'refused' && <span className="editor-refused">{status.message}</span>}
    </div>
  );
}
