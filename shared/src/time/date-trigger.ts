import { DAY, durationMs } from './duration.ts';
import { addDays, atLocalTime, isTimeZone, type LocalDate, minutesOfDay, zonedParts } from './zone.ts';

/**
 * `value` is a contact's field, `offset` an ISO 8601 duration (`-PT24H`: a day before), `at` a local `HH:MM`.
 */
export interface DateTrigger {
  readonly value: string;
  readonly offset: string;
  readonly at?: string | undefined;
  readonly timeZone: string;
}

const VALUE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The moment (milliseconds UTC) at which a date trigger fires, or null where the value is no date or another
 * part is malformed.
 *
 * Without `at`: the moment of the value plus the offset in elapsed time; a bare date means 00:00 local.
 * With `at`: the value's local date moved by the offset's whole days, at that local hour; hours beyond whole
 * days do not count.
 */
export function dateTriggerAt({ value, offset, at, timeZone }: DateTrigger): number | null {
  const ms = durationMs(offset);
  if (ms === null || !isTimeZone(timeZone)) return null;
  const moment = momentOf(value, timeZone);
  if (moment === null) return null;
  if (at === undefined) return moment + ms;
  if (minutesOfDay(at) === null) return null;
  return atLocalTime(addDays(zonedParts(moment, timeZone), Math.trunc(ms / DAY)), at, timeZone);
}

function momentOf(value: string, timeZone: string): number | null {
  const match = VALUE.exec(value.trim());
  if (!match) return null;
  const [, year, month, day, time = '00:00', seconds = '0', zone] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const minutes = minutesOfDay(time);
  if (minutes === null || Number(seconds) > 59 || !exists(date)) return null;
  const extra = Number(seconds) * 1_000;
  if (zone === undefined) return atLocalTime(date, time, timeZone) + extra;
  const shift = offsetMinutes(zone);
  if (shift === null) return null;
  return Date.UTC(date.year, date.month - 1, date.day, 0, minutes - shift) + extra;
}

function exists(date: LocalDate): boolean {
  const same = addDays(date, 0);
  return date.year >= 1000 && same.month === date.month && same.day === date.day;
}

function offsetMinutes(zone: string): number | null {
  if (zone === 'Z') return 0;
  const minutes = minutesOfDay(`${zone.slice(1, 3)}:${zone.slice(-2)}`);
  if (minutes === null) return null;
  return zone.startsWith('-') ? -minutes : minutes;
}
