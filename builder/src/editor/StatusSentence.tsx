import { StatusDot, type Tone } from '../ui/Pill.tsx';
import { useLive } from '../versions/use-live.ts';
import { statusWords } from '../words/status.ts';
import { useDraft, useEditor, useView } from './editor-context.ts';
import { type Live, statusInWords } from './status-in-words.ts';
import { useChanges } from './use-changes.ts';

/** Always says what is live and what is not. */
export function StatusSentence() {
  const { flowId } = useEditor();
  const live = useLive();
  const status = useDraft((draft) => draft.status);
  const chooseLater = useView((view) => view.chooseLater);
  const changes = useChanges(flowId, live.version);
  const fine = status.type === 'saved' || status.type === 'saving';
  const words = statusInWords(live, status, changes);
  return (
    // Everything typed is saved: what of that is worth hearing is said elsewhere, and seldom.
    <div className="editor-status" role="status" aria-live="off" title={words}>
      <StatusDot tone={fine ? toneOf(live) : 'warn'}>{words}</StatusDot>
      {status.type === 'conflict' && (
        <button type="button" className="as-link" onClick={() => chooseLater(false)}>
          {statusWords.choose}
        </button>
      )}
      {status.type === 'refused' && <span className="editor-refused">{status.message}</span>}
    </div>
  );
}

function toneOf({ version, paused }: Live): Tone {
  if (version === null) return 'plain';
  return paused === null ? 'good' : 'warn';
}
