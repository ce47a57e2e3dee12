import { describe, expect, it } from 'vitest';
import { dividerBefore, longSpan, momentLabel, shortSpan, timeLabel } from './time-labels.ts';
import type { ChatLine } from './transport.ts';
import { localeFor, wordsFor } from './words.ts';

const words = wordsFor('en');
const min = 60_000;
const h = 60 * min;
const at = Date.UTC(2026, 2, 3, 14, 30);
const line = (time: number): ChatLine => ({ id: String(time), at: time, from: 'business', text: 'Hi' });

describe('a span of time', () => {
  it.each([
    [20_000, '1 minute', '1 min'],
    [15 * min, '15 minutes', '15 min'],
    [h, '1 hour', '1 h'],
    [h + 20_000, '1 hour', '1 h'],
    [90 * min, '90 minutes', '90 min'],
    [2 * h, '2 hours', '2 h'],
    [4 * h - 5000, '4 hours', '4 h'],
    [23 * h, '23 hours', '23 h'],
    [24 * h, '24 hours', '24 h'],
    [47 * h, '47 hours', '47 h'],
    [48 * h, '2 days', '2 days'],
    [26 * h, '26 hours', '26 h'],
    [72 * h, '3 days', '3 days'],
    [-5, '1 minute', '1 min'],
  ])('%d ms reads %s, on a button %s', (ms, long, short) => {
    expect(longSpan(ms, words)).toBe(long);
    expect(shortSpan(ms, words)).toBe(short);
  });
});

describe('a time', () => {
  it('is shown in the conversation’s zone', () => {
    expect(timeLabel(at, 'America/New_York', 'en')).toBe('9:30 AM');
    expect(momentLabel(at, 'America/New_York', 'en')).toBe('Tue 9:30 AM');
    expect(momentLabel(at, 'UTC', 'en-GB')).toBe('Tue 14:30');
  });
  it('in a zone that nobody knows is UTC', () => {
    expect(momentLabel(at, 'Mars/Olympus', 'en')).toBe('Tue 2:30 PM');
  });
});

describe('the divider above a line', () => {
  const between = (gap: number) => dividerBefore(line(at + gap), line(at), 'UTC', 'en', words);
  it('names the moment of the first line', () => {
    expect(dividerBefore(line(at), undefined, 'UTC', 'en', words)).toBe('Tue 2:30 PM');
  });
  it('is not there above a first sentence of the system', () => {
    const sentence: ChatLine = { ...line(at), from: 'system' };
    expect(dividerBefore(sentence, undefined, 'UTC', 'en', words)).toBeNull();
  });
  it.each([
    [0, null],
    [h - 1, null],
    [h, '1 hour later'],
    [4 * h, '4 hours later'],
    [72 * h, '3 days later'],
    [-h, null],
  ])('after %d ms is %s', (gap, expected) => {
    expect(between(gap)).toBe(expected);
  });
});

describe('a language', () => {
  it('that has no words gets English words and English dates together', () => {
    expect(localeFor('de-AT', wordsFor('de-AT'))).toBe('en');
    expect(localeFor('en-GB', wordsFor('en-GB'))).toBe('en-GB');
  });
});
