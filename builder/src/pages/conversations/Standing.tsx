import type { ConversationBody } from '@parley/shared/api/conversations';
import { useMutation } from '@tanstack/react-query';
import { settleConversation } from '../../api/client.ts';
import { useConversationChange } from '../../api/queries.ts';
import { useMay } from '../../session/use-may.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { conversationsWords } from '../../words/conversations.ts';
import { HandoffBanner } from './HandoffBanner.tsx';

/** What a conversation asks of the business now, with the way to do it; nothing where it runs by itself. */
export function Standing({ conversation }: { readonly conversation: ConversationBody }) {
  if (conversation.optedOut)
    return <Notice tone="warn">{conversationsWords.theyOptedOutTheyGetNothing}</Notice>;
  if (conversation.handoff) return <HandoffBanner handoff={conversation.handoff} />;
  if (conversation.waitingSince === null) return null;
  return <Unanswered conversation={conversation} />;
}

function Unanswered({ conversation }: { readonly conversation: ConversationBody }) {
  const may = useMay('rep');
  const settling = useMutation({
    mutationFn: () => settleConversation(conversation.id),
    ...useConversationChange(),
  });
  return (
    <Notice
      tone="warn"
      actions={
        may && (
          <Button busy={settling.isPending} onClick={() => settling.mutate()}>
            {conversationsWords.noAnswerNeeded}
          </Button>
        )
      }
    >
      <b>{conversationsWords.nobodyHasAnsweredYet}</b>
      <br />
      {conversationsWords.noFlowKnewWhatToDo}
    </Notice>
  );
}
