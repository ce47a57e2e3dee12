import { Inbox, MessagesSquare, Settings, Smartphone, Workflow } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useStatus, useWaiting } from '../api/queries.ts';
import { ThemeMenu } from '../theme/ThemeMenu.tsx';
import { frameWords } from '../words/frame.ts';
import styles from './AppFrame.module.css';
import { readablePhone } from './readable-phone.ts';
import { TroubleBanner } from './TroubleBanner.tsx';
import { UserMenu } from './UserMenu.tsx';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Header, trouble and the page below: every page but the editor and those before signing in. */
export function AppFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#page">
        {frameWords.skipToThePage}
      </a>
      <header className={styles.header}>
        <Link href="/flows" className={styles.brand}>
          <MessagesSquare size={20} strokeWidth={1.75} aria-hidden />
          {frameWords.parley}
        </Link>
        <nav className={styles.nav} aria-label={frameWords.pages}>
          <NavLink href="/flows" icon={<Workflow {...icon} />}>
            {frameWords.flows}
          </NavLink>
          <NavLink href="/conversations" icon={<Inbox {...icon} />}>
            {frameWords.conversations}
            <WaitingCount />
          </NavLink>
          <NavLink href="/practice" icon={<Smartphone {...icon} />}>
            {frameWords.practicePhone}
          </NavLink>
          <NavLink href="/settings" icon={<Settings {...icon} />}>
            {frameWords.settings}
          </NavLink>
        </nav>
        <div className={styles.tools}>
          <RealNumber />
          <ThemeMenu />
          <UserMenu />
        </div>
      </header>
      <TroubleBanner />
      <main id="page" className={styles.page} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** How many people wait for an answer; nothing where nobody does. */
function WaitingCount() {
  const { data } = useWaiting();
  const count = data?.items.length ?? 0;
  if (count === 0) return null;
  return (
    <span className={styles.count}>
      {count}
      <span className="visually-hidden">{frameWords.waiting}</span>
    </span>
  );
}

/** The number that people text, where one is connected. */
function RealNumber() {
  const { data } = useStatus();
  if (data?.channel !== 'messagebird' || data.number === null) return null;
  return (
    <span className={styles.number}>
      {frameWords.peopleText}
      <b>{readablePhone(data.number)}</b>
    </span>
  );
}

interface NavLinkProps {
  readonly href: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

function NavLink({ href, icon: image, children }: NavLinkProps) {
  const [location] = useLocation();
  const here = location === href || location.startsWith(`${href}/`);
  return (
    <Link href={href} className={styles.link} aria-current={here ? 'page' : undefined}>
      {image}
      {children}
    </Link>
  );
}
