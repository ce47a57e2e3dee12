import type { NodeOf } from '../nodes/node-view.ts';
import { useUpdate } from '../nodes/use-card.ts';
import { LongText } from './LongText.tsx';

export function MessageForm({ node }: { readonly node: NodeOf<'message'> }) {
  const update = useUpdate<NodeOf<'message'>['data']>(node.id);
  return (
    <LongText
      label="Text"
      field="text"
      opens={node.id}
      value={node.data.text}
      placeholder="Write the text…"
      onCommit={(text) => update('Edit text', (data) => ({ ...data, text }))}
    />
  );
}
