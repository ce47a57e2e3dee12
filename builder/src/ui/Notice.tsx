import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { messageOf } from '../api/request.ts';
import { uiWords } from '../words/ui.ts';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import styles from './Notice.module.css';

const icons = { info: Info, warn: TriangleAlert, error: CircleAlert } as const;

interface NoticeProps {
  readonly tone?: keyof typeof icons;
  readonly actions?: ReactNode;
  /** Read out at once when it appears. */
  readonly urgent?: boolean;
  readonly children: ReactNode;
}

/** A sentence that stays where it is about something, with what to do. */
export function Notice({ tone = 'info', actions, urgent = false, children }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={classNames(styles.notice, styles[tone])} role={urgent ? 'alert' : undefined}>
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      <div className={styles.text}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

interface TroubleProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What went wrong, in words, and a way to try again. */
export function Trouble({ error, onRetry }: TroubleProps) {
  return (
    <Notice tone="error" urgent actions={onRetry && <Button onClick={onRetry}>{uiWords.tryAgain}</Button>}>
      {messageOf(error)}
    </Notice>
  );
}
