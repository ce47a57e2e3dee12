import { useEffect, useRef } from 'react';
import { useLocalText } from '../editor/use-local-text.ts';

interface InlineLabelProps {
  readonly value: string;
  readonly label: string;
  readonly onCommit: (text: string) => void;
  readonly onClose: () => void;
}

/** A few words written in their place on a card. Enter and Escape leave. */
export function InlineLabel({ value, label, onCommit, onClose }: InlineLabelProps) {
  const local = useLocalText(value, onCommit);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.select(), []);
  return (
    <input
      ref={box}
      className="row-editor nodrag nowheel nopan nokey"
      aria-label={label}
      {...local}
      onBlur={() => {
        local.onBlur();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.blur();
      }}
    />
  );
}
