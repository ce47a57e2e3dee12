import { Redirect, useLocation, useSearch } from 'wouter';
import { useSession } from '../../api/queries.ts';
import { nextPlace } from '../../session/next-place.ts';
import { sessionWords } from '../../words/session.ts';
import { SessionCard } from './SessionCard.tsx';
import { SignInForm } from './SignInForm.tsx';

export function LoginPage() {
  const session = useSession();
  const search = useSearch();
  const [, navigate] = useLocation();
  if (session.data?.setupNeeded) return <Redirect to="/setup" replace />;
  const next = new URLSearchParams(search).has('next');
  return (
    <SessionCard title={sessionWords.signIn} about={next ? sessionWords.thenYouAreBackWhereYou : undefined}>
      <SignInForm onSignedIn={() => navigate(nextPlace(search), { replace: true })} />
    </SessionCard>
  );
}
