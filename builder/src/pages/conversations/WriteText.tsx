import { ArrowUp } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { conversationsWords } from '../../words/conversations.ts';
import styles from './Thread.module.css';

interface WriteTextProps {
  readonly label: string;
  readonly placeholder: string;
  readonly busy: boolean;
  /** Rejects where it was not sent; what was typed is then put back. */
  readonly onSend: (text: string) => Promise<unknown>;
}

/** A line to write a text in. Enter sends it, Shift+Enter begins a new line. */
export function WriteText({ label, placeholder, busy, onSend }: WriteTextProps) {
  const [text, setText] = useState('');
  const id = useId();
  const send = () => {
    if (text.trim() === '' || busy) return;
    setText('');
    onSend(text).catch(() => setText((now) => (now === '' ? text : now)));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form className={styles.write} onSubmit={submit}>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles.input}
        rows={1}
        maxLength={1600}
        placeholder={placeholder}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      <IconButton
        type="submit"
        className={styles.send}
        label={conversationsWords.send}
        disabled={text.trim() === ''}
        icon={<ArrowUp size={20} strokeWidth={2} aria-hidden />}
      />
    </form>
  );
}
