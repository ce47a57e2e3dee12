import { expect, test } from 'vitest';
import { fromLocalField, momentInWords, spanInWords, toLocalField } from './moments.ts';

const monday = Date.UTC(2026, 4, 4, 18, 31);

test('a moment goes into the field and comes back, in the zone of the conversation', () => {
  expect(toLocalField(monday, 'America/New_York')).toBe('2026-05-04T14:31');
  expect(fromLocalField('2026-05-04T14:31', 'America/New_York')).toBe(monday);
  expect(fromLocalField('2026-05-04T14:31', 'UTC')).toBe(Date.UTC(2026, 4, 4, 14, 31));
});

test.each(['', '2026', 'tomorrow', '04.05.2026 14:31'])('“%s” is no moment', (value) => {
  expect(fromLocalField(value, 'UTC')).toBeNull();
});

test('as people say it', () => {
  expect(momentInWords(monday, 'America/New_York')).toBe('Mon 2:31 PM');
  expect(spanInWords(4 * 3_600_000)).toBe('4 h');
});

test.each([
  [4, 'PT4H', '4 h'],
  [24, 'PT24H', '24 h'],
  [24, 'P1D', '1 day'],
  [48, 'PT48H', '48 h'],
  [23, 'PT24H', '23 h'],
  [1.5, 'PT90M', '1 h and 30 min'],
])('%d hours, of a step that waits %s, are %s, as its card says', (hours, after, said) => {
  expect(spanInWords(hours * 3_600_000, after)).toBe(said);
});
