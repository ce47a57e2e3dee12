import { StatusDot } from '../ui/Pill.tsx';
import { useDraft, useView } from './editor-context.ts';
import { statusInWords } from './status-in-words.ts';
import { useChanges } from './use-changes.ts';

interface StatusSentenceProps {
  readonly flowId: string;
  readonly live: number | null;
}

/** Always says what is live and what is not. */
export function StatusSentence({ flowId, live }: StatusSentenceProps) {
  const status = useDraft((draft) => draft.status);
  const chooseLater = useView((view) => view.chooseLater);
  const changes = useChanges(flowId, live);
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
