import { Eye, EyeOff } from 'lucide-react';
import { type InputHTMLAttributes, useState } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { sessionWords } from '../../words/session.ts';
import styles from './PasswordInput.module.css';

/** A password that one may look at while typing. Pasting and password managers work. */
export function PasswordInput(props: Omit<InputHTMLAttributes<HTMLInputElement>, 'type'>) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <span className={styles.password}>
      <TextInput {...props} type={shown ? 'text' : 'password'} className={styles.input} />
      <IconButton
        className={styles.eye}
        label={shown ? sessionWords.hideThePassword : sessionWords.showThePassword}
        icon={<Icon size={20} strokeWidth={1.75} aria-hidden />}
        onClick={() => setShown(!shown)}
      />
    </span>
  );
}
