import { lazy, Suspense, useEffect, useState } from 'react';
import { stayWhenSignedOut } from '../api/signed-out.ts';
import { useDraft, useEditor } from '../editor/editor-context.ts';
import { CrashScreen } from '../frame/CrashScreen.tsx';
import { useJustPublished } from '../versions/just-published.ts';
import { useNewest } from '../versions/use-newest.ts';
import { useLease } from './use-lease.ts';
import './interruptions.css';

// Rare, and only ever learnt from a server that answers: there is time to fetch them.
const LeaseNotice = lazy(() => import('./LeaseNotice.tsx').then((m) => ({ default: m.LeaseNotice })));
const DeletedNotice = lazy(() => import('./DeletedNotice.tsx').then((m) => ({ default: m.DeletedNotice })));
const SignedOutNotice = lazy(() =>
  import('./SignedOutNotice.tsx').then((m) => ({ default: m.SignedOutNotice })),
);
const LiveNotice = lazy(() => import('../versions/LiveNotice.tsx').then((m) => ({ default: m.LiveNotice })));

/** What stands between the author and writing, and the way on; one thing at a time, the most pressing one. */
export function Interruptions() {
  const parts = useEditor();
  const { lease, state } = useLease(parts);
  const status = useDraft((draft) => draft.status.type);
  useNewest();
  const published = useJustPublished(({ last }) => last?.flowId === parts.flowId);
  const [signedOut, setSignedOut] = useState(false);
  useEffect(() => stayWhenSignedOut(() => setSignedOut(true)), []);
  // Signed in again in another tab, the next save goes through.
  useEffect(() => {
    if (status === 'saved') setSignedOut(false);
  }, [status]);
  const goOn = () => {
    setSignedOut(false);
    void parts.autosave.save();
    void lease?.beat();
  };
  const notice = () => {
    if (status === 'deleted') return <DeletedNotice />;
    if (signedOut || status === 'signed-out') return <SignedOutNotice onSignedIn={goOn} />;
    if (lease !== null && state.type !== 'writing') return <LeaseNotice lease={lease} state={state} />;
    return published ? <LiveNotice /> : null;
  };
  return (
    <CrashScreen onMissing={() => undefined}>
      <Suspense fallback={null}>{notice()}</Suspense>
    </CrashScreen>
  );
}
