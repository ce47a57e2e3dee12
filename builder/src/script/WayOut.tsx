import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import type { Exit } from '@parley/shared/nodes/node-kind';
import { Check, CornerDownRight } from 'lucide-react';
import { memo } from 'react';
import { useView } from '../editor/editor-context.ts';
import type { Answer } from '../nodes/answer-words.ts';
import { scriptParts } from '../nodes/script-parts.ts';
import { scriptWords as words } from '../words/script.ts';
import { AddStep } from './AddStep.tsx';
import { AnswerLine } from './AnswerLine.tsx';
import { GoesToSelect } from './GoesToSelect.tsx';
import { LineProblems } from './LineProblems.tsx';
import { StepText } from './StepText.tsx';
import type { ScriptWay } from './script-of.ts';
import { useGoToStep } from './use-place.ts';
import { wayWords } from './way-words.ts';

interface WayOutProps {
  readonly node: FlowNode;
  readonly number: number;
  readonly exit: Exit;
  readonly follows: ScriptWay['follows'];
  readonly to: FlowNode | null;
  readonly toNumber: number;
}

/** One way out of a step: what leads to it, and where it goes. */
export const WayOut = memo(function WayOut({ node, number, exit, follows, to, toNumber }: WayOutProps) {
  const go = useGoToStep();
  const tried = useView(({ trace }) => trace.lines.has(`${node.id}/${exit.id}`));
  const answers = (kindOf(node).answers?.(node.data) ?? []) as readonly Answer[];
  const at = answers.findIndex(({ id }) => id === exit.id);
  const answer = answers[at];
  const parts = scriptParts(node).filter((part) => part.exit === exit.id);
  return (
    <>
      {answer ? (
        <AnswerLine node={node.id} number={number} answer={answer} at={at} count={answers.length} />
      ) : (
        <p className="script-way-words">{wayWords(exit, parts)}</p>
      )}
      {parts.map(
        ({ key, says }) =>
          says && <StepText key={key} node={node} number={number} part={key} writing={says} />,
      )}
      <div className={`script-goes is-${follows}`}>
        <CornerDownRight size={16} strokeWidth={1.75} aria-hidden />
        {tried && (
          <span className="script-way-tried">
            <Check size={14} strokeWidth={2} aria-hidden />
            {words.tried}
          </span>
        )}
        <GoesToSelect node={node.id} number={number} exit={exit} to={to} toNumber={toNumber} />
        {to && follows === 'link' && (
          <a
            className="script-link"
            href={`?view=script&step=${encodeURIComponent(to.id)}`}
            onClick={(event) => {
              event.preventDefault();
              go(to.id);
            }}
          >
            {words.toStep(toNumber)}
          </a>
        )}
        <AddStep node={node.id} number={number} exit={exit} />
      </div>
      <LineProblems node={node.id} exit={exit.id} />
    </>
  );
});
