import type { NodeOf } from '../nodes/node-view.ts';
import { useUpdate } from '../nodes/use-card.ts';
import { WordsField } from './WordsField.tsx';

export function TagForm({ node }: { readonly node: NodeOf<'tag'> }) {
  const update = useUpdate<NodeOf<'tag'>['data']>(node.id);
  return (
    <>
      <WordsField
        label="Add tags"
        field="add"
        words={node.data.add}
        placeholder="Interested"
        onChange={(add) => update('Change tags', (data) => ({ ...data, add }))}
      />
      <WordsField
        label="Remove tags"
        field="remove"
        words={node.data.remove}
        placeholder="New lead"
        onChange={(remove) => update('Change tags', (data) => ({ ...data, remove }))}
      />
    </>
  );
}
