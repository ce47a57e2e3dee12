import { durationMs } from '@parley/shared/time/duration';

export const units = ['minutes', 'hours', 'days'] as const;
export type Unit = (typeof units)[number];

/** A length of time as people enter it. */
export interface Length {
  readonly amount: number;
  readonly unit: Unit;
}

const minutesOf: Readonly<Record<Unit, number>> = { minutes: 1, hours: 60, days: 24 * 60 };

/** A stored duration (ISO 8601, its sign aside) in the largest unit that tells it in whole numbers. */
export function lengthOf(duration: string): Length {
  const minutes = Math.ceil(Math.abs(durationMs(duration) ?? 0) / 60_000);
  const unit = minutes > 0 ? units.findLast((unit) => minutes % minutesOf[unit] === 0) : 'hours';
  return { amount: minutes / minutesOf[unit ?? 'minutes'], unit: unit ?? 'minutes' };
}

/** The stored form: `PT30M`, `PT4H`, `P3D`. */
export function durationOf({ amount, unit }: Length): string {
  const whole = Math.max(0, Math.round(amount));
  return unit === 'days' ? `P${whole}D` : `PT${whole}${unit === 'hours' ? 'H' : 'M'}`;
}
