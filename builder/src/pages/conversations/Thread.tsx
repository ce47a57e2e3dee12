import type { ConversationBody } from '@parley/shared/api/conversations';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { readablePhone, whoInWords } from '../../frame/readable-phone.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { StatePill } from './StatePill.tsx';
import styles from './Thread.module.css';

interface ThreadProps {
  readonly label: string;
  readonly phone: string;
  readonly name: string;
  /** Null until the first text. */
  readonly conversation: ConversationBody | null;
  readonly now: number;
  /** The way back to the list, where only one of the two fits. */
  readonly back: { readonly href: string; readonly words: string };
  readonly children: ReactNode;
}

/** One conversation from top to bottom: whom with, the texts, and where to write. */
export function Thread({ label, phone, name, conversation, now, back, children }: ThreadProps) {
  const number = readablePhone(phone);
  const who = whoInWords(name, phone);
  return (
    <section className={styles.thread} aria-label={label}>
      <div className={styles.top}>
        <ButtonLink
          look="quiet"
          href={back.href}
          className={styles.back}
          icon={<ArrowLeft size={16} strokeWidth={1.75} aria-hidden />}
        >
          {back.words}
        </ButtonLink>
        <div className={styles.who}>
          <h2 className={styles.name}>{who}</h2>
          {who !== number && <span className={styles.number}>{number}</span>}
          {conversation && (
            <span className={styles.state}>
              <StatePill item={conversation} now={now} />
            </span>
          )}
        </div>
      </div>
      {children}
    </section>
  );
}
