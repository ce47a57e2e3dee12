import type { WeekHours } from '@parley/shared/time/hours';
import { expect, test } from 'vitest';
import { hoursInWords, zoneInWords } from './hours-in-words.ts';

const nine = [['09:00', '17:00']] as const;
const short = [['10:30', '14:00']] as const;

test.each<[WeekHours, string]>([
  [{ mon: nine, tue: nine, wed: nine, thu: nine, fri: nine }, 'Monday to Friday 9:00 AM to 5:00 PM'],
  [
    { mon: nine, tue: nine, sat: short },
    'Monday to Tuesday 9:00 AM to 5:00 PM; Saturday 10:30 AM to 2:00 PM',
  ],
  [{ mon: nine, wed: nine }, 'Monday 9:00 AM to 5:00 PM; Wednesday 9:00 AM to 5:00 PM'],
  [{ sun: [...short, ['20:00', '24:00']] }, 'Sunday 10:30 AM to 2:00 PM and 8:00 PM to 12:00 AM'],
  [
    { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: nine, sun: nine },
    'every day 9:00 AM to 5:00 PM',
  ],
  [{ mon: [] }, ''],
  [{}, ''],
])('%j', (hours, words) => {
  expect(hoursInWords(hours)).toBe(words);
});

test.each([
  ['America/New_York', 'New York'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
  ['UTC', 'UTC'],
])('%s is %s', (zone, words) => {
  expect(zoneInWords(zone)).toBe(words);
});
