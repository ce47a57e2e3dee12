import { useEffect, useRef } from 'react';
import { useLocalName } from '../editor/use-local-text.ts';

interface NameFieldProps {
  readonly value: string;
  readonly label: string;
  readonly onCommit: (text: string, group: string) => void;
  readonly onClose: () => void;
}

/** A chapter's title while it is written. Enter leaves, Escape leaves it as it was. */
export function NameField({ value, label, onCommit, onClose }: NameFieldProps) {
  const { field, cancel } = useLocalName(value, onCommit);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.select();
  }, []);
  return (
    <input
      ref={box}
      className="chapter-name nodrag nopan nowheel nokey"
      aria-label={label}
      maxLength={80}
      {...field}
      onBlur={() => {
        field.onBlur();
        onClose();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') cancel();
        if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
