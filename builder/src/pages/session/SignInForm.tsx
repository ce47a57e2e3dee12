import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { signIn } from '../../api/client.ts';
import { keys, useSession } from '../../api/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Trouble } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { sessionWords } from '../../words/session.ts';
import { PasswordInput } from './PasswordInput.tsx';
import styles from './SessionCard.module.css';

/** E-mail and password, wherever someone signs in. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const client = useQueryClient();
  // Whoever was signed in a moment ago is not asked who they are.
  const known = useSession().data?.user?.email;
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const entry = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: ({ user }) => {
      client.setQueryData(keys.session, { user, setupNeeded: false });
      onSignedIn();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entry.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {entry.error && <Trouble error={entry.error} />}
      <Field label={sessionWords.eMail}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            name="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <Field label={sessionWords.password}>
        {(control) => (
          <PasswordInput
            {...control}
            name="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary" className={styles.submit} busy={entry.isPending}>
        {entry.isPending ? sessionWords.signingIn : sessionWords.signIn}
      </Button>
    </form>
  );
}
