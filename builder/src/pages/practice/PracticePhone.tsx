import type { ConversationBody } from '@parley/shared/api/conversations';
import { useMutation } from '@tanstack/react-query';
import { sendPracticeText } from '../../api/client.ts';
import { useConversationChange, useMessages } from '../../api/queries.ts';
import { readablePhone } from '../../frame/readable-phone.ts';
import { useMay } from '../../session/use-may.ts';
import { practiceWords } from '../../words/practice.ts';
import { AnswerBox } from '../conversations/AnswerBox.tsx';
import { BusinessSide } from '../conversations/BusinessSide.tsx';
import { Standing } from '../conversations/Standing.tsx';
import { Texts } from '../conversations/Texts.tsx';
import threadStyles from '../conversations/Thread.module.css';
import { Thread } from '../conversations/Thread.tsx';
import { WriteText } from '../conversations/WriteText.tsx';
import { FirstText } from './FirstText.tsx';

interface PracticePhoneProps {
  readonly phone: string;
  /** Null until the first text. */
  readonly conversation: ConversationBody | null;
  readonly now: number;
}

/** A contact's phone, and beside it what the business sees and can do. */
export function PracticePhone({ phone, conversation, now }: PracticePhoneProps) {
  const messages = useMessages(conversation?.id ?? null);
  const may = useMay('rep');
  const number = readablePhone(phone);
  const texting = useMutation({
    mutationFn: (text: string) => sendPracticeText(phone, text),
    ...useConversationChange(),
  });
  return (
    <>
      <Thread
        label={practiceWords.phone(number)}
        phone={phone}
        name=""
        conversation={conversation}
        now={now}
        back={{ href: '/practice', words: practiceWords.allPhones }}
      >
        {conversation ? (
          <Texts messages={messages} number={number} right="in" />
        ) : (
          <FirstText phone={phone} onText={(text) => texting.mutate(text)} />
        )}
        {may && (
          <WriteText
            label={practiceWords.textAsThisContact}
            placeholder={practiceWords.textMessage}
            busy={texting.isPending}
            onSend={(text) => texting.mutateAsync(text)}
          />
        )}
      </Thread>
      <BusinessSide title={practiceWords.theBusinesssSide} phone={phone} conversation={conversation}>
        {conversation && <Standing conversation={conversation} />}
        {conversation?.handoff?.state === 'taken' && (
          <div className={threadStyles.boxed}>
            <AnswerBox conversation={conversation} />
          </div>
        )}
      </BusinessSide>
    </>
  );
}
