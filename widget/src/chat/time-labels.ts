import type { ChatLine } from './transport.ts';
import type { Words } from './words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type Unit = 'minute' | 'hour' | 'day';

/** The largest units that say it well: 90 min, 4 h, 24 h, 3 days. Never 0. */
const measure = (ms: number): readonly [number, Unit] => {
  const minutes = Math.max(1, Math.round(ms / minute));
  const hours = Math.round(ms / hour);
  if (minutes < 120 && minutes !== 60) return [minutes, 'minute'];
  if (hours < 48) return [hours, 'hour'];
  return [Math.round(ms / day), 'day'];
};

/** `4 hours`, `2 days`: for the divider between two texts. */
export const longSpan = (ms: number, words: Words): string => {
  const [count, unit] = measure(ms);
  return `${count} ${words.long[unit][count === 1 ? 0 : 1]}`;
};

/** `4 h`, `2 days`: for a button. */
export const shortSpan = (ms: number, words: Words): string => {
  const [count, unit] = measure(ms);
  const name = words.short[unit];
  return `${count} ${typeof name === 'string' ? name : name[count === 1 ? 0 : 1]}`;
};

const formats = new Map<string, Intl.DateTimeFormat>();

const format = (
  at: number,
  style: 'time' | 'moment',
  timeZone: string | undefined,
  locale: string,
): string => {
  const key = `${style} ${locale} ${timeZone ?? ''}`;
  let found = formats.get(key);
  if (!found) {
    const options: Intl.DateTimeFormatOptions =
      style === 'time'
        ? { hour: 'numeric', minute: '2-digit' }
        : { weekday: 'short', hour: 'numeric', minute: '2-digit' };
    try {
      found = new Intl.DateTimeFormat(locale, timeZone === undefined ? options : { ...options, timeZone });
    } catch {
      found = new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' });
    }
    formats.set(key, found);
  }
  return found.format(at).replace(/[\u202f\u00a0]/g, ' ');
};

/** `2:30 PM`. */
export const timeLabel = (at: number, timeZone: string | undefined, locale: string): string =>
  format(at, 'time', timeZone, locale);

/** `Tue 2:30 PM`. An unknown zone or locale falls back to English and UTC rather than failing. */
export const momentLabel = (at: number, timeZone: string | undefined, locale: string): string =>
  format(at, 'moment', timeZone, locale);

/** A gap from this long on gets a divider. */
export const dividerGap = hour;

/**
 * What stands between a line and the one before it: the moment above a first text, the gap where an hour or
 * more went by, nothing otherwise. A clock that went back (a restart) counts as no gap.
 */
export const dividerBefore = (
  line: ChatLine,
  previous: ChatLine | undefined,
  timeZone: string | undefined,
  locale: string,
  words: Words,
): string | null => {
  if (!previous) return line.from === 'system' ? null : momentLabel(line.at, timeZone, locale);
  const gap = line.at - previous.at;
  return gap >= dividerGap ? words.later(longSpan(gap, words)) : null;
};
