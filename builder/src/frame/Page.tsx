import { type ReactNode, useEffect, useRef } from 'react';
import { classNames } from '../ui/class-names.ts';
import { frameWords } from '../words/frame.ts';
import styles from './Page.module.css';

interface PageProps {
  readonly title: string;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

let pagesShown = 0;

/** A page's head and body. Coming from another page, the reading place moves to the title. */
export function Page({ title, about, actions, narrow = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (pagesShown > 0) heading.current?.focus({ preventScroll: true });
    pagesShown += 1;
  }, []);
  useTitle(title);
  return (
    <div className={classNames(styles.page, narrow && styles.narrow)}>
      <header className={styles.head}>
        <h1 ref={heading} className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className={styles.actions}>{actions}</div>}
        {about && <p className={styles.about}>{about}</p>}
      </header>
      {children}
    </div>
  );
}

/** Names the page in the browser's tab and history. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = frameWords.pageTitle(title);
  }, [title]);
}
