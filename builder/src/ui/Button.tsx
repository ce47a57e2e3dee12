import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './Button.module.css';
import { classNames } from './class-names.ts';

/** `primary`: the one thing to do here. `danger`: what cannot be undone. `quiet`: as light as text. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  readonly look?: ButtonLook;
  readonly icon?: ReactNode;
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Look {
  /** Says so while what the button began is going on; it cannot be pressed twice. */
  readonly busy?: boolean;
}

export function Button({ look = 'secondary', icon, busy = false, ...rest }: ButtonProps) {
  const { children, className, onClick, type = 'button', ...others } = rest;
  return (
    <button
      {...others}
      type={type}
      className={classNames(styles.button, styles[look], className)}
      aria-disabled={busy || others['aria-disabled']}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <span className={styles.spinner} aria-hidden /> : icon}
      {children}
    </button>
  );
}

interface ButtonLinkProps extends Look {
  readonly href: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A way to another page that looks like a button. */
export function ButtonLink({ href, look = 'secondary', icon, className, children }: ButtonLinkProps) {
  return (
    <Link href={href} className={classNames(styles.button, styles[look], className)}>
      {icon}
      {children}
    </Link>
  );
}
