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
  /** False while it is still being looked through. */
  readonly checked?: boolean;
  /** What is done besides going to the step. */
  readonly onGo?: () => void;
}

/** All problems, the worst first, each with the step it is about. */
export function ProblemList({ problems, checked = true, onGo }: ProblemListProps) {
  const { view } = useEditor();
  const narrow = useNarrow();
  const nodes = useDraft(({ flow }) => indexOf(flow).nodes);
  const sorted = [...problems].sort((a, b) => order[a.level] - order[b.level]);
  const keyOf = distinctKeys();
  if (sorted.length === 0)
    return <p className="form-note">{checked ? editorWords.nothingToFix : editorWords.looking}</p>;
  return (
    <ul className="problems">
      {sorted.map((problem) => {
        const node = nodes.get(problem.nodeId ?? '');
        const go = () => {
          if (problem.nodeId === undefined) return;
          // On a small screen the list lies over the script.
          if (narrow) view.getState().show(null);
          view.getState().goTo(problem.nodeId);
          onGo?.();
        };
        return (
          <li key={keyOf(problem)}>
            {node && <p className="problem-step">{stepTitle(node)}</p>}
            <ProblemItem problem={problem} onGo={node === undefined ? undefined : go} />
          </li>
        );
      })}
    </ul>
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
