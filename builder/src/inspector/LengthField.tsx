import { useId } from 'react';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { inspectorWords } from '../words/inspector.ts';
import { type Unit, unitInWords, units } from './lengths.ts';
import { useLength } from './use-length.ts';

interface LengthFieldProps {
  readonly label: string;
  /** ISO 8601. */
  readonly value: string;
  readonly onCommit: (duration: string, group: string) => void;
  readonly field?: string;
  readonly least?: number;
}

/** A length of time as a number and a unit; the unit that was chosen stays. */
export function LengthField({ label, value, onCommit, field, least = 1 }: LengthFieldProps) {
  const id = useId();
  const { typed, unit, trouble, enter, leave } = useLength(value, least, onCommit);
  return (
    <fieldset
      className="length"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) leave();
      }}
    >
      <legend className="form-label">{label}</legend>
      <TextInput
        type="number"
        inputMode="numeric"
        min={least}
        className="length-number"
        aria-label={inspectorWords.howMany}
        aria-invalid={trouble === null ? undefined : true}
        aria-describedby={trouble === null ? undefined : `${id}-trouble`}
        id={id}
        data-field={field}
        value={typed}
        onChange={(event) => enter(event.target.value, unit)}
      />
      <Select
        aria-label={inspectorWords.unit}
        value={unit}
        choices={units.map((name) => ({ value: name, label: unitInWords(name, typed) }))}
        onChoose={(name) => enter(typed, name as Unit)}
      />
      {trouble && (
        <p className="length-trouble" id={`${id}-trouble`} role="alert">
          {trouble}
        </p>
      )}
    </fieldset>
  );
}
