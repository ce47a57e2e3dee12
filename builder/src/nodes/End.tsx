import { Flag } from 'lucide-react';
import { cardWords } from '../words/card.ts';
import { CompactFrame } from './NodeFrame.tsx';
import type { NodeOf, NodeView } from './node-view.ts';

function EndCard({ node }: { readonly node: NodeOf<'end'> }) {
  return (
    <CompactFrame node={node} icon={Flag}>
      <span>{cardWords.conversationEnds}</span>
    </CompactFrame>
  );
}

export const endView: NodeView<'end'> = {
  kind: 'end',
  icon: Flag,
  short: cardWords.end,
  addable: true,
  Card: EndCard,
};
