import type { ConversationBody } from '@parley/shared/api/conversations';
import { Inbox } from 'lucide-react';
import { useConversation, useConversations, useStatus, useWaiting } from '../../api/queries.ts';
import { Page } from '../../frame/Page.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SkeletonRows } from '../../ui/Loading.tsx';
import { Trouble } from '../../ui/Notice.tsx';
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
      title="Conversations"
      about={
        <span className={chosen === null ? undefined : styles.aboutOpen}>
          Flows answer by themselves. Whoever needs a person waits here, the longest wait first.
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
      {!error && !ready && <SkeletonRows words="Looking for conversations …" />}
      {none && chosen === null && <Nobody />}
      {ready && !(none && chosen === null) && (
        <div className={classNames(styles.desk, chosen !== null && styles.oneOpen)}>
          <ConversationList
            label="Conversations"
            groups={[
              { title: `Waiting for an answer (${first.length})`, items: first },
              { ...(first.length > 0 && { title: 'Others' }), items: others },
            ]}
            hrefOf={hrefOf}
            isHere={({ id }) => id === chosen}
            now={waiting.dataUpdatedAt}
            markPractice={real}
          />
          {chosen === null && <p className={styles.pick}>Pick a conversation to read it and answer.</p>}
          {open.data && (
            <OpenConversation key={open.data.id} conversation={open.data} now={open.dataUpdatedAt} />
          )}
          {open.error && !open.data && (
            <div className={styles.missing}>
              <Trouble error={open.error} onRetry={() => void open.refetch()} />
              <ButtonLink href="/conversations">All conversations</ButtonLink>
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
      title="No conversations yet"
      actions={
        <ButtonLink href={real ? '/flows' : '/practice'}>
          {real ? 'Go to your flows' : 'Take a practice phone'}
        </ButtonLink>
      }
    >
      {real
        ? `When someone texts ${data.number ?? 'your number'}, the conversation appears here.`
        : 'When someone texts, from a practice phone too, the conversation appears here.'}{' '}
      Whoever a flow hands to a person waits here for you.
    </EmptyState>
  );
}
