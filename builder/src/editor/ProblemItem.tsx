import { mend } from '@parley/shared/check/mend';
import type { Problem } from '@parley/shared/check/problem';
import { Lightbulb, OctagonAlert, TriangleAlert } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { editorWords } from '../words/editor.ts';
import { useChange } from './editor-context.ts';

const levels = {
  blocker: { Icon: OctagonAlert, word: editorWords.hasToBeFixed },
  warning: { Icon: TriangleAlert, word: editorWords.worthALook },
  tip: { Icon: Lightbulb, word: editorWords.aTip },
} as const;

interface ProblemItemProps {
  readonly problem: Problem;
  /** Goes to the place; without it the sentence is no button. */
  readonly onGo?: (() => void) | undefined;
}

/** What is wrong, in a sentence, why it matters, and the button that mends it where there is one. */
export function ProblemItem({ problem, onGo }: ProblemItemProps) {
  const change = useChange();
  const { Icon, word } = levels[problem.level];
  const { fix } = problem;
  return (
    <div className={`problem problem-${problem.level}`}>
      <Icon size={16} strokeWidth={1.75} aria-label={word} />
      <div className="problem-words">
        {onGo === undefined ? (
          <p>{problem.message}</p>
        ) : (
          <button type="button" className="problem-go" onClick={onGo}>
            {problem.message}
          </button>
        )}
        {problem.reason !== undefined && <p className="problem-why">{problem.reason}</p>}
        {fix && (
          <Button className="problem-fix" onClick={() => change(fix.label, (flow) => mend(flow, problem))}>
            {fix.label}
          </Button>
        )}
      </div>
    </div>
  );
}
