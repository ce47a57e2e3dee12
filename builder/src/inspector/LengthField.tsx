import { useEffect, useId, useState } from 'react';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { durationOf, lengthOf, type Unit, units } from './lengths.ts';

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
  const enter = (amount: string, nextUnit: Unit) => {
    setTyped(amount);
    setUnit(nextUnit);
    if (/^\d{1,4}$/.test(amount) && Number(amount) >= least)
      onCommit(durationOf({ amount: Number(amount), unit: nextUnit }));
  };
  return (
    <fieldset className="length">
      <legend className="form-label">{label}</legend>
      <TextInput
        type="number"
        inputMode="numeric"
        min={least}
        max={9999}
        className="length-number"
        aria-label="How many"
        id={id}
        data-field={field}
        value={typed}
        onChange={(event) => enter(event.target.value, unit)}
      />
      <Select
        aria-label="Unit"
        value={unit}
        choices={units.map((name) => ({ value: name, label: name }))}
        onChoose={(name) => enter(typed, name as Unit)}
      />
    </fieldset>
  );
}
