import { triggerInWords } from '@parley/shared/nodes/trigger';
import { Play } from 'lucide-react';
import { cardWords } from '../words/card.ts';
import { NodeFrame } from './NodeFrame.tsx';
import type { NodeOf, NodeView } from './node-view.ts';

function StartCard({ node }: { readonly node: NodeOf<'start'> }) {
  const { triggers } = node.data;
  return (
    <NodeFrame node={node} icon={Play}>
      <ul className="card-list">
        {triggers.length === 0 && <li>{cardWords.startedByHand}</li>}
        {triggers.map((trigger, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: ways in have no id of their own.
          <li key={i}>{triggerInWords(trigger)}</li>
        ))}
      </ul>
    </NodeFrame>
  );
}

export const startView: NodeView<'start'> = {
  kind: 'start',
  icon: Play,
  short: cardWords.start,
  addable: false,
  Card: StartCard,
};
