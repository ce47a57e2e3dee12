import type { ConversationBody } from '@parley/shared/api/conversations';
import { useMessages } from '../../api/queries.ts';
import { readablePhone, whoInWords } from '../../frame/readable-phone.ts';
import { conversationsWords } from '../../words/conversations.ts';
import { AnswerBox } from './AnswerBox.tsx';
import { BusinessSide } from './BusinessSide.tsx';
import { Standing } from './Standing.tsx';
import { Texts } from './Texts.tsx';
import styles from './Thread.module.css';
import { Thread } from './Thread.tsx';

interface OpenConversationProps {
  readonly conversation: ConversationBody;
  readonly now: number;
}

/** A conversation as the business sees it: what it asks for, its texts, an answer, and what is known. */
export function OpenConversation({ conversation, now }: OpenConversationProps) {
  const { id, name, phone } = conversation;
  const messages = useMessages(id);
  const who = whoInWords(name, phone);
  return (
    <>
      <Thread
        label={conversationsWords.conversationWith(who)}
        phone={phone}
        name={name}
        conversation={conversation}
        now={now}
        back={{ href: '/conversations', words: conversationsWords.all }}
      >
        <div className={styles.standing}>
          <Standing conversation={conversation} />
        </div>
        <Texts messages={messages} number={readablePhone(phone)} right="out" />
        <AnswerBox conversation={conversation} />
      </Thread>
      <BusinessSide title={conversationsWords.about(who)} phone={phone} conversation={conversation} />
    </>
  );
}
