import { useCounting } from '../nodes/CardText.tsx';
import type { NodeOf } from '../nodes/node-view.ts';
import { useUpdate } from '../nodes/use-card.ts';
import { inspectorWords } from '../words/inspector.ts';
import { writingWords } from '../words/writing.ts';
import { usePastedQuestion } from '../writing/use-pasted-answers.ts';
import { LongText } from './LongText.tsx';

export function MessageForm({ node }: { readonly node: NodeOf<'message'> }) {
  const update = useUpdate<NodeOf<'message'>['data']>(node.id);
  return (
    <LongText
      label={inspectorWords.text}
      field="text"
      cost={useCounting(node, 'text')}
      value={node.data.text}
      placeholder={inspectorWords.writeText}
      onPasted={usePastedQuestion(node.id)}
      onCommit={(text, group) => update(writingWords.editText, (data) => ({ ...data, text }), group)}
    />
  );
}
