import { Plus, Smartphone } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { usePracticeConversations, useStatus } from '../../api/queries.ts';
import { Page } from '../../frame/Page.tsx';
import { readablePhone } from '../../frame/readable-phone.ts';
import { useMay } from '../../session/use-may.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SkeletonRows } from '../../ui/Loading.tsx';
import { Trouble } from '../../ui/Notice.tsx';
import { practiceWords } from '../../words/practice.ts';
import { ConversationList, ListLink } from '../conversations/ConversationList.tsx';
import styles from '../conversations/Desk.module.css';
import { StartFlow } from '../conversations/StartFlow.tsx';
import { useOnlyByHand } from './live-keywords.ts';
import { PracticePhone } from './PracticePhone.tsx';
import { newPracticeNumber } from './practice-number.ts';

const about = practiceWords.textYourLiveFlowsAsA;
const hrefOf = ({ phone }: { readonly phone: string }) => `/practice?phone=${encodeURIComponent(phone)}`;

const besideRealNumber = (number: string | null | undefined) =>
  practiceWords.aRealNumberIsConnectedPractice(number ? `, ${readablePhone(number)},` : '');

/** A phone per practice contact. Which one is open stands in the address, so that it can be linked. */
export function PracticePage() {
  const status = useStatus();
  const real = status.data?.channel === 'messagebird';
  const conversations = usePracticeConversations();
  const [, navigate] = useLocation();
  const chosen = new URLSearchParams(useSearch()).get('phone');
  const items = conversations.data?.items ?? [];
  const now = conversations.dataUpdatedAt;
  const [firstNumber] = useState(() => newPracticeNumber(new Set()));
  const newPhone = () =>
    navigate(hrefOf({ phone: newPracticeNumber(new Set(items.map(({ phone }) => phone))) }));
  const ready = conversations.data !== undefined;
  const may = useMay('rep');
  const onlyByHand = useOnlyByHand();
  useOpenTheOnly(ready ? items : null, chosen);
  const some = items.length > 0 || chosen !== null;
  const fresh = chosen !== null && !items.some(({ phone }) => phone === chosen);
  return (
    <Page
      title={practiceWords.practicePhone}
      about={
        <span className={chosen === null ? undefined : styles.aboutOpen}>
          {real ? besideRealNumber(status.data?.number) : about}
        </span>
      }
      actions={ready && some && <NewPhone onClick={newPhone} />}
    >
      {conversations.error && !ready && (
        <Trouble error={conversations.error} onRetry={() => void conversations.refetch()} />
      )}
      {conversations.isPending && <SkeletonRows words={practiceWords.lookingForPracticePhones} />}
      {ready && !some && (
        <EmptyState
          icon={<Smartphone size={24} strokeWidth={1.75} aria-hidden />}
          title={practiceWords.noPhonesYet}
          actions={
            <>
              <NewPhone onClick={newPhone} />
              {onlyByHand && may && (
                <StartFlow phone={firstNumber} onStarted={() => navigate(hrefOf({ phone: firstNumber }))} />
              )}
            </>
          }
        >
          {onlyByHand ? practiceWords.takeAPhoneAndStart : practiceWords.takeAPhoneAndTextThe}
        </EmptyState>
      )}
      {ready && some && (
        <div className={classNames(styles.desk, chosen !== null && styles.oneOpen)}>
          <ConversationList
            label={practiceWords.phones}
            groups={[{ items }]}
            hrefOf={hrefOf}
            isHere={({ phone }) => phone === chosen}
            now={now}
          >
            {fresh && (
              <ListLink href={hrefOf({ phone: chosen })} phone={chosen} name={practiceWords.newPhone} here>
                {practiceWords.nothingTextedYet}
              </ListLink>
            )}
          </ConversationList>
          {chosen !== null ? (
            <PracticePhone
              key={chosen}
              phone={chosen}
              conversation={items.find(({ phone }) => phone === chosen) ?? null}
              now={now}
            />
          ) : (
            <p className={styles.pick}>{practiceWords.pickAPhoneToSeeIts}</p>
          )}
        </div>
      )}
    </Page>
  );
}

/** Where there is but one phone, nobody has to pick it. Only once: on a small screen the way back is the list. */
function useOpenTheOnly(items: readonly { readonly phone: string }[] | null, chosen: string | null): void {
  const [, navigate] = useLocation();
  const looked = useRef(chosen !== null);
  useLayoutEffect(() => {
    if (items === null || looked.current) return;
    looked.current = true;
    const [only, ...others] = items;
    if (only !== undefined && others.length === 0) navigate(hrefOf(only), { replace: true });
  }, [items, navigate]);
}

function NewPhone({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button look="primary" icon={<Plus size={16} strokeWidth={2} aria-hidden />} onClick={onClick}>
      {practiceWords.newPhone}
    </Button>
  );
}
