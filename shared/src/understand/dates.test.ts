import { describe, expect, test } from 'vitest';
import { readDate } from './dates.ts';
import { normalise } from './normalise.ts';

// Thursday 30 April 2026, 10:00 in New York.
const moment = { at: Date.UTC(2026, 3, 30, 14), timeZone: 'America/New_York' };
const read = (text: string, more = {}) => readDate(normalise(text), { ...moment, ...more });

test.each([
  ['today', '2026-04-30'],
  ['tonight', '2026-04-30'],
  ['Tomorrow!', '2026-05-01'],
  ['tmrw works', '2026-05-01'],
  ['how about tomorrow at 3?', '2026-05-01'],
  ['the day after tomorrow', '2026-05-02'],
  ['friday', '2026-05-01'],
  ['this friday', '2026-05-01'],
  ['thursday', '2026-05-07'],
  ['this thursday', '2026-04-30'],
  ['Tues', '2026-05-05'],
  ['next tuesday', '2026-05-05'],
  ['next friday', '2026-05-08'],
  ['next week on monday', '2026-05-04'],
  ['tuesday next week', '2026-05-05'],
  ['Mondays are best', '2026-05-04'],
  ['in 3 days', '2026-05-03'],
  ['in three days', '2026-05-03'],
  ['in 2 weeks', '2026-05-14'],
  ['in a week', '2026-05-07'],
  ['a month from now', '2026-05-30'],
  ['5/4', '2026-05-04'],
  ['5/4/2026', '2026-05-04'],
  ['5/4/26', '2026-05-04'],
  ['25/4/2027', '2027-04-25'],
  ['4/29', '2027-04-29'],
  ['12/31/85', '1985-12-31'],
  ['2026-05-04', '2026-05-04'],
  ['2026-05-04 15:30', '2026-05-04'],
  ['May 4', '2026-05-04'],
  ['4 May', '2026-05-04'],
  ['may 4th', '2026-05-04'],
  ['May 4th 2026', '2026-05-04'],
  ['May 4, 2027', '2027-05-04'],
  ['the 4th of May', '2026-05-04'],
  ['Sept. 3', '2026-09-03'],
  ['march 1', '2027-03-01'],
  ['Feb 29', '2028-02-29'],
  ['the 5th', '2026-05-05'],
  ['the 31st', '2026-05-31'],
  ['30th', '2026-04-30'],
  ['Monday the 4th', '2026-05-04'],
  ['Monday, May 18', '2026-05-18'],
  ['not monday, tuesday works', '2026-05-05'],
  ["I can't do tomorrow but sunday is ok", null],
  ['Monday, May 19', null],
  ['tuesday or wednesday', null],
  ['5/4 or 5/5', null],
  ['after friday', null],
  ["can't do monday", null],
  ['next week', null],
  ['2/30', null],
  ['13/13', null],
  ['feb 30', null],
  ['I may come', null],
  ['at 3 may be good', null],
  ['I sat in the sun all day', null],
  ['3pm', null],
  ['soon', null],
  ['', null],
])('%s → %s', (text, date) => {
  expect(read(text)).toBe(date);
});

describe('depends on where one is', () => {
  test.each([
    ['today', { timeZone: 'Pacific/Auckland', at: Date.UTC(2026, 3, 30, 14) }, '2026-05-01'],
    ['today', { timeZone: 'America/Los_Angeles', at: Date.UTC(2026, 4, 1, 3) }, '2026-04-30'],
    ['today', { timeZone: 'Nowhere/Atlantis' }, '2026-04-30'],
    ['today', { at: Number.NaN }, '1969-12-31'],
    ['5/4', { dayFirst: true }, '2027-04-05'],
    ['5/4/2026', { dayFirst: true }, '2026-04-05'],
    ['5/14/2026', { dayFirst: true }, '2026-05-14'],
  ])('%s, %o → %s', (text, more, date) => {
    expect(read(text, more)).toBe(date);
  });
});
