import { ChevronDown } from 'lucide-react';
import type { SelectHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import styles from './inputs.module.css';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'children' | 'onChange'> {
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}

/** The browser's own list of choices: it works on every device, and by keyboard. */
export function Select({ choices, onChoose, className, ...rest }: SelectProps) {
  return (
    <span className={styles.select}>
      <select
        {...rest}
        className={classNames(styles.input, className)}
        onChange={(event) => onChoose(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
    </span>
  );
}
