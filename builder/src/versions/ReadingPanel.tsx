import type { Flow } from '@parley/shared/flow/flow';
import { useQuery } from '@tanstack/react-query';
import { ChevronLeft } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { versionQuery } from '../api/queries.ts';
import { useDraft, useEditor, useView } from '../editor/editor-context.ts';
import { useNarrow } from '../editor/use-narrow.ts';
import { useNames } from '../inspector/use-names.ts';
import { diffScript } from '../script/diff-script.ts';
import { ScriptDiff } from '../script/ScriptDiff.tsx';
import { Button } from '../ui/Button.tsx';
import { Trouble } from '../ui/Notice.tsx';
import { versionWords as words } from '../words/versions.ts';
import { compareMarks } from './compare-marks.ts';
import { hideMarks, showMarks } from './use-compare.ts';
import { useRestore } from './use-restore.ts';
import { VersionScript } from './VersionScript.tsx';
import type { Reading } from './version-list.ts';

interface ReadingPanelProps {
  readonly reading: Reading;
  readonly onBack: () => void;
}

/** A version as a script, or what is between two; the way back to the list, and to the draft. */
export function ReadingPanel({ reading, onBack }: ReadingPanelProps) {
  const { flowId } = useEditor();
  const draft = useDraft(({ flow }) => flow);
  const [first, second] =
    reading.type === 'version' ? [reading.version, null] : [reading.before, reading.after];
  const one = useQuery(versionQuery(flowId, first));
  const two = useQuery({ ...versionQuery(flowId, second ?? 0), enabled: second !== null });
  const before = one.data?.flow;
  const after = second === null ? draft : two.data?.flow;
  const error = one.error ?? two.error;
  const title =
    reading.type === 'version'
      ? words.reading(first)
      : words.comparing(words.aVersion(first), second === null ? words.theDraft : words.aVersion(second));
  return (
    <Frame title={title} onBack={onBack}>
      {error && <Trouble error={error} onRetry={() => void Promise.all([one.refetch(), two.refetch()])} />}
      {!error && (before === undefined || after === undefined) && <p>{words.loading}</p>}
      {before && after && (
        <>
          {reading.type === 'version' ? (
            <VersionScript flow={before} />
          ) : (
            <Between before={before} after={after} title={title} />
          )}
          <RestoreButton version={first} flow={before} />
        </>
      )}
    </Frame>
  );
}

interface FrameProps {
  readonly title: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

function Frame({ title, onBack, children }: FrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className="history">
      <Button
        look="quiet"
        className="history-back"
        icon={<ChevronLeft size={16} strokeWidth={1.75} aria-hidden />}
        onClick={onBack}
      >
        {words.back}
      </Button>
      <h3 ref={heading} tabIndex={-1} className="history-title">
        {title}
      </h3>
      {children}
    </div>
  );
}

interface BetweenProps {
  readonly before: Flow;
  readonly after: Flow;
  readonly title: string;
}

function Between({ before, after, title }: BetweenProps) {
  const people = useNames();
  const narrow = useNarrow();
  const canvas = useView((view) => view.mode === 'canvas') && !narrow;
  const lines = useMemo(() => diffScript(before, after, people), [before, after, people]);
  useEffect(() => {
    showMarks(compareMarks(lines, before, after));
    return hideMarks;
  }, [lines, before, after]);
  return (
    <>
      {canvas && lines.length > 0 && <p className="form-note">{words.onCanvas}</p>}
      <ScriptDiff label={title} lines={lines} nothing={words.same} level={4} />
    </>
  );
}

function RestoreButton({ version, flow }: { readonly version: number; readonly flow: Flow }) {
  const readOnly = useView((view) => view.readOnly);
  const restore = useRestore();
  return (
    <div className="history-row">
      <Button
        disabled={readOnly}
        onClick={() => restore(flow, words.undoRestore(version), words.restored(version))}
      >
        {words.restoreThis(version)}
      </Button>
    </div>
  );
}
