import fc from 'fast-check';
import { expect, test } from 'vitest';
import { durationInWords, durationMs, parseDuration } from './duration.ts';

const H = 3_600_000;

test.each([
  ['PT4H', 4 * H],
  ['P3D', 72 * H],
  ['-PT24H', -24 * H],
  ['P1W', 168 * H],
  ['P1DT2H', 26 * H],
  ['P1W2D', 216 * H],
  ['PT90M', 1.5 * H],
  ['PT1H30M5S', 1.5 * H + 5_000],
  ['PT0S', 0],
  ['-PT0S', 0],
  ['P366D', 366 * 24 * H],
  ['P1M', 30 * 24 * H],
  ['P1Y', 365 * 24 * H],
  ['P2M1W3DT4H', (60 + 7 + 3) * 24 * H + 4 * H],
  ['-P1M', -30 * 24 * H],
  ['PT0.5H', H / 2],
  ['PT1,5H', 1.5 * H],
  ['PT1.5S', 1_500],
  ['PT1H1.5M', H + 90_000],
  ['P0.5D', 12 * H],
  ['P0.5W', 84 * H],
  ['P0.5M', 15 * 24 * H],
  ['PT0.0001S', 0],
  ['pt4h', 4 * H],
  ['-p1dt2h', -26 * H],
])('%s lasts %d ms', (text, ms) => {
  expect(durationMs(text)).toBe(ms);
});

test.each([
  ['', 'This is no length of time'],
  ['P', 'This is no length of time'],
  ['PT', 'This is no length of time'],
  ['P1DT', 'This is no length of time'],
  ['4h', 'This is no length of time'],
  ['PT1.5H30M', 'This is no length of time'],
  ['P0,5DT2H', 'This is no length of time'],
  ['PT1.H', 'This is no length of time'],
  ['PT.5H', 'This is no length of time'],
  ['p1dt', 'This is no length of time'],
  ['P1D2W', 'This is no length of time'],
  ['+PT1H', 'This is no length of time'],
  ['PT-1H', 'This is no length of time'],
  ['P1Y2M3D', 'too long'],
  ['P2Y', 'too long'],
  ['P366DT1S', 'too long'],
  ['P367D', 'too long'],
  ['PT999999999H', 'too long'],
  ['PT99999999999999999999H', 'This is no length of time'],
])('%s is refused', (text, message) => {
  expect(parseDuration(text)).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  expect(durationMs(text)).toBeNull();
});

test.each([
  ['PT4H', '4 hours'],
  ['PT1H', '1 hour'],
  ['P1D', '1 day'],
  ['PT24H', '24 hours'],
  ['PT75H', '3 days and 3 hours'],
  ['PT51H', '51 hours'],
  ['P2DT3H4M', '2 days, 3 hours and 4 minutes'],
  ['PT30S', '30 seconds'],
  ['P1W', '1 week'],
  ['P2W', '2 weeks'],
  ['P14D', '14 days'],
  ['P1W1D', '8 days'],
  ['-PT2H', '2 hours before'],
  ['PT0S', '0 minutes'],
  ['P1M', '30 days'],
  ['P1Y', '365 days'],
  ['P1.5W', '10 days and 12 hours'],
  ['PT0.5H', '30 minutes'],
  ['pt75m', '1 hour and 15 minutes'],
  ['pt36h', '36 hours'],
  ['PT1.5S', '1.5 seconds'],
  ['PT1M0.5S', '1 minute and 0.5 seconds'],
  ['soon', 'soon'],
])('%s is "%s"', (text, words) => {
  expect(durationInWords(text)).toBe(words);
});

test('any parts add up', () => {
  const part = fc.nat(50);
  fc.assert(
    fc.property(fc.boolean(), part, part, part, part, (minus, d, h, m, s) => {
      const ms = d * 24 * H + h * H + m * 60_000 + s * 1_000;
      expect(durationMs(`${minus ? '-' : ''}P${d}DT${h}H${m}M${s}S`)).toBe(minus && ms > 0 ? -ms : ms);
    }),
  );
});
