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

const FORM = new RegExp(
  '^(-?)P(?:nY)?(?:nM)?(?:nW)?(?:nD)?(?:T(?:nH)?(?:nM)?(?:nS)?)?$'.replaceAll(
    'n',
    '(\\d{1,9}(?:[.,]\\d{1,9})?)',
  ),
  'i',
);
const LENGTHS = [365 * DAY, 30 * DAY, 7 * DAY, DAY, HOUR, MINUTE, SECOND];

/**
 * Reads an ISO 8601 duration, with an optional leading minus: `PT4H`, `P3D`, `-PT24H`, `P1DT2H`, `P1M`. Years and
 * months have no fixed length there: here a year is 365 days, a month 30 and a day 24 hours. The last part may
 * have a decimal fraction (`PT0.5H`, `PT1,5S`), rounded to milliseconds; letters may be small. More than 366 days
 * are refused. The message is for the author.
 */
export function parseDuration(text: string): ParsedDuration {
  const match = FORM.exec(text);
  if (!match || /[PT]$|[.,]\d+[A-Z]./i.test(text))
    return {
      ok: false,
      message: 'This is no length of time. Give weeks, days, hours or minutes, such as 4 hours.',
    };
  const parts = match.slice(2).map((n) => Number((n ?? '0').replace(',', '.')));
  const length = Math.round(parts.reduce((sum, n, i) => sum + n * (LENGTHS[i] ?? 0), 0));
  if (length > MAX_DAYS * DAY) return { ok: false, message: 'This is too long. The longest is 366 days.' };
  return { ok: true, ms: match[1] === '-' && length > 0 ? -length : length, weeks: match[4] !== undefined };
}

/** Milliseconds of an ISO 8601 duration, negative with a leading minus; null where it is none. */
export function durationMs(text: string): number | null {
  const parsed = parseDuration(text);
  return parsed.ok ? parsed.ms : null;
}

/**
 * A duration for people, in its largest whole units: `PT4H` → "4 hours", `PT51H` → "51 hours" (hours stay
 * hours up to three days, as people say "24 hours before"), `PT75H` → "3 days and 3 hours", `P2W` → "2 weeks",
 * `P1M` → "30 days", `-PT2H` → "2 hours before". What is no duration comes back unchanged.
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
  if (/^-?PT\d+H$/i.test(text) && rest <= 3 * DAY) units.shift();
  const words: string[] = [];
  for (const [unit, ms] of units) {
    const count = ms === SECOND ? rest / ms : Math.floor(rest / ms);
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
