import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './Pill.module.css';

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info';

interface PillProps {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A few words about the state of something. The words carry the meaning; colour only repeats it. */
export function Pill({ tone = 'plain', icon, children }: PillProps) {
  return (
    <span className={classNames(styles.pill, styles[tone])}>
      {icon}
      {children}
    </span>
  );
}

interface StatusDotProps {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** A dot and the words that say what it means. */
export function StatusDot({ tone = 'plain', children }: StatusDotProps) {
  return (
    <span className={styles.status}>
      <span className={classNames(styles.dot, styles[`${tone}Dot`])} aria-hidden />
      {children}
    </span>
  );
}
