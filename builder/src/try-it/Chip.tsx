import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';

interface ChipProps {
  readonly look?: 'plain' | 'human' | 'strong';
  readonly disabled?: boolean;
  /** With whether it was pressed by a key. */
  readonly onPress: (byKey: boolean) => void;
  readonly children: ReactNode;
}

/** A small button below the phone. A mouse leaves the caret in the phone's field, where it was. */
export function Chip({ look = 'plain', disabled = false, onPress, children }: ChipProps) {
  return (
    <button
      type="button"
      className={classNames('try-chip', `try-chip-${look}`)}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onPress(event.detail === 0)}
    >
      {children}
    </button>
  );
}
