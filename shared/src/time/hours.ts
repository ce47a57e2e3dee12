import { addDays, atLocalTime, minutesOfDay, type Weekday, zonedParts } from './zone.ts';

/** When it opens and when it closes, as `HH:MM`. It closes the next day where the second is the smaller. */
export type Span = readonly [from: string, to: string];

/**
 * Opening hours by weekday; a day that is missing is closed. `24:00` closes at midnight.
 * `{"mon": [["09:00", "12:00"], ["13:00", "17:00"]], "fri": [["22:00", "02:00"]]}`
 */
export type WeekHours = { readonly [Day in Weekday]?: readonly Span[] | undefined };

/** From the opening minute to the one before closing. Wrongly written spans count as closed. */
export function isOpen(hours: WeekHours, at: number, timeZone: string): boolean {
  const now = zonedParts(at, timeZone);
  const minute = now.hour * 60 + now.minute;
  const today = spansOf(hours, now.weekday);
  const yesterday = spansOf(hours, dayBefore[now.weekday]);
  return (
    today.some(({ from, to }) => minute >= from && (to < from || minute < to)) ||
    yesterday.some(({ from, to }) => to < from && minute < to)
  );
}

/** The next moment (milliseconds UTC) at which it is open: `at` itself where it is; null if it never opens. */
function nextOpening(hours: WeekHours, at: number, timeZone: string): number | null {
  if (isOpen(hours, at, timeZone)) return at;
  const today = zonedParts(at, timeZone);
  // Two weeks: the one opening of a week may fall into the hour that summer time leaves out.
  for (let days = 0; days <= 14; days += 1) {
    const date = addDays(today, days);
    const weekday = zonedParts(Date.UTC(date.year, date.month - 1, date.day), 'UTC').weekday;
    const openings = (hours[weekday] ?? [])
      .filter(([from]) => minutesOfDay(from) !== null)
      .map(([from]) => atLocalTime(date, from, timeZone))
      .filter((opening) => opening > at && isOpen(hours, opening, timeZone));
    if (openings.length > 0) return Math.min(...openings);
  }
  return null;
}

/** `at` or, where it is closed then, the next opening. `at`, too, where there are no hours, or they never open. */
export function openFrom(hours: WeekHours | null, at: number, timeZone: string): number {
  return (hours && nextOpening(hours, at, timeZone)) ?? at;
}

const dayBefore: Readonly<Record<Weekday, Weekday>> = {
  mon: 'sun',
  tue: 'mon',
  wed: 'tue',
  thu: 'wed',
  fri: 'thu',
  sat: 'fri',
  sun: 'sat',
};

function spansOf(hours: WeekHours, weekday: Weekday): { from: number; to: number }[] {
  return (hours[weekday] ?? []).flatMap(([opens, closes]) => {
    const from = minutesOfDay(opens);
    const to = minutesOfDay(closes);
    return from === null || to === null || from === to ? [] : [{ from, to }];
  });
}
