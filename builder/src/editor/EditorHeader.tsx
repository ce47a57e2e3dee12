import { ChevronLeft, Play, Share2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../ui/Button.tsx';
import { useView } from './editor-context.ts';
import { FlowName } from './FlowName.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import { StatusSentence } from './StatusSentence.tsx';

interface EditorHeaderProps {
  readonly flowId: string;
  readonly live: number | null;
  readonly onPublished: (version: number) => void;
}

/** Which flow this is, what of it is live, and what one can do with the whole of it. */
export function EditorHeader({ flowId, live, onPublished }: EditorHeaderProps) {
  const panel = useView((view) => view.panel);
  const show = useView((view) => view.show);
  const toFix = useView((view) => view.problems.filter(({ level }) => level === 'blocker').length);
  const toLookAt = useView((view) => view.problems.filter(({ level }) => level === 'warning').length);
  const [dialog, setDialog] = useState<'publish' | 'share' | null>(null);
  const close = () => setDialog(null);
  return (
    <header className="editor-head">
      <Link href="/flows" className="editor-back" aria-label="Flows">
        <ChevronLeft size={16} strokeWidth={1.75} aria-hidden />
        <span>Flows</span>
      </Link>
      <FlowName />
      <StatusSentence flowId={flowId} live={live} />
      <div className="editor-actions">
        {toFix + toLookAt > 0 && (
          <button
            type="button"
            className="editor-fix"
            aria-pressed={panel === 'problems'}
            onClick={() => show(panel === 'problems' ? null : 'problems')}
          >
            {toFix > 0 ? `${toFix} ${toFix === 1 ? 'thing' : 'things'} to fix` : `${toLookAt} to look at`}
          </button>
        )}
        <Button
          className="editor-share"
          icon={<Share2 size={16} strokeWidth={1.75} aria-hidden />}
          onClick={() => setDialog('share')}
        >
          <span>Share</span>
        </Button>
        <Button
          aria-pressed={panel === 'try'}
          icon={<Play size={16} strokeWidth={1.75} aria-hidden />}
          onClick={() => show(panel === 'try' ? null : 'try')}
        >
          Try it
        </Button>
        <Button look="primary" onClick={() => setDialog('publish')}>
          Publish
        </Button>
      </div>
      {dialog === 'publish' && (
        <PublishDialog flowId={flowId} live={live} onClose={close} onPublished={onPublished} />
      )}
      {dialog === 'share' && <ShareDialog flowId={flowId} onClose={close} />}
    </header>
  );
}
