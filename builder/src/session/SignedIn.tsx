import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { useSession } from '../api/queries.ts';
import { Loading } from '../ui/Loading.tsx';
import { Trouble } from '../ui/Notice.tsx';
import { frameWords } from '../words/frame.ts';
import styles from './SignedIn.module.css';

/** Shows its pages to someone who is signed in; others go to sign in first, and come back. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useSession();
  if (data?.user) return children;
  if (data?.setupNeeded) return <Redirect to="/setup" replace />;
  if (data) return <Redirect to={`/login?next=${encodeURIComponent(here())}`} replace />;
  if (error) {
    return (
      <main className={styles.trouble}>
        <Trouble error={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  return <Loading words={frameWords.openingParley} />;
}

function here(): string {
  return window.location.pathname + window.location.search;
}
