import { handoff, handoffToInWords } from '@parley/shared/nodes/handoff';
import { durationInWords } from '@parley/shared/time/duration';
import { Clock, UserRound } from 'lucide-react';
import { HandoffForm } from '../inspector/HandoffForm.tsx';
import { usePeopleNames } from '../inspector/use-people-names.ts';
import { CardText } from './CardText.tsx';
import { ExitRow } from './ExitRow.tsx';
import { NodeFrame } from './NodeFrame.tsx';
import type { NodeOf, NodeView } from './node-view.ts';

function HandoffCard({ node }: { readonly node: NodeOf<'handoff'> }) {
  const [done, unanswered] = handoff.exits(node.data);
  const { answerWithin, to } = node.data;
  const late = answerWithin === undefined ? '' : ` in ${durationInWords(answerWithin)}`;
  const whom = handoffToInWords(to, usePeopleNames());
  return (
    <NodeFrame node={node} icon={UserRound} aside={node.name || (whom === 'anyone' ? 'Anyone' : whom)}>
      <CardText node={node} text={node.data.text ?? ''} placeholder="Write what they are told…" />
      {done && (
        <ExitRow node={node.id} exit={done} field="">
          When they are done
        </ExitRow>
      )}
      {unanswered && (
        <ExitRow node={node.id} exit={unanswered} field="answerWithin">
          <Clock size={16} strokeWidth={1.75} aria-hidden />
          {answerWithin === undefined ? 'Nobody answered' : `Nobody answered${late}`}
        </ExitRow>
      )}
    </NodeFrame>
  );
}

export const handoffView: NodeView<'handoff'> = {
  kind: 'handoff',
  icon: UserRound,
  short: 'Person',
  addable: true,
  writesFirst: 'text',
  Card: HandoffCard,
  Form: HandoffForm,
};
