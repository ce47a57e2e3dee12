import * as z from 'zod/mini';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Milliseconds of a day of 24 hours; a local day may be longer or shorter. */
export const DAY = 24 * HOUR;
const MAX_DAYS = 366;

/** `ms` carries the sign. `weeks` tells that the author wrote weeks. */
export type ParsedDuration =
  | { readonly ok: true; readonly ms: number; readonly weeks: boolean }
  | { readonly ok: false; readonly message: string };

const FORM = /^(-?)P(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/;

/**
 * Reads an ISO 8601 duration of whole weeks, days, hours, minutes and seconds, with an optional leading minus:
 * `PT4H`, `P3D`, `-PT24H`, `P1DT2H`. A day is 24 hours. Years and months have no fixed length and are refused,
 * and so is more than 366 days. The message is for the author.
 */
export function parseDuration(text: string): ParsedDuration {
  const match = FORM.exec(text);
  if (!match || /[PT]$/.test(text)) {
    const calendar = /^-?P(?:\d+Y|(?:\d+Y)?\d+M)/.test(text);
    return {
      ok: false,
      message: calendar
        ? 'Months and years differ in length. Give a number of weeks or days.'
        : 'This is no length of time. Give whole weeks, days, hours or minutes, such as 4 hours.',
    };
  }
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(2)
    .map((n) => Number(n ?? 0));
  const length = (weeks * 7 + days) * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND;
  if (length > MAX_DAYS * DAY) return { ok: false, message: 'This is too long. The longest is 366 days.' };
  return { ok: true, ms: match[1] === '-' && length > 0 ? -length : length, weeks: weeks > 0 };
}

/** Milliseconds of an ISO 8601 duration, negative with a leading minus; null where it is none. */
export function durationMs(text: string): number | null {
  const parsed = parseDuration(text);
  return parsed.ok ? parsed.ms : null;
}

/**
 * A duration for people, in its largest whole units: `PT4H` → "4 hours", `PT51H` → "51 hours" (hours stay
 * hours up to three days, as people say "24 hours before"), `PT75H` → "3 days and 3 hours", `P2W` → "2 weeks", `-PT2H` → "2 hours before". What is no duration comes back unchanged.
 */
export function durationInWords(text: string): string {
  const parsed = parseDuration(text);
  if (!parsed.ok) return text;
  let rest = Math.abs(parsed.ms);
  const units: [string, number][] = [
    ['day', DAY],
    ['hour', HOUR],
    ['minute', MINUTE],
    ['second', SECOND],
  ];
  if (parsed.weeks && rest % (7 * DAY) === 0) units.unshift(['week', 7 * DAY]);
  if (/^-?PT\d+H$/.test(text) && rest <= 3 * DAY) units.shift();
  const words: string[] = [];
  for (const [unit, ms] of units) {
    const count = Math.floor(rest / ms);
    rest -= count * ms;
    if (count > 0) words.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  const last = words.pop() ?? '0 minutes';
  const all = words.length > 0 ? `${words.join(', ')} and ${last}` : last;
  return parsed.ms < 0 ? `${all} before` : all;
}

/** True for a duration that one can wait for: longer than nothing. */
export function isWait(text: string): boolean {
  return (durationMs(text) ?? 0) > 0;
}

/** A stored duration, forward or (with a leading minus) back in time. Its message is for the author. */
export const durationSchema = z.string().check((context) => {
  const parsed = parseDuration(context.value);
  if (!parsed.ok) context.issues.push({ code: 'custom', input: context.value, message: parsed.message });
});

/** A stored duration to wait for: longer than nothing. Its message is for the author. */
export const waitSchema = z.string().check((context) => {
  const parsed = parseDuration(context.value);
  const message = !parsed.ok ? parsed.message : parsed.ms <= 0 ? 'Wait for at least a moment.' : null;
  if (message !== null) context.issues.push({ code: 'custom', input: context.value, message });
});
