import type { Problem } from '@parley/shared/check/problem';
import { lazy, Suspense, useState } from 'react';
import { indexOf } from '../document/flow-index.ts';
import { CrashScreen } from '../frame/CrashScreen.tsx';
import { stepTitle } from '../nodes/names.ts';
import { Button } from '../ui/Button.tsx';
import { editorWords } from '../words/editor.ts';
import { galleryWords } from '../words/gallery.ts';
import { useDraft, useEditor, useView } from './editor-context.ts';
import { ProblemItem } from './ProblemItem.tsx';
import { useNarrow } from './use-narrow.ts';

const FillBlanks = lazy(() => import('./FillBlanks.tsx').then((m) => ({ default: m.FillBlanks })));

const order = { blocker: 0, warning: 1, tip: 2 } as const;

interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** False while it is still being looked through. */
  readonly checked?: boolean;
  /** What is done instead of going to the step. */
  readonly onGo?: (problem: Problem) => void;
}

/** All problems, the worst first, each with the step it is about. */
export function ProblemList({ problems, checked = true, onGo }: ProblemListProps) {
  const { view } = useEditor();
  const narrow = useNarrow();
  const nodes = useDraft(({ flow }) => indexOf(flow).nodes);
  const sorted = [...problems].sort((a, b) => order[a.level] - order[b.level]);
  const keyOf = distinctKeys();
  const [filling, setFilling] = useState(false);
  const readOnly = useView((now) => now.readOnly);
  const blanks = !readOnly && problems.some(({ code }) => code === 'blank_left');
  if (sorted.length === 0)
    return <p className="form-note">{checked ? editorWords.nothingToFix : editorWords.looking}</p>;
  return (
    <>
      {blanks && (
        <Button className="problems-blanks" onClick={() => setFilling(true)}>
          {galleryWords.fillBlanks}
        </Button>
      )}
      <ul className="problems">
        {sorted.map((problem) => {
          const node = nodes.get(problem.nodeId ?? '');
          const go = () => {
            if (problem.nodeId === undefined) return;
            if (onGo !== undefined) {
              onGo(problem);
              return;
            }
            // On a small screen the list lies over the script.
            if (narrow) view.getState().show(null);
            view.getState().goTo(problem.nodeId);
          };
          return (
            <li key={keyOf(problem)}>
              {node && <p className="problem-step">{stepTitle(node)}</p>}
              <ProblemItem problem={problem} onGo={node === undefined ? undefined : go} />
            </li>
          );
        })}
      </ul>
      {filling && (
        <CrashScreen onMissing={() => setFilling(false)}>
          <Suspense fallback={null}>
            <FillBlanks onClose={() => setFilling(false)} />
          </Suspense>
        </CrashScreen>
      )}
    </>
  );
}

/** The place of a problem and which of those alike it is: the same one stays the same while others go. */
function distinctKeys(): (problem: Problem) => string {
  const seen = new Map<string, number>();
  return ({ code, nodeId, field, exit }) => {
    const key = `${code}-${nodeId}-${field ?? exit}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return `${key}-${nth}`;
  };
}
