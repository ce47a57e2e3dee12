import { useEffect, useId, useState } from 'react';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { durationOf, lengthOf, lengthTrouble, type Unit, unitInWords, units } from './lengths.ts';

interface LengthFieldProps {
  readonly label: string;
  /** ISO 8601. */
  readonly value: string;
  readonly onCommit: (duration: string) => void;
  readonly field?: string;
  readonly least?: number;
}

/** A length of time as a number and a unit; the unit that was chosen stays. */
export function LengthField({ label, value, onCommit, field, least = 1 }: LengthFieldProps) {
  const id = useId();
  const [unit, setUnit] = useState<Unit>(() => lengthOf(value).unit);
  const [typed, setTyped] = useState(() => String(lengthOf(value).amount));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new stored value counts; what is typed may differ.
  useEffect(() => {
    if (durationOf({ amount: Number(typed), unit }) === value) return;
    const length = lengthOf(value);
    setUnit(length.unit);
    setTyped(String(length.amount));
  }, [value]);
  const trouble = lengthTrouble(typed, unit, least);
  const enter = (amount: string, nextUnit: Unit) => {
    setTyped(amount);
    setUnit(nextUnit);
    if (lengthTrouble(amount, nextUnit, least) === null)
      onCommit(durationOf({ amount: Number(amount), unit: nextUnit }));
  };
  /** What cannot be kept does not stay to be read as if it were. */
  const restore = () => {
    const length = lengthOf(value);
    setUnit(length.unit);
    setTyped(String(length.amount));
  };
  return (
    <fieldset
      className="length"
      onBlur={(event) => {
        if (trouble !== null && !event.currentTarget.contains(event.relatedTarget)) restore();
      }}
    >
      <legend className="form-label">{label}</legend>
      <TextInput
        type="number"
        inputMode="numeric"
        min={least}
        className="length-number"
        aria-label="How many"
        aria-invalid={trouble === null ? undefined : true}
        aria-describedby={trouble === null ? undefined : `${id}-trouble`}
        id={id}
        data-field={field}
        value={typed}
        onChange={(event) => enter(event.target.value, unit)}
      />
      <Select
        aria-label="Unit"
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
