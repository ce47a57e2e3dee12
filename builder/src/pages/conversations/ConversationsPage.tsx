import type { ConversationBody } from '@parley/shared/api/conversations';
import { Inbox } from 'lucide-react';
import { useConversation, useConversations, useStatus, useWaiting } from '../../api/queries.ts';
import { Page } from '../../frame/Page.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SkeletonRows } from '../../ui/Loading.tsx';
import { Trouble } from '../../ui/Notice.tsx';
import { conversationsWords } from '../../words/conversations.ts';
import { ConversationList } from './ConversationList.tsx';
import styles from './Desk.module.css';
import { OpenConversation } from './OpenConversation.tsx';

const hrefOf = ({ id }: Pick<ConversationBody, 'id'>) => `/conversations/${encodeURIComponent(id)}`;

/** Everyone who has texted, those who wait for an answer first. Which one is open stands in the address. */
export function ConversationsPage({ chosen }: { readonly chosen: string | null }) {
  const waiting = useWaiting();
  const latest = useConversations();
  const open = useConversation(chosen);
  const real = useStatus().data?.channel === 'messagebird';
  const first = waiting.data?.items ?? [];
  const others = (latest.data?.items ?? []).filter(({ id }) => !first.some((item) => item.id === id));
  const ready = waiting.data !== undefined && latest.data !== undefined;
  const error = waiting.error ?? latest.error;
  const none = ready && first.length + others.length === 0;
  return (
    <Page
      title={conversationsWords.conversations}
      about={
        <span className={chosen === null ? undefined : styles.aboutOpen}>
          {conversationsWords.flowsAnswerByThemselvesWhoever}
        </span>
      }
    >
      {error && !ready && (
        <Trouble
          error={error}
          onRetry={() => {
            void waiting.refetch();
            void latest.refetch();
          }}
        />
      )}
      {!error && !ready && <SkeletonRows words={conversationsWords.lookingForConversations} />}
      {none && chosen === null && <Nobody />}
      {ready && !(none && chosen === null) && (
        <div className={classNames(styles.desk, chosen !== null && styles.oneOpen)}>
          <ConversationList
            label={conversationsWords.conversations}
            groups={[
              { title: conversationsWords.waitingForAnAnswer(first.length), items: first },
              { ...(first.length > 0 && { title: conversationsWords.others }), items: others },
            ]}
            hrefOf={hrefOf}
            isHere={({ id }) => id === chosen}
            now={waiting.dataUpdatedAt}
            markPractice={real}
          />
          {chosen === null && <p className={styles.pick}>{conversationsWords.pickAConversationToReadIt}</p>}
          {open.data && (
            <OpenConversation key={open.data.id} conversation={open.data} now={open.dataUpdatedAt} />
          )}
          {open.error && !open.data && (
            <div className={styles.missing}>
              <Trouble error={open.error} onRetry={() => void open.refetch()} />
              <ButtonLink href="/conversations">{conversationsWords.allConversations}</ButtonLink>
            </div>
          )}
        </div>
      )}
    </Page>
  );
}

/** Before anybody has texted. */
function Nobody() {
  const { data } = useStatus();
  const real = data?.channel === 'messagebird';
  return (
    <EmptyState
      icon={<Inbox size={24} strokeWidth={1.75} aria-hidden />}
      title={conversationsWords.noConversationsYet}
      actions={
        <ButtonLink href={real ? '/flows' : '/practice'}>
          {real ? conversationsWords.goToYourFlows : conversationsWords.takeAPracticePhone}
        </ButtonLink>
      }
    >
      {real
        ? conversationsWords.whenSomeoneTextsTheConversation(data.number ?? 'your number')
        : conversationsWords.whenSomeoneTextsFromAPractice}{' '}
      {conversationsWords.whoeverAFlowHandsToA}
    </EmptyState>
  );
}
