import type { HandoffBody } from '@parley/shared/api/conversations';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { closeHandoff, messageOf, sendText, takeHandoff } from '../../api/client.ts';
import { keys } from '../../api/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toastError } from '../../ui/toast.ts';
import styles from './BusinessSide.module.css';
import { WriteText } from './WriteText.tsx';

const reasons: Readonly<Record<HandoffBody['reason'], string>> = {
  flow: 'The flow handed them over.',
  asked: 'They asked for a person.',
  'not-understood': 'Their replies were not understood.',
  failed: 'The flow could not go on.',
};

/** A conversation that waits for a person, or that a person has: take it, answer, give it back. */
export function HandoffBanner({ handoff }: { readonly handoff: HandoffBody }) {
  const client = useQueryClient();
  const told = {
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.practice }),
        client.invalidateQueries({ queryKey: keys.messages(handoff.conversationId) }),
      ]),
    onError: (error: unknown) => toastError(messageOf(error)),
  };
  const taking = useMutation({ mutationFn: () => takeHandoff(handoff.id), ...told });
  const closing = useMutation({ mutationFn: () => closeHandoff(handoff.id), ...told });
  const answering = useMutation({
    mutationFn: (text: string) => sendText(handoff.conversationId, text),
    ...told,
  });
  if (handoff.state === 'closed') return null;
  if (handoff.state !== 'taken') {
    return (
      <Notice
        tone="warn"
        urgent
        actions={
          <Button look="primary" busy={taking.isPending} onClick={() => taking.mutate()}>
            I'll take it
          </Button>
        }
      >
        <b>{handoff.state === 'waiting' ? 'Waiting for a person' : 'Nobody answered in time'}</b>
        <br />
        {reasons[handoff.reason]}
      </Notice>
    );
  }
  return (
    <div className={styles.taken}>
      <Notice
        actions={
          <Button busy={closing.isPending} onClick={() => closing.mutate()}>
            Done
          </Button>
        }
      >
        <b>You have this conversation</b>
        <br />
        The flow is paused while you talk. It goes on when you are done.
      </Notice>
      <WriteText
        label="Answer as the business"
        placeholder="Answer as the business"
        busy={answering.isPending}
        onSend={(text) => answering.mutateAsync(text)}
      />
    </div>
  );
}
