import { useEffect, useRef } from 'react';
import type { MessageBody } from '../../api/client.ts';
import type { useMessages } from '../../api/queries.ts';
import { classNames } from '../../ui/class-names.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Trouble } from '../../ui/Notice.tsx';
import { fateInWords, wentWrong } from './message-in-words.ts';
import styles from './Phone.module.css';

interface TextsProps {
  readonly messages: ReturnType<typeof useMessages>;
  readonly number: string;
}

/** The texts as they stand on the contact's phone, newest last and in view. */
export function Texts({ messages, number }: TextsProps) {
  const log = useRef<HTMLDivElement>(null);
  const items = messages.data?.items ?? [];
  const count = items.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text is what it scrolls for.
  useEffect(() => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  }, [count]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that the keyboard must reach it.
    <div ref={log} className={styles.log} role="log" aria-label={`Texts of ${number}`} tabIndex={0}>
      {messages.isPending && <Loading words="Opening the conversation …" />}
      {messages.error && !messages.data && (
        <Trouble error={messages.error} onRetry={() => void messages.refetch()} />
      )}
      {items.map((message, i) => (
        <Text key={message.id} message={message} stamped={startsDay(items[i - 1], message)} />
      ))}
    </div>
  );
}

function Text({ message, stamped }: { readonly message: MessageBody; readonly stamped: boolean }) {
  const theirs = message.direction === 'in';
  return (
    <>
      {stamped && <p className={styles.day}>{day.format(message.at)}</p>}
      <div className={classNames(styles.text, theirs && styles.theirs)}>
        <p className={styles.bubble}>
          <span className="visually-hidden">{theirs ? 'Contact: ' : 'Business: '}</span>
          {message.text}
        </p>
        <p className={classNames(styles.fate, wentWrong(message.status) && styles.wrong)}>
          {clock.format(message.at)}
          {!theirs && ` · ${fateInWords(message)}`}
        </p>
      </div>
    </>
  );
}

const clock = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en', { weekday: 'long', month: 'long', day: 'numeric' });

function startsDay(before: MessageBody | undefined, message: MessageBody): boolean {
  return before === undefined || day.format(before.at) !== day.format(message.at);
}
