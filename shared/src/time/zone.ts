/** A day of the week, as week hours name it. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** A calendar date; months and days count from 1. */
export interface LocalDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a clock and a calendar on the wall of a time zone show. */
export interface ZonedParts extends LocalDate {
  readonly hour: number;
  readonly minute: number;
  readonly weekday: Weekday;
}

/** From Sunday, as `getUTCDay` counts. */
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  // About 600 zones exist; more entries can only be other spellings.
  if (formatters.size >= 1_000) formatters.clear();
  formatters.set(timeZone, made);
  return made;
}

/** True for an IANA zone that this runtime knows, such as `Europe/London`; false for offsets such as `+02:00`. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    formatter(name);
    return true;
  } catch {
    return false;
  }
}

/** The wall clock as if it were UTC, in milliseconds, to the second. */
function wallClock(at: number, timeZone: string): number {
  const found = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatter(timeZone).formatToParts(at)) {
    if (type in found) found[type as keyof typeof found] = Number(value);
  }
  return Date.UTC(found.year, found.month - 1, found.day, found.hour, found.minute, found.second);
}

/** What the wall shows in a zone at a moment (milliseconds UTC). Throws where the zone does not exist. */
export function zonedParts(at: number, timeZone: string): ZonedParts {
  const wall = new Date(wallClock(at, timeZone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    weekday: WEEKDAYS[wall.getUTCDay()] ?? 'sun',
  };
}

function offsetAt(at: number, timeZone: string): number {
  const second = Math.floor(at / 1_000) * 1_000;
  return wallClock(second, timeZone) - second;
}

/** The minutes after midnight of `HH:MM`, or null where it is none. `24:00` is the end of the day. */
export function minutesOfDay(time: string): number | null {
  if (time === '24:00') return 24 * 60;
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/**
 * The moment (milliseconds UTC) at which the wall shows a date and a time `HH:MM`. A time that the change to
 * summer time leaves out gives the first moment after it; one that happens twice gives the first. Throws where
 * the time or the zone is malformed.
 */
export function atLocalTime(date: LocalDate, time: string, timeZone: string): number {
  const minutes = minutesOfDay(time);
  if (minutes === null) throw new RangeError(`Not a time of day: ${time}`);
  const wall = Date.UTC(date.year, date.month - 1, date.day, 0, minutes);
  const before = offsetAt(wall - DAY, timeZone);
  const after = offsetAt(wall + DAY, timeZone);
  const moments = [wall - before, wall - after].filter((at) => at + offsetAt(at, timeZone) === wall);
  if (moments.length > 0) return Math.min(...moments);
  // The wall never shows this time: the change lies between the two readings of it.
  let early = wall - after;
  let late = wall - before;
  while (late - early > 1_000) {
    const middle = Math.floor((early + late) / 2_000) * 1_000;
    if (offsetAt(middle, timeZone) === after) late = middle;
    else early = middle;
  }
  return late;
}

/** A calendar date some days later, or earlier where `days` is negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = new Date(Date.UTC(date.year, date.month - 1, date.day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}
