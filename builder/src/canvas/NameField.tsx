import { useEffect, useRef } from 'react';
import { useLocalText } from '../editor/use-local-text.ts';

interface NameFieldProps {
  readonly value: string;
  readonly label: string;
  readonly onCommit: (text: string, group: string) => void;
  readonly onClose: () => void;
}

/** A chapter's title while it is written. Enter and Escape leave. */
export function NameField({ value, label, onCommit, onClose }: NameFieldProps) {
  const local = useLocalText(value, onCommit);
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
      {...local}
      onBlur={() => {
        local.onBlur();
        onClose();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
