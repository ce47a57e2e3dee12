import type { ConversationBody } from '@parley/shared/api/conversations';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { messageOf, sendPracticeText } from '../../api/client.ts';
import { keys, useMessages } from '../../api/queries.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { toastError } from '../../ui/toast.ts';
import { BusinessSide } from './BusinessSide.tsx';
import { FirstText } from './FirstText.tsx';
import styles from './Phone.module.css';
import { readablePhone } from './practice-number.ts';
import { StatePill } from './StatePill.tsx';
import { Texts } from './Texts.tsx';
import { WriteText } from './WriteText.tsx';

interface PhoneProps {
  readonly phone: string;
  /** Null until the first text. */
  readonly conversation: ConversationBody | null;
}

/** A contact's phone, and beside it what the business sees and can do. */
export function Phone({ phone, conversation }: PhoneProps) {
  const client = useQueryClient();
  const messages = useMessages(conversation?.id ?? null);
  const number = readablePhone(phone);
  const texting = useMutation({
    mutationFn: (text: string) => sendPracticeText(phone, text),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.practice }),
        client.invalidateQueries({ queryKey: ['messages'] }),
      ]),
    onError: (error) => toastError(messageOf(error)),
  });
  return (
    <>
      <section className={styles.phone} aria-label={`Phone ${number}`}>
        <header className={styles.top}>
          <ButtonLink
            look="quiet"
            href="/practice"
            className={styles.back}
            icon={<ArrowLeft size={16} strokeWidth={1.75} aria-hidden />}
          >
            All phones
          </ButtonLink>
          <div className={styles.who}>
            <h2 className={styles.number}>{number}</h2>
            {conversation && (
              <span className={styles.state}>
                <StatePill item={conversation} />
              </span>
            )}
          </div>
        </header>
        {conversation ? (
          <Texts messages={messages} number={number} />
        ) : (
          <FirstText onText={(text) => texting.mutate(text)} />
        )}
        <WriteText
          label="Text as this contact"
          placeholder="Text message"
          busy={texting.isPending}
          onSend={(text) => texting.mutateAsync(text)}
        />
      </section>
      <BusinessSide phone={phone} conversation={conversation} />
    </>
  );
}
