import { durationInWords, durationMs } from '@parley/shared/time/duration';
import { atLocalTime, zonedParts } from '@parley/shared/time/zone';
import { momentLabel, shortSpan } from '@parley/widget/chat/time-labels';
import { wordsFor } from '@parley/widget/chat/words';

const words = wordsFor('en');

/** `Mon 2:31 PM`, as the phone says it. */
export function momentInWords(at: number, timeZone: string): string {
  return momentLabel(at, timeZone, words.locale);
}

/** `4 h`, `3 days`; where it is as long as a step waits, in the units that its card says it in. */
export function spanInWords(ms: number, after = ''): string {
  if (durationMs(after) !== ms) return shortSpan(ms, words);
  return durationInWords(after)
    .replace(/ hours?\b/, ' h')
    .replace(/ minutes?\b/, ' min');
}

const two = (number: number) => String(number).padStart(2, '0');

/** A moment as the browser's field for a date and a time holds it: `2026-05-04T14:30`. */
export function toLocalField(at: number, timeZone: string): string {
  const { year, month, day, hour, minute } = zonedParts(at, timeZone);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The moment that such a field means; null where it is not filled in. */
export function fromLocalField(value: string, timeZone: string): number | null {
  const match = /^(\d{4,})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(value);
  if (match === null) return null;
  const [year, month, day] = match.slice(1, 4).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return atLocalTime({ year, month, day }, match[4] ?? '00:00', timeZone);
}
