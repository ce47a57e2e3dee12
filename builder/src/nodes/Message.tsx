import { MessageSquare } from 'lucide-react';
import { inspectorWords } from '../words/inspector.ts';
import { usePastedQuestion } from '../writing/use-pasted-answers.ts';
import { CardText } from './CardText.tsx';
import { NodeFrame } from './NodeFrame.tsx';
import type { NodeOf, NodeView } from './node-view.ts';

function MessageCard({ node }: { readonly node: NodeOf<'message'> }) {
  return (
    <NodeFrame node={node} icon={MessageSquare}>
      <CardText
        node={node}
        text={node.data.text}
        placeholder={inspectorWords.writeText}
        onPasted={usePastedQuestion(node.id)}
      />
    </NodeFrame>
  );
}

export const messageView: NodeView<'message'> = {
  kind: 'message',
  icon: MessageSquare,
  short: 'Message',
  addable: true,
  writesFirst: 'text',
  // What followed the text follows its first answer, which only has to be named.
  turn: ({ text }, drawn) => {
    const answers = drawn.map((_, i) => ({ id: `answer-${i + 1}`, label: '' }));
    return { kind: 'question', data: { text, answers }, ways: { next: 'answer-1' } };
  },
  Card: MessageCard,
};
