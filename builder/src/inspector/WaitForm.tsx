import type { NodeOf } from '../nodes/node-view.ts';
import { useUpdate } from '../nodes/use-card.ts';
import { formWords } from '../words/form.ts';
import { LengthField } from './LengthField.tsx';
import { SendingHours } from './SendingHours.tsx';

export function WaitForm({ node }: { readonly node: NodeOf<'wait'> }) {
  const update = useUpdate<NodeOf<'wait'>['data']>(node.id);
  return (
    <>
      <LengthField
        label={formWords.waitFor}
        field="for"
        value={node.data.for}
        onCommit={(length, group) =>
          update(formWords.changeWait, (data) => ({ ...data, for: length }), group)
        }
      />
      <SendingHours node={node} />
      <p className="form-note">{formWords.ifTheyTextInTheMeantime}</p>
    </>
  );
}
