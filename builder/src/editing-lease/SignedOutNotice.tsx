import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { leaseWords } from '../words/lease.ts';

const SignInForm = lazy(() =>
  import('../pages/session/SignInForm.tsx').then((module) => ({ default: module.SignInForm })),
);

/** The login has expired: one signs in where one is, and goes on. */
export function SignedOutNotice({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="interruption">
      <Notice tone="warn" urgent actions={<Button onClick={() => setOpen(true)}>{leaseWords.signIn}</Button>}>
        {leaseWords.signedOut}
      </Notice>
      {open && (
        <Suspense fallback={null}>
          <Dialog
            open
            onClose={() => setOpen(false)}
            title={leaseWords.signIn}
            about={leaseWords.signInAbout}
          >
            <SignInForm onSignedIn={onSignedIn} />
          </Dialog>
        </Suspense>
      )}
    </div>
  );
}
