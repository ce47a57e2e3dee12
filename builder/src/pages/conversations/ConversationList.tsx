import type { ConversationBody } from '@parley/shared/api/conversations';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { readablePhone, whoInWords } from '../../frame/readable-phone.ts';
import { Pill } from '../../ui/Pill.tsx';
import { conversationsWords } from '../../words/conversations.ts';
import styles from './Desk.module.css';
import { StatePill } from './StatePill.tsx';

/** Conversations that belong together. */
interface Group {
  /** Left out where there is only one group. */
  readonly title?: string;
  readonly items: readonly ConversationBody[];
}

interface ConversationListProps {
  readonly label: string;
  readonly groups: readonly Group[];
  readonly hrefOf: (item: ConversationBody) => string;
  readonly isHere: (item: ConversationBody) => boolean;
  /** Ms UTC, as of the server's answer. */
  readonly now: number;
  /** Where real people are among them, practice phones are told apart. */
  readonly markPractice?: boolean;
  /** Stands before all. */
  readonly children?: ReactNode;
}

/** Conversations to pick from: whom with, the last text, and where it stands. */
export function ConversationList({
  label,
  groups,
  hrefOf,
  isHere,
  now,
  markPractice,
  children,
}: ConversationListProps) {
  return (
    <nav className={styles.list} aria-label={label}>
      {children}
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ title, items }) => (
          <div key={title ?? ''} className={styles.group}>
            {title && <h2 className={styles.groupTitle}>{title}</h2>}
            {items.map((item) => (
              <ListLink
                key={item.id}
                href={hrefOf(item)}
                phone={item.phone}
                name={item.name}
                here={isHere(item)}
              >
                <span className={styles.last}>{item.lastText ?? conversationsWords.nothingTextedYet}</span>
                <span className={styles.pills}>
                  <StatePill item={item} now={now} />
                  {markPractice && item.channel === 'practice' && <Pill>{conversationsWords.practice}</Pill>}
                </span>
              </ListLink>
            ))}
          </div>
        ))}
    </nav>
  );
}

interface ListLinkProps {
  readonly href: string;
  readonly phone: string;
  readonly name: string;
  readonly here: boolean;
  readonly children: ReactNode;
}

export function ListLink({ href, phone, name, here, children }: ListLinkProps) {
  const number = readablePhone(phone);
  const who = whoInWords(name, phone);
  return (
    <Link href={href} className={styles.item} aria-current={here ? 'true' : undefined}>
      <span className={styles.who}>{who}</span>
      {who !== number && <span className={styles.digits}>{number}</span>}
      {children}
    </Link>
  );
}
