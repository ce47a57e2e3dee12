import type { Problem } from '@parley/shared/check/problem';
import { indexOf } from '../document/flow-index.ts';
import { stepTitle } from '../nodes/names.ts';
import { editorWords } from '../words/editor.ts';
import { useDraft, useEditor } from './editor-context.ts';
import { ProblemItem } from './ProblemItem.tsx';
import { useNarrow } from './use-narrow.ts';

const order = { blocker: 0, warning: 1, tip: 2 } as const;

interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** What is done besides going to the step. */
  readonly onGo?: () => void;
}

/** All problems, the worst first, each with the step it is about. */
export function ProblemList({ problems, onGo }: ProblemListProps) {
  const { view } = useEditor();
  const narrow = useNarrow();
  const nodes = useDraft(({ flow }) => indexOf(flow).nodes);
  const sorted = [...problems].sort((a, b) => order[a.level] - order[b.level]);
  if (sorted.length === 0) return <p className="form-note">{editorWords.nothingToFix}</p>;
  return (
    <ul className="problems">
      {sorted.map((problem, i) => {
        const node = nodes.get(problem.nodeId ?? '');
        const go = () => {
          if (problem.nodeId === undefined) return;
          // On a small screen the list lies over the script.
          if (narrow) view.getState().show(null);
          view.getState().goTo(problem.nodeId);
          onGo?.();
        };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be alike in everything.
          <li key={`${problem.code}-${problem.nodeId}-${problem.field ?? problem.exit}-${i}`}>
            {node && <p className="problem-step">{stepTitle(node)}</p>}
            <ProblemItem problem={problem} onGo={node === undefined ? undefined : go} />
          </li>
        );
      })}
    </ul>
  );
}
