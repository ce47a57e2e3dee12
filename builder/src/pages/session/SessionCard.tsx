import { MessagesSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTitle } from '../../frame/reading-place.ts';
import { ThemeMenu } from '../../theme/ThemeMenu.tsx';
import { sessionWords } from '../../words/session.ts';
import styles from './SessionCard.module.css';

interface SessionCardProps {
  readonly title: string;
  readonly about?: ReactNode;
  readonly children?: ReactNode;
}

/** The page of those who are not signed in yet. */
export function SessionCard({ title, about, children }: SessionCardProps) {
  useTitle(title);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <span className={styles.brand}>
          <MessagesSquare size={20} strokeWidth={1.75} aria-hidden />
          {sessionWords.parley}
        </span>
        <ThemeMenu />
      </header>
      <main className={styles.card}>
        <h1 className={styles.title}>{title}</h1>
        {about && <div className={styles.about}>{about}</div>}
        {children}
      </main>
    </div>
  );
}
