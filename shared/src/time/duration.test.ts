import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { durationInWords, durationMs, durationSchema, parseDuration, waitSchema } from './duration.ts';

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
])('%s lasts %d ms', (text, ms) => {
  expect(durationMs(text)).toBe(ms);
});

test.each([
  ['', 'This is no length of time'],
  ['P', 'This is no length of time'],
  ['PT', 'This is no length of time'],
  ['P1DT', 'This is no length of time'],
  ['4h', 'This is no length of time'],
  ['PT1.5H', 'This is no length of time'],
  ['+PT1H', 'This is no length of time'],
  ['PT-1H', 'This is no length of time'],
  ['pt4h', 'This is no length of time'],
  ['P1M', 'Months and years'],
  ['P1Y', 'Months and years'],
  ['P1Y2M3D', 'Months and years'],
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

describe('schemas', () => {
  test('any duration, with the sentence for what is none', () => {
    expect(z.parse(durationSchema, '-PT24H')).toBe('-PT24H');
    expect(z.safeParse(durationSchema, 'P1M').error?.issues[0]?.message).toMatch(/^Months and years/);
    expect(z.safeParse(durationSchema, 4).success).toBe(false);
  });
  test('a wait goes forward', () => {
    expect(z.parse(waitSchema, 'PT4H')).toBe('PT4H');
    for (const text of ['-PT4H', 'PT0S', 'P1M']) expect(z.safeParse(waitSchema, text).success).toBe(false);
  });
});
