import type { ConversationBody } from '@parley/shared/api/conversations';
import { useMutation } from '@tanstack/react-query';
import { sendText } from '../../api/client.ts';
import { useConversationChange } from '../../api/queries.ts';
import { useMay } from '../../session/use-may.ts';
import { conversationsWords } from '../../words/conversations.ts';
import { WriteText } from './WriteText.tsx';

/** Where a person of the business answers by hand. Nothing where that cannot be. */
export function AnswerBox({ conversation }: { readonly conversation: ConversationBody }) {
  const may = useMay('rep');
  const answering = useMutation({
    mutationFn: (text: string) => sendText(conversation.id, text),
    ...useConversationChange(),
  });
  if (!may || conversation.optedOut) return null;
  return (
    <WriteText
      label={conversationsWords.answerAsTheBusiness}
      placeholder={conversationsWords.answerAsTheBusiness}
      busy={answering.isPending}
      onSend={(text) => answering.mutateAsync(text)}
    />
  );
}
