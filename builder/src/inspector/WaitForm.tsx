import type { NodeOf } from '../nodes/node-view.ts';
import { useUpdate } from '../nodes/use-card.ts';
import { LengthField } from './LengthField.tsx';

export function WaitForm({ node }: { readonly node: NodeOf<'wait'> }) {
  const update = useUpdate<NodeOf<'wait'>['data']>(node.id);
  return (
    <>
      <LengthField
        label="Wait for"
        field="for"
        value={node.data.for}
        onCommit={(length) => update('Change wait', (data) => ({ ...data, for: length }))}
      />
      <p className="form-note">If they text in the meantime, it goes to the inbox.</p>
    </>
  );
}
