import { type ReactNode, useId, useRef } from 'react';
import styles from './Switch.module.css';

interface SwitchProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is on or off and takes effect at once (or with its form's Save). */
export function Switch({ label, hint, checked, disabled = false, onChange }: SwitchProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div className={styles.row}>
      <button
        ref={button}
        type="button"
        role="switch"
        className={styles.track}
        aria-checked={checked}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        disabled={disabled}
        onClick={() => onChange(!checked)}
      >
        <span className={styles.thumb} />
      </button>
      <div>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a larger target for the pointer; keys use the switch. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: as above. */}
        <span className={styles.label} id={`${id}-label`} onClick={() => button.current?.click()}>
          {label}
        </span>
        {hint && (
          <div className={styles.hint} id={`${id}-hint`}>
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}
