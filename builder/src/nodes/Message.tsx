import { MessageSquare } from 'lucide-react';
import { MessageForm } from '../inspector/MessageForm.tsx';
import { CardText } from './CardText.tsx';
import { NodeFrame } from './NodeFrame.tsx';
import type { NodeOf, NodeView } from './node-view.ts';

function MessageCard({ node }: { readonly node: NodeOf<'message'> }) {
  return (
    <NodeFrame node={node} icon={MessageSquare}>
      <CardText node={node} text={node.data.text} placeholder="Write the text…" />
    </NodeFrame>
  );
}

export const messageView: NodeView<'message'> = {
  kind: 'message',
  icon: MessageSquare,
  short: 'Message',
  addable: true,
  writesFirst: 'text',
  Card: MessageCard,
  Form: MessageForm,
};
