import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type Setup, setUp } from '../../api/client.ts';
import { keys, useSession } from '../../api/queries.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Trouble } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { TimeZoneField } from '../settings/TimeZoneField.tsx';
import { timeZoneHere } from '../settings/time-zones.ts';
import { PasswordInput } from './PasswordInput.tsx';
import styles from './SessionCard.module.css';
import { SessionCard } from './SessionCard.tsx';

/** First start: the owner's account, made once with the token of the link that the server printed. */
export function SetupPage() {
  const token = new URLSearchParams(useSearch()).get('token');
  const session = useSession();
  if (session.data && !session.data.setupNeeded) {
    return (
      <SessionCard title="Parley is set up" about="The owner's account exists already.">
        <ButtonLink look="primary" href={session.data.user ? '/flows' : '/login'}>
          {session.data.user ? 'Go to your flows' : 'Sign in'}
        </ButtonLink>
      </SessionCard>
    );
  }
  if (!token) return <LinkNeeded />;
  return <SetupForm token={token} />;
}

function LinkNeeded() {
  return (
    <SessionCard
      title="Set up Parley"
      about={
        <>
          <p>Nobody has an account here yet. Parley printed a one-time link where it was started.</p>
          <p>
            Look for “setup” in that window or log and open the link. It proves that this server is yours.
          </p>
        </>
      }
    />
  );
}

function SetupForm({ token }: { readonly token: string }) {
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const [entry, setEntry] = useState<Setup>({
    token,
    name: '',
    email: '',
    password: '',
    businessName: '',
    timeZone: timeZoneHere(),
  });
  const [tried, setTried] = useState(false);
  const making = useMutation({
    mutationFn: () => setUp(entry),
    onSuccess: ({ user }) => {
      client.setQueryData(keys.session, { user, setupNeeded: false });
      navigate('/flows', { replace: true });
    },
  });
  const short = entry.password.length < 10 ? 'Use at least 10 characters for the password.' : null;
  const set = (change: Partial<Setup>) => setEntry((now) => ({ ...now, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!short) making.mutate();
  };
  return (
    <SessionCard title="Set up Parley" about="One account to begin with: yours. It takes a minute.">
      <form className={styles.form} onSubmit={submit}>
        {making.error && <Trouble error={making.error} />}
        <TextLine label="Your name" autoComplete="name" value={entry.name} onText={(name) => set({ name })} />
        <TextLine
          label="E-mail"
          type="email"
          autoComplete="username"
          hint="You sign in with it."
          value={entry.email}
          onText={(email) => set({ email })}
        />
        <Field label="Password" hint="At least 10 characters." error={tried ? short : null}>
          {(control) => (
            <PasswordInput
              {...control}
              autoComplete="new-password"
              required
              maxLength={200}
              value={entry.password}
              onChange={(event) => set({ password: event.target.value })}
            />
          )}
        </Field>
        <TextLine
          label="Business name"
          autoComplete="organization"
          maxLength={60}
          hint="People see it in your texts."
          value={entry.businessName}
          onText={(businessName) => set({ businessName })}
        />
        <TimeZoneField value={entry.timeZone} onChoose={(timeZone) => set({ timeZone })} />
        <Button type="submit" look="primary" className={styles.submit} busy={making.isPending}>
          {making.isPending ? 'Setting up …' : 'Make my account'}
        </Button>
      </form>
    </SessionCard>
  );
}

interface TextLineProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly type?: string;
  readonly autoComplete: string;
  readonly maxLength?: number;
  readonly onText: (text: string) => void;
}

function TextLine({ label, hint, onText, maxLength = 200, ...input }: TextLineProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <TextInput
          {...control}
          {...input}
          required
          maxLength={maxLength}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  );
}
