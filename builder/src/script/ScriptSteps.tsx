import type { FlowNode } from '@parley/shared/nodes/index';
import { kindOf } from '@parley/shared/nodes/index';
import { memo } from 'react';
import { useView } from '../editor/editor-context.ts';
import { useNames } from '../inspector/use-names.ts';
import { cardLabel } from '../nodes/names.ts';
import { scriptParts } from '../nodes/script-parts.ts';
import { classNames } from '../ui/class-names.ts';
import { scriptWords as words } from '../words/script.ts';
import { AddAnswer } from './AddAnswer.tsx';
import { Lazy } from './Lazy.tsx';
import { LineProblems } from './LineProblems.tsx';
import { MoreForm } from './MoreForm.tsx';
import { StepHead } from './StepHead.tsx';
import { StepText } from './StepText.tsx';
import { StillStep, StillWay } from './Still.tsx';
import type { ScriptStep, ScriptWay } from './script-of.ts';
import { stepPlace } from './use-place.ts';
import { WayOut } from './WayOut.tsx';

/** Steps one after the other; what only one of a step's ways leads to stands below that way. */
export const ScriptSteps = memo(function ScriptSteps({ steps }: { readonly steps: readonly ScriptStep[] }) {
  return (
    <ol className="script-steps">
      {steps.map((step) => (
        <Step key={step.node.id} step={step} />
      ))}
    </ol>
  );
});

const Step = memo(function Step({ step }: { readonly step: ScriptStep }) {
  const { node, number, chapter, ways } = step;
  const current = useView(({ trace }) => trace.current === node.id);
  const kind = kindOf(node);
  const answers = kind.answers?.(node.data).length ?? 0;
  return (
    <li className={`script-step kind-${node.kind}`}>
      {chapter !== null && <h2 className="script-chapter">{chapter}</h2>}
      <article
        className={classNames('script-body', current && 'is-current')}
        aria-label={words.stepIs(number, cardLabel(node))}
        aria-current={current ? 'step' : undefined}
        data-step={node.id}
        data-place={stepPlace(node.id)}
        tabIndex={-1}
      >
        <Lazy still={() => <StillStep node={node} number={number} />}>
          {() => (
            <>
              <StepHead node={node} number={number} />
              <StepContent node={node} number={number} />
            </>
          )}
        </Lazy>
      </article>
      {ways.length > 0 && (
        <ul className={classNames('script-ways', isPlain(ways) && 'is-plain')} data-step={node.id}>
          {ways.slice(0, answers).map((way) => (
            <Way key={way.exit.id} step={step} way={way} />
          ))}
          {kind.answers !== undefined && (
            <li className="script-way is-new">
              <Lazy still={() => null}>{() => <AddAnswer node={node.id} number={number} />}</Lazy>
            </li>
          )}
          {ways.slice(answers).map((way) => (
            <Way key={way.exit.id} step={step} way={way} />
          ))}
        </ul>
      )}
    </li>
  );
});

function Way({ step, way }: { readonly step: ScriptStep; readonly way: ScriptWay }) {
  const { exit, follows, to, toNumber, steps } = way;
  return (
    <li className={`script-way is-${exit.look}`}>
      <Lazy
        still={() => <StillWay node={step.node} exit={exit} follows={follows} to={to} toNumber={toNumber} />}
      >
        {() => (
          <WayOut
            node={step.node}
            number={step.number}
            exit={exit}
            follows={follows}
            to={to}
            toNumber={toNumber}
          />
        )}
      </Lazy>
      {steps.length > 0 && <ScriptSteps steps={steps} />}
    </li>
  );
}

/** A step that only goes on needs no list to be seen. */
const isPlain = (ways: readonly ScriptWay[]) => ways.length === 1 && ways[0]?.exit.look === 'next';

interface StepContentProps {
  readonly node: FlowNode;
  readonly number: number;
}

const StepContent = memo(function StepContent({ node, number }: StepContentProps) {
  const people = useNames();
  const own = scriptParts(node, people).filter(({ exit }) => exit === undefined);
  return (
    <>
      {own.map((part) =>
        part.says === undefined ? (
          <ul key={part.key} className="script-does">
            {part.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : (
          <StepText key={part.key} node={node} number={number} part={part.key} writing={part.says} />
        ),
      )}
      <LineProblems node={node.id} exit={null} />
      <MoreForm node={node} />
    </>
  );
});
