import type { SettingsBody } from '../../api/client.ts';
import { settingsWords } from '../../words/settings.ts';

export type Hours = NonNullable<SettingsBody['officeHours']>;
export type Day = keyof Hours;
export type Span = NonNullable<Hours[Day]>[number];

export const days: readonly { readonly day: Day; readonly name: string }[] = [
  { day: 'mon', name: settingsWords.monday },
  { day: 'tue', name: settingsWords.tuesday },
  { day: 'wed', name: settingsWords.wednesday },
  { day: 'thu', name: settingsWords.thursday },
  { day: 'fri', name: settingsWords.friday },
  { day: 'sat', name: settingsWords.saturday },
  { day: 'sun', name: settingsWords.sunday },
];

/** The server takes at most so many a day. */
export const maxSpans = 4;

const nine: Span = ['09:00', '17:00'];

/** What one begins with when one is not always open: the working week. */
export function workingWeek(): Hours {
  return { mon: [nine], tue: [nine], wed: [nine], thu: [nine], fri: [nine] };
}

/** The hours with that day changed; a day without a span is closed, which is a day left out. */
export function withDay(hours: Hours, day: Day, spans: readonly Span[]): Hours {
  const { [day]: _, ...rest } = hours;
  return spans.length === 0 ? rest : { ...rest, [day]: [...spans] };
}

/** One more span for a day: its first is nine to five, a later one follows what is there. */
export function nextSpan(spans: readonly Span[]): Span {
  const last = spans.at(-1)?.[1] ?? '';
  return last !== '' && last < '17:00' ? [last, '17:00'] : spans.length === 0 ? nine : ['18:00', '20:00'];
}

/** A time as an input holds it, and back: midnight at the end of a day is stored as `24:00`. */
export const toInput = (time: string): string => (time === '24:00' ? '00:00' : time);
export const closingFromInput = (time: string): string => (time === '00:00' ? '24:00' : time);

/** What is wrong with a span, in words; null where nothing is. */
export function spanError([from, to]: Span): string | null {
  if (from === '' || to === '') return settingsWords.giveBothTimes;
  return from === to ? settingsWords.closingMustDifferFromOpening : null;
}

/** It closes after midnight. */
export function closesNextDay([from, to]: Span): boolean {
  return from !== '' && to !== '' && to < from;
}

export function hoursAreRight(hours: Hours | null): boolean {
  return Object.values(hours ?? {}).every((spans = []) => spans.every((span) => spanError(span) === null));
}
