import type { Moment } from './moment.ts';
import { wordsToDigits } from './number-words.ts';

const DAY = 86_400_000;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const NOT =
  /\b(?:not|cant|dont|cannot|wont|except|never|after|before|until|till?|since|but)(?: (?:do|make|on|work|this|for|come|be|it|in|want|the))* ?$/;

type Reader = (groups: readonly string[]) => number | null;

/**
 * The day that a normalised reply names, as `2026-05-04`, seen from the moment's day in its time zone. Days without
 * a year are the next ones, today included; a weekday's name is never today, unless with "this". "Next Tuesday" is
 * the one of the next week, weeks beginning on Monday. Null for none, for two different days, and for "after Friday".
 */
export function readDate(normalised: string, moment: Moment): string | null {
  const today = todayOf(moment);
  const dow = new Date(today * DAY).getUTCDay();
  const year = new Date(today * DAY).getUTCFullYear();
  const days = new Set<number | null>();
  const weekdays = new Set<number>();
  let text = wordsToDigits(normalised);
  const take = (pattern: string, read: Reader, into: Set<number | null> = days) => {
    const whole = text;
    text = whole.replace(new RegExp(pattern, 'g'), (all, ...rest) => {
      const groups = rest.map(String);
      const at = rest.find((part) => typeof part === 'number') ?? 0;
      if (!NOT.test(whole.slice(Math.max(0, at - 40), at))) into.add(read(groups));
      return ' '.repeat(all.length);
    });
  };
  const nextIn = (month: number, day: number) => {
    for (let y = year; y < year + 9; y++) {
      const found = civil(y, month, day);
      if (found !== null && found >= today) return found;
    }
    return null;
  };
  const numeric = (a: string, b: string) => {
    const [first, second] = [Number(a), Number(b)];
    const dayFirst = moment.dayFirst === true ? second <= 12 : first > 12;
    return dayFirst ? ([second, first] as const) : ([first, second] as const);
  };
  const named = (month: string, day: string, given: string) => {
    const m = MONTHS.indexOf(month.slice(0, 3)) + 1;
    return /^\d/.test(given) ? civil(Number(given), m, Number(day)) : nextIn(m, Number(day));
  };
  const weekday = (name: string) => (WEEKDAYS.indexOf(name.slice(0, 3)) - dow + 7) % 7;
  const nextWeek = (name: string) =>
    today - ((dow + 6) % 7) + 7 + ((WEEKDAYS.indexOf(name.slice(0, 3)) + 6) % 7);
  const ahead = (count: string, unit: string) => {
    const n = /^\d/.test(count) ? Number(count) : 1;
    if (!unit.startsWith('month')) return today + n * (unit.startsWith('week') ? 7 : 1);
    return monthsAhead(today, n);
  };

  take(String.raw`\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b`, ([y, m, d]) =>
    civil(Number(y), Number(m), Number(d)),
  );
  take(String.raw`\b(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)\b`, ([a = '', , b = '', y = '']) =>
    civil(fullYear(y, year), ...numeric(a, b)),
  );
  take(String.raw`(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])`, ([a = '', b = '']) => nextIn(...numeric(a, b)));
  take(
    String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)? ${MONTH}\b(?! (?:be|work|not|also)\b)\.?(?:,? ((?:19|20)\d\d)\b)?`,
    ([d = '', m = '', y = '']) => named(m, d, y),
  );
  take(
    String.raw`\b${MONTH}\b\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?\b(?![:/]|\.\d| ?[ap]m)(?:,? ((?:19|20)\d\d)\b)?`,
    ([m = '', d = '', y = '']) => named(m, d, y),
  );
  take(String.raw`\b(?:the )?day after (?:tomorrow|tmrw?)\b`, () => today + 2);
  take(String.raw`\b(?:tomm?orr?ow|tmrw?|tmw|2mor+ow?|tomoz)\b`, () => today + 1);
  take(String.raw`\b(?:today|tonight|tonite|this (?:morning|afternoon|evening))\b`, () => today);
  take(String.raw`\byesterday\b`, () => today - 1);
  take(String.raw`\bin (an? |\d{1,3} )(?:more )?(days?|weeks?|months?)\b`, ([n = '', unit = '']) =>
    ahead(n, unit),
  );
  take(String.raw`\b(an? |\d{1,3} )(days?|weeks?|months?) from (?:now|today)\b`, ([n = '', unit = '']) =>
    ahead(n, unit),
  );
  take(String.raw`\b${WEEKDAY}s?,? (?:of )?next week\b`, ([name = '']) => nextWeek(name));
  take(String.raw`\bnext week,? (?:on )?${WEEKDAY}\b`, ([name = '']) => nextWeek(name));
  take(String.raw`\bnext ${WEEKDAY}\b`, ([name = '']) => nextWeek(name));
  take(String.raw`\bthis (?:coming )?${WEEKDAY}\b`, ([name = '']) => today + weekday(name));
  // "I sat in the sun" names no day.
  const few = text.trim().split(' ').length <= 4;
  take(
    String.raw`${few ? '' : '(?<!\\bi |\\bthe )'}\b${WEEKDAY}s?\b`,
    ([name = '']) => today + (weekday(name) || 7),
    weekdays as Set<number | null>,
  );
  take(String.raw`\b(?:the )?(\d{1,2})(?:st|nd|rd|th)\b`, ([d = '']) => dayOfMonth(today, Number(d)));

  const [day = null] = days;
  if (days.size > 1 || (days.size === 1 && day === null)) return null;
  if (day === null) return weekdays.size === 1 ? iso([...weekdays][0] ?? 0) : null;
  // "Monday the 18th" is one day, as long as it is a Monday.
  return [...weekdays].every((other) => (other - day) % 7 === 0) ? iso(day) : null;
}

/** Days since 1970 of the moment's day in its time zone. */
function todayOf(moment: Moment): number {
  const at = Number.isFinite(moment.at) ? Math.min(Math.max(moment.at, 0), 8e13) : 0;
  const options = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { ...options, calendar: 'gregory', timeZone: moment.timeZone });
  } catch {
    format = new Intl.DateTimeFormat('en-US', { ...options, calendar: 'gregory', timeZone: 'UTC' });
  }
  const parts = new Map(format.formatToParts(at).map((part) => [part.type as string, Number(part.value)]));
  return Date.UTC(parts.get('year') ?? 1970, (parts.get('month') ?? 1) - 1, parts.get('day') ?? 1) / DAY;
}

/** Days since 1970, or null for a day that no calendar has. */
function civil(year: number, month: number, day: number): number | null {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return null;
  const ms = Date.UTC(year, month - 1, day);
  return new Date(ms).getUTCDate() === day ? ms / DAY : null;
}

function dayOfMonth(today: number, day: number): number | null {
  const from = new Date(today * DAY);
  for (let n = from.getUTCMonth(); n < from.getUTCMonth() + 4; n++) {
    const found = civil(from.getUTCFullYear() + Math.floor(n / 12), (n % 12) + 1, day);
    if (found !== null && found >= today) return found;
  }
  return null;
}

/** The same day of a later month, or its last one where it is shorter. */
function monthsAhead(today: number, count: number): number {
  const from = new Date(today * DAY);
  const month = from.getUTCMonth() + count;
  const last = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), last)) / DAY;
}

/** Two digits mean the nearest such year up to 20 years ahead: birthdays lie behind, appointments do not. */
function fullYear(given: string, now: number): number {
  if (given.length > 2) return Number(given);
  const year = Math.floor(now / 100) * 100 + Number(given);
  return year > now + 20 ? year - 100 : year;
}

function iso(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
