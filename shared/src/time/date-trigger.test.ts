import { expect, test } from 'vitest';
import { dateTriggerAt } from './date-trigger.ts';

const NEW_YORK = 'America/New_York';
const LONDON = 'Europe/London';

test.each<[string, string, string, string | undefined, string, string]>([
  ['a day before a local time', '2026-05-04T14:30', '-PT24H', undefined, NEW_YORK, '2026-05-03T18:30:00Z'],
  ['written with a space', '2026-05-04 14:30', '-PT24H', undefined, NEW_YORK, '2026-05-03T18:30:00Z'],
  ['with seconds', '2026-05-04T14:30:15.5', 'PT0S', undefined, NEW_YORK, '2026-05-04T18:30:15Z'],
  ['with an offset', '2026-05-04T14:30:00+02:00', '-PT2H', undefined, NEW_YORK, '2026-05-04T10:30:00Z'],
  ['in UTC', '2026-05-04T14:30:00Z', 'P3D', undefined, NEW_YORK, '2026-05-07T14:30:00Z'],
  ['a bare date', '2026-05-04', '-P1D', undefined, NEW_YORK, '2026-05-03T04:00:00Z'],
  ['the day before at ten', '2026-05-04', '-PT24H', '10:00', NEW_YORK, '2026-05-03T14:00:00Z'],
  ['the day before at ten, of a time', '2026-05-04T14:30', '-P1D', '10:00', NEW_YORK, '2026-05-03T14:00:00Z'],
  ['three days after at nine', '2026-05-04', 'P3D', '09:00', LONDON, '2026-05-07T08:00:00Z'],
  ['a week before at nine', '2026-05-04', '-P1W', '09:00', LONDON, '2026-04-27T08:00:00Z'],
  ['the same day at nine', '2026-05-04', '-PT4H', '09:00', LONDON, '2026-05-04T08:00:00Z'],
  ['the local date counts', '2026-05-04T02:00:00Z', 'PT0S', '09:00', NEW_YORK, '2026-05-03T13:00:00Z'],
  ['24 hours over the gap', '2026-03-08T14:30', '-PT24H', undefined, NEW_YORK, '2026-03-07T18:30:00Z'],
  ['a day over the gap at ten', '2026-03-09', '-P1D', '10:00', NEW_YORK, '2026-03-08T14:00:00Z'],
  ['in the gap', '2026-03-29', 'PT0S', '01:30', LONDON, '2026-03-29T01:00:00Z'],
  ['in the overlap', '2026-10-25T01:30', 'PT0S', undefined, LONDON, '2026-10-25T00:30:00Z'],
])('%s', (_, value, offset, at, timeZone, iso) => {
  const moment = dateTriggerAt({ value, offset, at, timeZone });
  expect(moment === null ? null : new Date(moment).toISOString()).toBe(new Date(iso).toISOString());
});

test.each([
  ['', 'P1D', undefined, LONDON],
  ['soon', 'P1D', undefined, LONDON],
  ['2026-02-30', 'P1D', undefined, LONDON],
  ['2026-13-01', 'P1D', undefined, LONDON],
  ['05/04/2026', 'P1D', undefined, LONDON],
  ['2026-05-04T25:00', 'P1D', undefined, LONDON],
  ['2026-05-04T10:00+99:00', 'P1D', undefined, LONDON],
  ['0026-05-04', 'P1D', undefined, LONDON],
  ['2026-05-04', 'P2Y', undefined, LONDON],
  ['2026-05-04', 'P1D', 'ten', LONDON],
  ['2026-05-04', 'P1D', undefined, 'Mars/Olympus'],
])('%s %s %s %s: never', (value, offset, at, timeZone) => {
  expect(dateTriggerAt({ value, offset, at, timeZone })).toBeNull();
});
