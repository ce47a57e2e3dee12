import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import styles from './Page.module.css';
import { useReadingPlace, useTitle } from './reading-place.ts';

interface PageProps {
  readonly title: string;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** A page's head and body. Coming from another page, the reading place moves to the title. */
export function Page({ title, about, actions, narrow = false, children }: PageProps) {
  const heading = useReadingPlace();
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
