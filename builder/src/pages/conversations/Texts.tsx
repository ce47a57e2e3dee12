import type { WentOnBody } from '@parley/shared/api/conversations';
import { Fragment, useEffect, useRef } from 'react';
import type { MessageBody } from '../../api/client.ts';
import type { useMessages } from '../../api/queries.ts';
import { classNames } from '../../ui/class-names.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Trouble } from '../../ui/Notice.tsx';
import { conversationsWords } from '../../words/conversations.ts';
import { clockInWords, weekdayInWords } from '../../words/dates.ts';
import { fateInWords, wentWrong } from './message-in-words.ts';
import styles from './Thread.module.css';
import { wentOnInWords } from './went-on-in-words.ts';

interface TextsProps {
  readonly messages: ReturnType<typeof useMessages>;
  readonly number: string;
  /** Whose texts stand on the right, as one's own do: `in` on a contact's phone, `out` for the business. */
  readonly right: MessageBody['direction'];
}

/** The texts of a conversation, newest last and in view. */
export function Texts({ messages, number, right }: TextsProps) {
  const log = useRef<HTMLDivElement>(null);
  const items = messages.data?.items ?? [];
  // On their own phone nobody sees which flow writes to them.
  const wentOn = right === 'out' ? (messages.data?.wentOn ?? []) : [];
  const count = items.length + wentOn.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text is what it scrolls for.
  useEffect(() => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  }, [count]);
  return (
    <div
      ref={log}
      className={styles.log}
      role="log"
      aria-label={conversationsWords.textsOf(number)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that the keyboard must reach it.
      tabIndex={0}
    >
      {messages.isPending && <Loading words={conversationsWords.openingTheConversation} />}
      {messages.error && !messages.data && (
        <Trouble error={messages.error} onRetry={() => void messages.refetch()} />
      )}
      {items.map((message, i) => (
        <Fragment key={message.id}>
          <WentOn places={wentOn.filter(({ before }) => before === message.id)} />
          <Text
            message={message}
            stamped={startsDay(items[i - 1], message)}
            own={message.direction === right}
          />
        </Fragment>
      ))}
      <WentOn places={wentOn.filter(({ before }) => before === null)} />
    </div>
  );
}

interface TextProps {
  readonly message: MessageBody;
  readonly stamped: boolean;
  readonly own: boolean;
}

function Text({ message, stamped, own }: TextProps) {
  const theirs = message.direction === 'in';
  return (
    <>
      {stamped && <p className={styles.day}>{weekdayInWords(message.at)}</p>}
      <div className={classNames(styles.text, own && styles.own)}>
        <p className={styles.bubble}>
          <span className="visually-hidden">
            {theirs ? conversationsWords.contact : conversationsWords.business}
          </span>
          {message.text}
        </p>
        <p className={classNames(styles.fate, wentWrong(message.status) && styles.wrong)}>
          {clockInWords(message.at)}
          {!theirs && ` · ${fateInWords(message)}`}
        </p>
      </div>
    </>
  );
}

/** Where another flow took over, or was to. */
function WentOn({ places }: { readonly places: readonly WentOnBody[] }) {
  return places.map((place) => (
    <p key={place.id} className={styles.day}>
      {wentOnInWords(place)}
    </p>
  ));
}

function startsDay(before: MessageBody | undefined, message: MessageBody): boolean {
  return before === undefined || weekdayInWords(before.at) !== weekdayInWords(message.at);
}
