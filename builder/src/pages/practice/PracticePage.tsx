import { Plus, Smartphone } from 'lucide-react';
import { useLocation, useSearch } from 'wouter';
import { usePracticeConversations, useStatus } from '../../api/queries.ts';
import { Page } from '../../frame/Page.tsx';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SkeletonRows } from '../../ui/Loading.tsx';
import { Notice, Trouble } from '../../ui/Notice.tsx';
import { Phone } from './Phone.tsx';
import { PhoneList } from './PhoneList.tsx';
import styles from './PracticePage.module.css';
import { newPracticeNumber } from './practice-number.ts';

const about =
  'Text your live flows as a contact would. No account is needed, and nothing leaves this machine: the numbers are made up.';

/** A phone per practice contact. Which one is open stands in the address, so that it can be linked. */
export function PracticePage() {
  const status = useStatus();
  const real = status.data?.channel === 'messagebird';
  const conversations = usePracticeConversations(!real);
  const [, navigate] = useLocation();
  const chosen = new URLSearchParams(useSearch()).get('phone');
  const items = conversations.data?.items ?? [];
  const open = (phone: string) => navigate(`/practice?phone=${encodeURIComponent(phone)}`);
  const newPhone = () => open(newPracticeNumber(new Set(items.map(({ phone }) => phone))));
  if (real) return <RealNumber number={status.data?.number ?? null} />;
  const ready = conversations.data !== undefined;
  return (
    <Page
      title="Practice phone"
      about={<span className={chosen === null ? undefined : styles.aboutOpen}>{about}</span>}
      actions={ready && <NewPhone onClick={newPhone} />}
    >
      {conversations.error && !ready && (
        <Trouble error={conversations.error} onRetry={() => void conversations.refetch()} />
      )}
      {conversations.isPending && <SkeletonRows words="Looking for practice phones …" />}
      {ready && items.length === 0 && chosen === null && (
        <EmptyState
          icon={<Smartphone size={24} strokeWidth={1.75} aria-hidden />}
          title="No phones yet"
          actions={<NewPhone onClick={newPhone} />}
        >
          Take a phone and text the word that starts one of your flows. You see what a contact sees.
        </EmptyState>
      )}
      {ready && (items.length > 0 || chosen !== null) && (
        <div className={classNames(styles.desk, chosen !== null && styles.phoneOpen)}>
          <PhoneList items={items} chosen={chosen} />
          {chosen !== null ? (
            <Phone
              key={chosen}
              phone={chosen}
              conversation={items.find(({ phone }) => phone === chosen) ?? null}
            />
          ) : (
            <p className={styles.pick}>Pick a phone to see its texts.</p>
          )}
        </div>
      )}
    </Page>
  );
}

function NewPhone({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button look="primary" icon={<Plus size={16} strokeWidth={2} aria-hidden />} onClick={onClick}>
      New phone
    </Button>
  );
}

function RealNumber({ number }: { readonly number: string | null }) {
  return (
    <Page title="Practice phone">
      <Notice>
        Parley is connected to a real number{number === null ? '' : `, ${number}`}, so the practice phone is
        put away. Text that number from your own phone.
      </Notice>
    </Page>
  );
}
