import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { uiWords } from '../words/ui.ts';
import styles from './Field.module.css';

/** What a control takes from its field, so that its label, hint and error belong to it. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong and what to do, in words. */
  readonly error?: string | null | undefined;
  /** Said beside the label; fields are required unless it says otherwise. */
  readonly optional?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A label, a control, a hint and what is wrong with the entry. */
export function Field({ label, hint, error, optional = false, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}>{uiWords.optional}</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <div className={styles.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
          {error}
        </p>
      )}
    </div>
  );
}
