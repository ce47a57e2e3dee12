import { Hash } from 'lucide-react';
import { cardWords } from '../words/card.ts';
import { CompactFrame } from './NodeFrame.tsx';
import type { NodeOf, NodeView } from './node-view.ts';

function TagCard({ node }: { readonly node: NodeOf<'tag'> }) {
  const { add, remove } = node.data;
  return (
    <CompactFrame node={node} icon={Hash}>
      {add.length > 0 && (
        <span>
          {cardWords.addTag}
          <strong>{add.join(', ')}</strong>
        </span>
      )}
      {remove.length > 0 && (
        <span>
          {cardWords.removeTag}
          <strong>{remove.join(', ')}</strong>
        </span>
      )}
      {add.length + remove.length === 0 && <span className="card-empty">{cardWords.whichTag}</span>}
    </CompactFrame>
  );
}

export const tagView: NodeView<'tag'> = {
  kind: 'tag',
  icon: Hash,
  short: cardWords.tag,
  addable: true,
  Card: TagCard,
};
