import { durationMs } from '@parley/shared/time/duration';
import { formWords } from '../words/form.ts';

export const units = ['minutes', 'hours', 'days'] as const;
export type Unit = (typeof units)[number];

/** A length of time as people enter it. */
export interface Length {
  readonly amount: number;
  readonly unit: Unit;
}

const minutesOf: Readonly<Record<Unit, number>> = { minutes: 1, hours: 60, days: 24 * 60 };

/**
 * A stored duration (ISO 8601, its sign aside) in the largest unit that tells it in whole numbers; hours stay hours
 * up to three days, as everywhere else.
 */
export function lengthOf(duration: string): Length {
  const hours = Number(/^-?PT(\d+)H$/i.exec(duration)?.[1]);
  if (hours > 0 && hours <= 72) return { amount: hours, unit: 'hours' };
  const minutes = Math.ceil(Math.abs(durationMs(duration) ?? 0) / 60_000);
  const unit = minutes > 0 ? units.findLast((unit) => minutes % minutesOf[unit] === 0) : 'hours';
  return { amount: minutes / minutesOf[unit ?? 'minutes'], unit: unit ?? 'minutes' };
}

/** The stored form: `PT30M`, `PT4H`, `P3D`. */
export function durationOf({ amount, unit }: Length): string {
  const whole = Math.max(0, Math.round(amount));
  return unit === 'days' ? `P${whole}D` : `PT${whole}${unit === 'hours' ? 'H' : 'M'}`;
}

/** A unit as it is read after a number: "1 day". */
export function unitInWords(unit: Unit, amount: string): string {
  return amount === '1' ? unit.slice(0, -1) : unit;
}

/** Why a length cannot be kept, and what to type instead; null where it can. */
export function lengthTrouble(amount: string, unit: Unit, least: number): string | null {
  if (!/^\d+$/.test(amount) || Number(amount) < least) return formWords.typeAWholeNumberFromOn(least);
  const ms = amount.length > 9 ? null : durationMs(durationOf({ amount: Number(amount), unit }));
  return ms === null ? formWords.thatIsTooLongTheLongest : null;
}
