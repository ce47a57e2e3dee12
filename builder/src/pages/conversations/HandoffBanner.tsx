import type { HandoffBody } from '@parley/shared/api/conversations';
import { useMutation } from '@tanstack/react-query';
import { closeHandoff, takeHandoff } from '../../api/client.ts';
import { useConversationChange, useSession } from '../../api/queries.ts';
import { useMay } from '../../session/use-may.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

const reasons: Readonly<Record<HandoffBody['reason'], string>> = {
  flow: 'The flow handed them over.',
  asked: 'They asked for a person.',
  'not-understood': 'Their replies were not understood.',
  failed: 'The flow could not go on.',
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
      Done
    </Button>
  );
  if (handoff.state === 'taken') {
    const mine = handoff.takenById === me;
    return (
      <Notice actions={done}>
        <b>{mine ? 'You have' : `${handoff.takenBy ?? 'Somebody'} has`} this conversation</b>
        <br />
        Flows are paused until you press Done.
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
              I'll take it
            </Button>
            {late && done}
          </>
        )
      }
    >
      <b>{late ? 'Nobody answered in time' : 'Waiting for a person'}</b>
      <br />
      {reasons[handoff.reason]}
      {handoff.to !== 'anyone' && ` It is for ${handoff.to}.`}
      {late && ' The flow went on.'}
    </Notice>
  );
}
