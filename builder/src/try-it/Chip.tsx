import { type ReactNode, useEffect, useRef } from 'react';
import { classNames } from '../ui/class-names.ts';

interface ChipProps {
  readonly look?: 'plain' | 'human' | 'strong';
  readonly disabled?: boolean;
  /** It gets the focus back from what it had opened. */
  readonly focused?: boolean;
  /** With whether it was pressed by a key. */
  readonly onPress: (byKey: boolean) => void;
  readonly children: ReactNode;
}

/** A small button below the phone. A mouse leaves the caret in the phone's field, where it was. */
export function Chip({ look = 'plain', disabled = false, focused = false, onPress, children }: ChipProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  return (
    <button
      ref={button}
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
