import { durationInWords } from '@parley/shared/time/duration';
import { Clock } from 'lucide-react';
import { cardWords } from '../words/card.ts';
import { inspectorWords } from '../words/inspector.ts';
import { CompactFrame } from './NodeFrame.tsx';
import type { NodeOf, NodeView } from './node-view.ts';

function WaitCard({ node }: { readonly node: NodeOf<'wait'> }) {
  return (
    <CompactFrame node={node} icon={Clock}>
      <span>
        {cardWords.wait}
        <strong>{durationInWords(node.data.for)}</strong>
      </span>
      {node.data.inHours === true && <span className="card-name">{inspectorWords.thenInHours}</span>}
    </CompactFrame>
  );
}

export const waitView: NodeView<'wait'> = {
  kind: 'wait',
  icon: Clock,
  short: cardWords.waitShort,
  addable: true,
  Card: WaitCard,
};
