import type { ConversationBody } from '@parley/shared/api/conversations';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './PracticePage.module.css';
import { readablePhone } from './practice-number.ts';
import { StatePill } from './StatePill.tsx';

interface PhoneListProps {
  readonly items: readonly ConversationBody[];
  readonly chosen: string | null;
}

export function PhoneList({ items, chosen }: PhoneListProps) {
  const fresh = chosen !== null && !items.some(({ phone }) => phone === chosen);
  return (
    <nav className={styles.list} aria-label="Phones">
      {fresh && (
        <PhoneLink phone={chosen} name="New phone" here>
          Nothing texted yet
        </PhoneLink>
      )}
      {items.map((item) => (
        <PhoneLink key={item.id} phone={item.phone} name={item.name} here={item.phone === chosen}>
          <span className={styles.last}>{item.lastText ?? 'Nothing texted yet'}</span>
          <StatePill item={item} />
        </PhoneLink>
      ))}
    </nav>
  );
}

interface PhoneLinkProps {
  readonly phone: string;
  readonly name: string;
  readonly here: boolean;
  readonly children: ReactNode;
}

function PhoneLink({ phone, name, here, children }: PhoneLinkProps) {
  const number = readablePhone(phone);
  return (
    <Link
      href={`/practice?phone=${encodeURIComponent(phone)}`}
      className={styles.item}
      aria-current={here ? 'true' : undefined}
    >
      <span className={styles.who}>{name && name !== phone ? name : number}</span>
      {name && name !== phone && <span className={styles.digits}>{number}</span>}
      {children}
    </Link>
  );
}
