import type { Span, WeekHours } from '@parley/shared/time/hours';
import { minutesOfDay, type Weekday } from '@parley/shared/time/zone';
import { hoursWords } from '../words/sending-hours.ts';

const days: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const clock = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });

function timeInWords(time: string): string {
  return clock.format((minutesOfDay(time) ?? 0) * 60_000).replace(/\s/g, ' ');
}

function spansInWords(spans: readonly Span[]): string {
  return spans
    .map(([from, to]) => hoursWords.fromTo(timeInWords(from), timeInWords(to)))
    .join(hoursWords.alsoThen);
}

/** A week's hours as a sentence: “Monday to Friday 9:00 AM to 5:00 PM”; empty where they never open. */
export function hoursInWords(hours: WeekHours): string {
  const runs: { first: Weekday; last: Weekday; said: string }[] = [];
  for (const day of days) {
    const said = spansInWords(hours[day] ?? []);
    const before = runs.at(-1);
    if (before?.said === said) before.last = day;
    else runs.push({ first: day, last: day, said });
  }
  return runs
    .filter(({ said }) => said !== '')
    .map(({ first, last, said }) => `${daysInWords(first, last)} ${said}`)
    .join('; ');
}

function daysInWords(first: Weekday, last: Weekday): string {
  const [from, to] = [hoursWords.days[first], hoursWords.days[last]];
  if (first === last) return from;
  return first === 'mon' && last === 'sun' ? hoursWords.everyDay : hoursWords.fromTo(from, to);
}

/** A time zone as people call it: “New York”. */
export function zoneInWords(timeZone: string): string {
  return timeZone.replace(/^.*\//, '').replaceAll('_', ' ');
}
