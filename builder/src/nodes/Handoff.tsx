import { handoff, handoffToInWords } from '@parley/shared/nodes/handoff';
import { durationInWords } from '@parley/shared/time/duration';
import { BellRing, Clock, UserRound } from 'lucide-react';
import { useView } from '../editor/editor-context.ts';
import { useNames } from '../inspector/use-names.ts';
import { cardWords } from '../words/card.ts';
import { inspectorWords } from '../words/inspector.ts';
import { CardText } from './CardText.tsx';
import { ExitRow } from './ExitRow.tsx';
import { HandoffHours } from './HandoffHours.tsx';
import { InlineLength } from './InlineLength.tsx';
import { NodeFrame } from './NodeFrame.tsx';
import type { NodeOf, NodeView } from './node-view.ts';
import { SentenceRow } from './SentenceRow.tsx';
import { useGoesTo, useUpdate } from './use-card.ts';

type Data = NodeOf<'handoff'>['data'];

function HandoffCard({ node }: { readonly node: NodeOf<'handoff'> }) {
  const [done] = handoff.exits(node.data);
  const whom = handoffToInWords(node.data.to, useNames());
  const anyone = 'anyone' in node.data.to;
  return (
    <NodeFrame node={node} icon={UserRound} aside={node.name || (anyone ? inspectorWords.anyone : whom)}>
      <CardText node={node} text={node.data.text ?? ''} placeholder={inspectorWords.writeHandoff} />
      <p className="card-note">
        <BellRing size={14} strokeWidth={1.75} aria-hidden />
        {inspectorWords.alerted(anyone ? inspectorWords.anyoneOnDuty : capital(whom))}
      </p>
      <HandoffHours node={node} />
      {done && (
        <ExitRow node={node.id} exit={done} field="">
          {inspectorWords.whenDone}
        </ExitRow>
      )}
      <UnansweredRow node={node} />
    </NodeFrame>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What happens when nobody takes the conversation in time. */
function UnansweredRow({ node }: { readonly node: NodeOf<'handoff'> }) {
  const exit = handoff.exits(node.data).find(({ look }) => look === 'no-reply');
  const goesTo = useGoesTo(node.id, 'unanswered');
  const readOnly = useView((view) => view.readOnly);
  const update = useUpdate<Data>(node.id);
  const { answerWithin } = node.data;
  if (exit === undefined) return null;
  const clock = <Clock size={16} strokeWidth={1.75} aria-hidden />;
  if (answerWithin === undefined || readOnly)
    return (
      <ExitRow node={node.id} exit={exit} field="answerWithin">
        {clock}
        {answerWithin === undefined
          ? inspectorWords.nobodyAnswered
          : `${inspectorWords.nobodyAnsweredIn} ${durationInWords(answerWithin)}`}
      </ExitRow>
    );
  return (
    <SentenceRow
      node={node.id}
      exit={exit}
      field="answerWithin"
      begins={
        <>
          {clock}
          {inspectorWords.nobodyAnsweredIn}
        </>
      }
      said={`${durationInWords(answerWithin)} ${goesTo === null ? inspectorWords.keepsWaiting : ''}`}
    >
      <InlineLength
        label={inspectorWords.nobodyAnswered}
        value={answerWithin}
        onCommit={(length, group) =>
          update(inspectorWords.changeAnswerTime, (data) => ({ ...data, answerWithin: length }), group)
        }
      />
      {goesTo === null && (
        <span className="row-also" aria-hidden>
          {inspectorWords.keepsWaitingShort}
        </span>
      )}
    </SentenceRow>
  );
}

export const handoffView: NodeView<'handoff'> = {
  kind: 'handoff',
  icon: UserRound,
  short: cardWords.person,
  addable: true,
  writesFirst: 'text',
  Card: HandoffCard,
};
