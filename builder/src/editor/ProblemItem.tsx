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
          <Button
            className="problem-fix"
            onClick={(event) => {
              passFocusOn(event.currentTarget);
              change(fix.label, (flow) => mend(flow, problem));
            }}
          >
            {fix.label}
          </Button>
        )}
      </div>
    </div>
  );
}

/** About a second of frames: the flow is looked through once its author pauses. */
const patience = 60;

/** What is mended goes, with the button that mended it: the focus goes on to the next one, else to what it was about. */
function passFocusOn(pressed: HTMLElement): void {
  const list = pressed.closest('.problems');
  const at =
    list === null ? 0 : [...list.querySelectorAll('.problem')].indexOf(pressed.closest('.problem') ?? list);
  const around =
    pressed.closest<HTMLElement>('[data-step][tabindex]') ??
    pressed.closest('.dock')?.querySelector<HTMLElement>('.dock-tab.is-on');
  let left = patience;
  const look = () => {
    left -= 1;
    const focused = document.activeElement;
    if (focused === pressed && left > 0) requestAnimationFrame(look);
    if (focused !== document.body) return;
    const items = list?.isConnected ? [...list.querySelectorAll('.problem')] : [];
    const next = (items[at] ?? items.at(-1))?.querySelector('button');
    (next ?? around)?.focus();
  };
  requestAnimationFrame(look);
}
