import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type Setup, setUp } from '../../api/client.ts';
import { keys, useSession } from '../../api/queries.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Trouble } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { sessionWords } from '../../words/session.ts';
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
      <SessionCard title={sessionWords.parleyIsSetUp} about={sessionWords.theOwnersAccountExistsAlready}>
        <ButtonLink look="primary" href={session.data.user ? '/flows' : '/login'}>
          {session.data.user ? sessionWords.goToYourFlows : sessionWords.signIn}
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
      title={sessionWords.setUpParley}
      about={
        <>
          <p>{sessionWords.nobodyHasAnAccountHereYet}</p>
          <p>{sessionWords.lookForSetupInThatWindow}</p>
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
  const short = entry.password.length < 10 ? sessionWords.useAtLeast10CharactersFor : null;
  const set = (change: Partial<Setup>) => setEntry((now) => ({ ...now, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!short) making.mutate();
  };
  return (
    <SessionCard title={sessionWords.setUpParley} about={sessionWords.oneAccountToBeginWithYours}>
      <form className={styles.form} onSubmit={submit}>
        {making.error && <Trouble error={making.error} />}
        <TextLine
          label={sessionWords.yourName}
          autoComplete="name"
          value={entry.name}
          onText={(name) => set({ name })}
        />
        <TextLine
          label={sessionWords.eMail}
          type="email"
          autoComplete="username"
          hint={sessionWords.youSignInWithIt}
          value={entry.email}
          onText={(email) => set({ email })}
        />
        <Field
          label={sessionWords.password}
          hint={sessionWords.atLeast10Characters}
          error={tried ? short : null}
        >
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
          label={sessionWords.businessName}
          autoComplete="organization"
          maxLength={60}
          hint={sessionWords.peopleSeeItInYourTexts}
          value={entry.businessName}
          onText={(businessName) => set({ businessName })}
        />
        <TimeZoneField value={entry.timeZone} onChoose={(timeZone) => set({ timeZone })} />
        <Button type="submit" look="primary" className={styles.submit} busy={making.isPending}>
          {making.isPending ? sessionWords.settingUp : sessionWords.makeMyAccount}
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
