import type { ConversationBody } from '@parley/shared/api/conversations';
import { fieldLabel } from '@parley/shared/text/field-label';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useContact } from '../../api/queries.ts';
import { useMay } from '../../session/use-may.ts';
import { Pill } from '../../ui/Pill.tsx';
import { conversationsWords } from '../../words/conversations.ts';
import styles from './BusinessSide.module.css';
import { StartFlow } from './StartFlow.tsx';

interface BusinessSideProps {
  readonly title: string;
  readonly phone: string;
  /** Null until the first text. */
  readonly conversation: ConversationBody | null;
  readonly children?: ReactNode;
}

/** What the business knows about the contact, and what a person can do for them. */
export function BusinessSide({ title, phone, conversation, children }: BusinessSideProps) {
  const may = useMay('rep');
  const withPerson = conversation?.handoff != null && conversation.handoff.state !== 'unanswered';
  return (
    <aside className={styles.side} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {children}
      {conversation?.running && (
        <p>
          {conversationsWords.within}
          <Link href={`/flows/${conversation.running.flowId}`}>{conversation.running.flowName}</Link>
          {conversationsWords.now}
        </p>
      )}
      {conversation && <Known phone={phone} />}
      {may && !conversation?.optedOut && !withPerson && <StartFlow phone={phone} />}
    </aside>
  );
}

/** Tags and answers that are kept on the contact. */
function Known({ phone }: { readonly phone: string }) {
  const { data } = useContact(phone);
  const contact = data?.items[0];
  if (!contact) return null;
  const fields = Object.entries(contact.fields).filter(([, value]) => value !== '');
  if (fields.length === 0 && contact.tags.length === 0) {
    return <p className={styles.nothing}>{conversationsWords.answersAndTagsThatAFlow}</p>;
  }
  return (
    <>
      {contact.tags.length > 0 && (
        <ul className={styles.tags} aria-label={conversationsWords.tags}>
          {contact.tags.map((tag) => (
            <li key={tag}>
              <Pill tone="good">{tag}</Pill>
            </li>
          ))}
        </ul>
      )}
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.map(([name, value]) => (
            <div key={name} className={styles.field}>
              <dt>{fieldLabel(name)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
