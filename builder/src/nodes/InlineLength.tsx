import { useId } from 'react';
import { type Unit, unitInWords, units } from '../inspector/lengths.ts';
import { useLength } from '../inspector/use-length.ts';
import { inspectorWords } from '../words/inspector.ts';
import { InlineSelect } from './InlineSelect.tsx';

interface InlineLengthProps {
  /** What is so long: "No reply". */
  readonly label: string;
  /** ISO 8601. */
  readonly value: string;
  readonly onCommit: (duration: string, group: string) => void;
}

/** A length of time, changed in the middle of a sentence. */
export function InlineLength({ label, value, onCommit }: InlineLengthProps) {
  const id = useId();
  const { typed, unit, trouble, enter, leave } = useLength(value, 1, onCommit);
  return (
    <>
      <input
        className="inline-control inline-number nodrag nopan nokey"
        tabIndex={-1}
        type="number"
        inputMode="numeric"
        min={1}
        aria-label={`${label}: ${inspectorWords.howMany}`}
        aria-invalid={trouble === null ? undefined : true}
        aria-describedby={trouble === null ? undefined : id}
        value={typed}
        onChange={(event) => enter(event.target.value.trim(), unit)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.stopPropagation();
          event.currentTarget.blur();
        }}
      />
      <InlineSelect
        label={`${label}: ${inspectorWords.unit}`}
        value={unit}
        choices={units.map((name) => ({ value: name, label: unitInWords(name, typed) }))}
        onChoose={(next) => enter(typed, next as Unit)}
      />
      {trouble !== null && (
        <span className="inline-trouble" id={id} role="alert">
          {trouble}
        </span>
      )}
    </>
  );
}
