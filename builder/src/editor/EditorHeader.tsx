import { ChevronLeft, History, Play, Share2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { useHeaderDialog } from '../actions/desk.ts';
import { UndoButtons } from '../actions/UndoButtons.tsx';
import { CrashScreen } from '../frame/CrashScreen.tsx';
import { Button } from '../ui/Button.tsx';
import { editorWords } from '../words/editor.ts';
import { useEditor, useView } from './editor-context.ts';
import { FlowName } from './FlowName.tsx';
import { ModeSwitch } from './ModeSwitch.tsx';
import { panels } from './panels.ts';
import { StatusSentence } from './StatusSentence.tsx';
import { useNarrow } from './use-narrow.ts';
import type { Panel } from './view.ts';

const PublishDialog = lazy(() => panels.publish().then((m) => ({ default: m.PublishDialog })));
const ShareDialog = lazy(() => panels.share().then((m) => ({ default: m.ShareDialog })));

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Which flow this is, what of it is live, and what one can do with the whole of it. */
export function EditorHeader() {
  const { flowId } = useEditor();
  const panel = useView((view) => view.panel);
  const readOnly = useView((view) => view.readOnly);
  const narrow = useNarrow();
  const show = useView((view) => view.show);
  const toFix = useView((view) => view.problems.filter(({ level }) => level === 'blocker').length);
  const toLookAt = useView((view) => view.problems.filter(({ level }) => level === 'warning').length);
  const dialog = useHeaderDialog((now) => now.open);
  const setDialog = (open: 'publish' | 'share') => useHeaderDialog.setState({ open });
  const close = () => useHeaderDialog.setState({ open: null });
  const toggle = (one: Panel) => show(panel === one ? null : one);
  return (
    <header className="editor-head">
      <Link href="/flows" className="editor-back" aria-label={editorWords.flows}>
        <ChevronLeft {...icon} />
        <span>{editorWords.flows}</span>
      </Link>
      <FlowName />
      <StatusSentence />
      <div className="editor-actions">
        <UndoButtons />
        <ModeSwitch narrow={narrow} />
        {toFix + toLookAt > 0 && (
          <button
            type="button"
            className="editor-fix"
            aria-pressed={panel === 'problems'}
            onClick={() => toggle('problems')}
          >
            {toFix > 0 ? editorWords.toFix(toFix) : editorWords.toLookAt(toLookAt)}
          </button>
        )}
        <Button
          className="editor-brief"
          aria-pressed={panel === 'history'}
          icon={<History {...icon} />}
          onClick={() => toggle('history')}
        >
          <span>{editorWords.history}</span>
        </Button>
        <Button className="editor-brief" icon={<Share2 {...icon} />} onClick={() => setDialog('share')}>
          <span>{editorWords.share}</span>
        </Button>
        <Button aria-pressed={panel === 'try'} icon={<Play {...icon} />} onClick={() => toggle('try')}>
          {editorWords.tryIt}
        </Button>
        <Button
          look="primary"
          aria-disabled={readOnly || undefined}
          title={readOnly ? editorWords.onlyLook : undefined}
          onClick={readOnly ? undefined : () => setDialog('publish')}
        >
          {editorWords.publish}
        </Button>
      </div>
      <CrashScreen key={dialog} onMissing={close}>
        <Suspense fallback={null}>
          {dialog === 'publish' && <PublishDialog onClose={close} />}
          {dialog === 'share' && <ShareDialog flowId={flowId} onClose={close} />}
        </Suspense>
      </CrashScreen>
    </header>
  );
}
