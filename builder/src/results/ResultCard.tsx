import type { NodeProps } from '@xyflow/react';
import { Card } from '../canvas/Card.tsx';
import { useDetail } from '../canvas/detail.ts';
import type { CardElement } from '../canvas/elements.ts';
import { resultsWords as words } from '../words/results.ts';
import { useDrawnResults } from './results-context.ts';
import { stepInWords } from './step-results.ts';

/** A step as on the canvas, and below it who stands there and who never answered. */
export function ResultCard(props: NodeProps<CardElement>) {
  return (
    <>
      <Card {...props} />
      <Foot node={props.id} />
    </>
  );
}

function Foot({ node }: { readonly node: string }) {
  const step = useDrawnResults().steps.get(node);
  const detail = useDetail();
  if (step === undefined || step.count.arrived === 0) return null;
  // From afar nothing but the one number of a step can be read.
  const lines = detail === 'title' ? [words.cameToStep(step.count.arrived)] : stepInWords(step);
  if (lines.length === 0) return null;
  return (
    <div className={`result-foot is-${detail}`}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
