import { useEffect, useRef, useState } from 'react';
import { newId } from '../document/commands.ts';
import { durationOf, lengthOf, lengthTrouble, type Unit } from './lengths.ts';

interface EnteredLength {
  /** What stands in the field, which may be no number yet. */
  readonly typed: string;
  readonly unit: Unit;
  /** What is wrong with it, in words. */
  readonly trouble: string | null;
  readonly enter: (amount: string, unit: Unit) => void;
  /** What cannot be kept does not stay to be read as if it were. */
  readonly leave: () => void;
}

/**
 * A length of time being entered as a number and a unit; the unit that was chosen stays. All that is entered between
 * coming and leaving has one `group`.
 */
export function useLength(
  value: string,
  least: number,
  commit: (duration: string, group: string) => void,
): EnteredLength {
  const visit = useRef('');
  const [unit, setUnit] = useState<Unit>(() => lengthOf(value).unit);
  const [typed, setTyped] = useState(() => String(lengthOf(value).amount));
  const restore = () => {
    const length = lengthOf(value);
    setUnit(length.unit);
    setTyped(String(length.amount));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new stored value counts; what is typed may differ.
  useEffect(() => {
    if (durationOf({ amount: Number(typed), unit }) !== value) restore();
  }, [value]);
  const trouble = lengthTrouble(typed, unit, least);
  return {
    typed,
    unit,
    trouble,
    enter: (amount, next) => {
      setTyped(amount);
      setUnit(next);
      if (visit.current === '') visit.current = newId('visit');
      if (lengthTrouble(amount, next, least) === null)
        commit(durationOf({ amount: Number(amount), unit: next }), visit.current);
    },
    leave: () => {
      visit.current = '';
      if (trouble !== null) restore();
    },
  };
}
