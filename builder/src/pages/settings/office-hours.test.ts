import { expect, test } from 'vitest';
import {
  closesNextDay,
  closingFromInput,
  hoursAreRight,
  nextSpan,
  spanError,
  toInput,
  withDay,
  workingWeek,
} from './office-hours.ts';

test('a day whose last span is taken away is closed, not empty', () => {
  expect(withDay({ mon: [['09:00', '17:00']], tue: [['09:00', '12:00']] }, 'mon', [])).toEqual({
    tue: [['09:00', '12:00']],
  });
});

test('another span follows the ones that are there', () => {
  expect(nextSpan([])).toEqual(['09:00', '17:00']);
  expect(nextSpan([['09:00', '12:00']])).toEqual(['12:00', '17:00']);
  expect(nextSpan([['09:00', '17:00']])).toEqual(['18:00', '20:00']);
});

test('midnight at the end of a day is 24:00 for the server and 00:00 for the input', () => {
  expect(toInput('24:00')).toBe('00:00');
  expect(closingFromInput('00:00')).toBe('24:00');
  expect(closingFromInput('17:30')).toBe('17:30');
});

test('a span needs two different times, and may end the next day', () => {
  expect(spanError(['09:00', '09:00'])).toMatch(/differ/);
  expect(spanError(['', '17:00'])).toMatch(/both/);
  expect(spanError(['22:00', '02:00'])).toBeNull();
  expect(closesNextDay(['22:00', '02:00'])).toBe(true);
  expect(hoursAreRight(workingWeek())).toBe(true);
  expect(hoursAreRight(null)).toBe(true);
  expect(hoursAreRight({ mon: [['09:00', '']] })).toBe(false);
});
