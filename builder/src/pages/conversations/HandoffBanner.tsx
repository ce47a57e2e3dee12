import type { HandoffBody } from '@parley/shared/api/conversations';
import { useMutation } from '@tanstack/react-query';
import { closeHandoff, takeHandoff } from '../../api/client.ts';
import { useConversationChange, useSession } from '../../api/queries.ts';
import { useMay } from '../../session/use-may.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { conversationsWords } from '../../words/conversations.ts';

const reasons: Readonly<Record<HandoffBody['reason'], string>> = {
  flow: conversationsWords.theFlowHandedThemOver,
  asked: conversationsWords.theyAskedForAPerson,
  'not-understood': conversationsWords.theirRepliesWereNotUnderstood,
  failed: conversationsWords.theFlowCouldNotGoOn,
};

/** A conversation that waits for a person, or that a person has: take it, give it back. */
export function HandoffBanner({ handoff }: { readonly handoff: HandoffBody }) {
  const me = useSession().data?.user?.id;
  const may = useMay('rep');
  const told = useConversationChange();
  const taking = useMutation({ mutationFn: () => takeHandoff(handoff.id), ...told });
  const closing = useMutation({ mutationFn: () => closeHandoff(handoff.id), ...told });
  if (handoff.state === 'closed') return null;
  const done = may && (
    <Button busy={closing.isPending} onClick={() => closing.mutate()}>
      {conversationsWords.done}
    </Button>
  );
  if (handoff.state === 'taken') {
    const mine = handoff.takenById === me;
    return (
      <Notice actions={done}>
        <b>
          {mine ? conversationsWords.youHave : conversationsWords.has(handoff.takenBy ?? 'Somebody')}
          {conversationsWords.thisConversation}
        </b>
        <br />
        {conversationsWords.flowsArePausedUntilYouPress}
      </Notice>
    );
  }
  const late = handoff.state === 'unanswered';
  return (
    <Notice
      tone="warn"
      urgent
      actions={
        may && (
          <>
            <Button look="primary" busy={taking.isPending} onClick={() => taking.mutate()}>
              {conversationsWords.illTakeIt}
            </Button>
            {late && done}
          </>
        )
      }
    >
      <b>{late ? conversationsWords.nobodyAnsweredInTime : conversationsWords.waitingForAPerson}</b>
      <br />
      {reasons[handoff.reason]}
      {handoff.to !== 'anyone' && conversationsWords.itIsFor(handoff.to)}
      {late && conversationsWords.theFlowWentOn}
    </Notice>
  );
}
