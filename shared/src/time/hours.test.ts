import { describe, expect, test } from 'vitest';
import { isOpen, openFrom, type WeekHours } from './hours.ts';

const NEW_YORK = 'America/New_York';
// Monday is 4 May 2026; New York is four hours behind UTC.
const shop: WeekHours = {
  mon: [
    ['09:00', '12:00'],
    ['13:00', '17:00'],
  ],
  fri: [['22:00', '02:00']],
  sun: [['12:00', '24:00']],
};
const local = (day: string, time: string) => Date.parse(`2026-05-${day}T${time}:00-04:00`);
const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

test.each([
  ['Monday before nine', '04', '08:59', false],
  ['Monday at nine', '04', '09:00', true],
  ['Monday at noon', '04', '12:00', false],
  ['Monday afternoon', '04', '16:59', true],
  ['Monday at five', '04', '17:00', false],
  ['Tuesday', '05', '10:00', false],
  ['Friday night', '08', '23:00', true],
  ['Saturday after midnight', '09', '01:59', true],
  ['Saturday at two', '09', '02:00', false],
  ['Friday after midnight', '08', '01:00', false],
  ['Sunday until midnight', '10', '23:59', true],
  ['Monday at midnight', '11', '00:00', false],
])('%s', (_, day, time, open) => {
  expect(isOpen(shop, local(day, time), NEW_YORK)).toBe(open);
});

describe('openFrom', () => {
  const week: WeekHours = { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] };
  test.each<[string, WeekHours | null, string, string]>([
    ['inside: at once', week, '2026-05-04T16:59:00-04:00', '2026-05-04T16:59:00-04:00'],
    [
      'at the minute of closing: the next day',
      week,
      '2026-05-04T17:00:00-04:00',
      '2026-05-05T09:00:00-04:00',
    ],
    ['before opening: the same day', week, '2026-05-04T03:00:00-04:00', '2026-05-04T09:00:00-04:00'],
    ['over the weekend: Monday', week, '2026-05-08T20:00:00-04:00', '2026-05-11T09:00:00-04:00'],
    ['over the start of summer time', week, '2026-03-03T20:00:00-05:00', '2026-03-09T09:00:00-04:00'],
    ['over its end', week, '2026-10-27T20:00:00-04:00', '2026-11-02T09:00:00-05:00'],
    ['no hours: at once', null, '2026-05-04T03:00:00-04:00', '2026-05-04T03:00:00-04:00'],
    ['hours that never open: at once', {}, '2026-05-04T03:00:00-04:00', '2026-05-04T03:00:00-04:00'],
  ])('%s', (_, hours, at, then) => {
    expect(iso(openFrom(hours, Date.parse(at), NEW_YORK))).toBe(iso(Date.parse(then)));
  });
});

describe('the next opening', () => {
  test.each([
    ['while open: now', '04', '09:30', local('04', '09:30')],
    ['at lunch: after lunch', '04', '12:30', local('04', '13:00')],
    ['after the last on Monday: Friday night', '04', '18:00', local('08', '22:00')],
    ['Saturday: Sunday noon', '09', '05:00', local('10', '12:00')],
    ['Monday at midnight: nine', '11', '00:00', local('11', '09:00')],
  ])('%s', (_, day, time, at) => {
    expect(iso(openFrom(shop, local(day, time), NEW_YORK))).toBe(iso(at));
  });

  test.each<WeekHours>([{}, { mon: [] }, { mon: [['nine', 'five']] }])(
    'never, as with %j: at once',
    (hours) => {
      expect(openFrom(hours, local('04', '09:00'), NEW_YORK)).toBe(local('04', '09:00'));
    },
  );

  test('the same day next week', () => {
    expect(iso(openFrom({ mon: [['09:00', '10:00']] }, local('04', '10:00'), NEW_YORK))).toBe(
      iso(local('11', '09:00')),
    );
  });

  test('an opening that summer time leaves out opens after the gap', () => {
    const hours: WeekHours = { sun: [['02:30', '05:00']] };
    const at = Date.parse('2026-03-07T12:00:00Z');
    expect(iso(openFrom(hours, at, NEW_YORK))).toBe('2026-03-08T07:00:00.000Z');
  });

  test('a span that lies in the gap waits for the next week', () => {
    const hours: WeekHours = { sun: [['02:00', '02:45']] };
    const at = Date.parse('2026-03-07T12:00:00Z');
    expect(iso(openFrom(hours, at, NEW_YORK))).toBe('2026-03-15T06:00:00.000Z');
  });
});
