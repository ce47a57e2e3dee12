import { describe, expect, test } from 'vitest';
import { type PhoneReading, parsePhone } from './phone.ts';

describe('parsePhone', () => {
  test.each<[string, string | PhoneReading | undefined, string | null]>([
    ['+14155550123', undefined, '+14155550123'],
    ['+15550102030', undefined, '+15550102030'],
    ['+1 (415) 555-0123', undefined, '+14155550123'],
    [' (415) 555-0123 ', 'US', '+14155550123'],
    ['415.555.0123', 'us', '+14155550123'],
    ['1 415 555 0123', 'US', '+14155550123'],
    ['07700 900123', 'GB', '+447700900123'],
    ['+44 7700 900123', 'US', '+447700900123'],
    ['+44 (0)7700 900123', undefined, '+447700900123'],
    ['14155550123', { msisdn: true }, '+14155550123'],
    ['447700900001', { msisdn: true }, '+447700900001'],
    ['+447700900001', { msisdn: true }, '+447700900001'],
    ['14155550123', undefined, null],
    ['4155550123', undefined, null],
    ['5550123', 'US', null],
    ['+1415555', undefined, null],
    ['+141555501234567', undefined, null],
    ['4155550123', 'nowhere', null],
    ['call me at 4155550123', 'US', null],
    ['+14155550123 ext. 5', undefined, null],
    ['Acme', { msisdn: true }, null],
    ['51515', { msisdn: true }, null],
    ['', 'US', null],
    ['1'.repeat(10_000), 'US', null],
  ])('%s in %o', (text, reading, phone) => {
    expect(parsePhone(text, reading)).toBe(phone);
  });
});
