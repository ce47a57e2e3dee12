import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, atLocalTime, isTimeZone, minutesOfDay, zonedParts } from './zone.ts';

const NEW_YORK = 'America/New_York';
const LONDON = 'Europe/London';
const utc = (iso: string) => Date.parse(iso);
const date = (iso: string) => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
};

test.each([
  ['2026-05-04T15:02:11Z', NEW_YORK, [2026, 5, 4, 11, 2, 'mon']],
  ['2026-01-01T04:59:59.999Z', NEW_YORK, [2025, 12, 31, 23, 59, 'wed']],
  ['2026-01-01T05:00:00Z', NEW_YORK, [2026, 1, 1, 0, 0, 'thu']],
  ['2026-03-08T06:59:00Z', NEW_YORK, [2026, 3, 8, 1, 59, 'sun']],
  ['2026-03-08T07:00:00Z', NEW_YORK, [2026, 3, 8, 3, 0, 'sun']],
  ['2026-10-25T00:30:00Z', LONDON, [2026, 10, 25, 1, 30, 'sun']],
  ['2026-10-25T01:30:00Z', LONDON, [2026, 10, 25, 1, 30, 'sun']],
  ['2026-05-04T20:00:00Z', 'Asia/Kathmandu', [2026, 5, 5, 1, 45, 'tue']],
])('%s in %s', (iso, zone, [year, month, day, hour, minute, weekday]) => {
  expect(zonedParts(utc(iso), zone)).toEqual({ year, month, day, hour, minute, weekday });
});

describe('atLocalTime', () => {
  test.each([
    ['winter', '2026-01-15', '10:00', NEW_YORK, '2026-01-15T15:00:00Z'],
    ['summer', '2026-07-15', '10:00', NEW_YORK, '2026-07-15T14:00:00Z'],
    ['before the gap', '2026-03-08', '01:59', NEW_YORK, '2026-03-08T06:59:00Z'],
    ['start of the gap', '2026-03-08', '02:00', NEW_YORK, '2026-03-08T07:00:00Z'],
    ['in the gap', '2026-03-08', '02:30', NEW_YORK, '2026-03-08T07:00:00Z'],
    ['after the gap', '2026-03-08', '03:00', NEW_YORK, '2026-03-08T07:00:00Z'],
    ['before the overlap', '2026-11-01', '00:59', NEW_YORK, '2026-11-01T04:59:00Z'],
    ['in the overlap, the first', '2026-11-01', '01:30', NEW_YORK, '2026-11-01T05:30:00Z'],
    ['after the overlap', '2026-11-01', '02:00', NEW_YORK, '2026-11-01T07:00:00Z'],
    ['in the gap', '2026-03-29', '01:15', LONDON, '2026-03-29T01:00:00Z'],
    ['in the overlap, the first', '2026-10-25', '01:30', LONDON, '2026-10-25T00:30:00Z'],
    ['after the overlap', '2026-10-25', '02:00', LONDON, '2026-10-25T02:00:00Z'],
    ['the end of a day', '2026-12-31', '24:00', LONDON, '2027-01-01T00:00:00Z'],
    ['a midnight that does not exist', '2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00Z'],
    ['a half-hour change', '2026-10-04', '02:10', 'Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
    ['a whole day left out', '2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
  ])('%s: %s %s in %s', (_, day, time, zone, iso) => {
    expect(new Date(atLocalTime(date(day), time, zone)).toISOString()).toBe(new Date(iso).toISOString());
  });

  test('leads back to the same wall clock, but for the gap', () => {
    const zones = fc.constantFrom(NEW_YORK, LONDON, 'Asia/Tokyo', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC');
    const moments = fc.integer({ min: utc('2020-01-01T00:00Z'), max: utc('2030-01-01T00:00Z') });
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const parts = zonedParts(moment, zone);
        const time = [parts.hour, parts.minute].map((n) => String(n).padStart(2, '0')).join(':');
        const at = atLocalTime(parts, time, zone);
        expect(zonedParts(at, zone)).toEqual(parts);
        expect(at).toBeLessThanOrEqual(moment);
      }),
    );
  });

  test('refuses what is no time', () => {
    expect(() => atLocalTime(date('2026-01-01'), '9am', LONDON)).toThrow('9am');
  });
});

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-03-08', 1, '2026-03-09'],
  ['2026-05-04', 0, '2026-05-04'],
])('%s and %d days', (from, days, to) => {
  expect(addDays(date(from), days)).toEqual(date(to));
});

test.each([
  ['Europe/London', true],
  ['America/Argentina/Buenos_Aires', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['+02:00', false],
  ['', false],
])('isTimeZone(%s)', (name, is) => {
  expect(isTimeZone(name)).toBe(is);
});

test.each([
  ['00:00', 0],
  ['09:30', 570],
  ['24:00', 1440],
  ['24:01', null],
  ['9:30', null],
  ['12:60', null],
  ['', null],
])('minutesOfDay(%s)', (time, minutes) => {
  expect(minutesOfDay(time)).toBe(minutes);
});
