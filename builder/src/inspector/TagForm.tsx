import type { NodeOf } from '../nodes/node-view.ts';
import { useUpdate } from '../nodes/use-card.ts';
import { formWords } from '../words/form.ts';
import { WordsField } from './WordsField.tsx';

export function TagForm({ node }: { readonly node: NodeOf<'tag'> }) {
  const update = useUpdate<NodeOf<'tag'>['data']>(node.id);
  return (
    <>
      <WordsField
        label={formWords.addTags}
        field="add"
        words={node.data.add}
        placeholder={formWords.interested}
        onChange={(add) => update(formWords.changeTags, (data) => ({ ...data, add }))}
      />
      <WordsField
        label={formWords.removeTags}
        field="remove"
        words={node.data.remove}
        placeholder={formWords.newLead}
        onChange={(remove) => update(formWords.changeTags, (data) => ({ ...data, remove }))}
      />
    </>
  );
}
