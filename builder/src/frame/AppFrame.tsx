import { MessagesSquare, Settings, Smartphone, Workflow } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useStatus } from '../api/queries.ts';
import { ThemeMenu } from '../theme/ThemeMenu.tsx';
import styles from './AppFrame.module.css';
import { TroubleBanner } from './TroubleBanner.tsx';
import { UserMenu } from './UserMenu.tsx';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Header, trouble and the page below: every page but the editor and those before signing in. */
export function AppFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#page">
        Skip to the page
      </a>
      <header className={styles.header}>
        <Link href="/flows" className={styles.brand}>
          <MessagesSquare size={20} strokeWidth={1.75} aria-hidden />
          Parley
        </Link>
        <nav className={styles.nav} aria-label="Pages">
          <NavLink href="/flows" icon={<Workflow {...icon} />}>
            Flows
          </NavLink>
          <PhonePlace />
          <NavLink href="/settings" icon={<Settings {...icon} />}>
            Settings
          </NavLink>
        </nav>
        <div className={styles.tools}>
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

/** The way to the practice phone; with a real number, that number instead. */
function PhonePlace() {
  const { data } = useStatus();
  if (data?.channel === 'messagebird') {
    return (
      <span className={styles.number} title="The number that people text">
        <Smartphone {...icon} />
        <span className="visually-hidden">People text </span>
        {data.number ?? 'MessageBird'}
      </span>
    );
  }
  return (
    <NavLink href="/practice" icon={<Smartphone {...icon} />}>
      Practice phone
    </NavLink>
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
