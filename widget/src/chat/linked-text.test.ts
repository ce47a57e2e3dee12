import { describe, expect, it } from 'vitest';
import { linkedText } from './linked-text.ts';

const links = (text: string) => linkedText(text).flatMap((part) => (part.href ? [part.text] : []));

describe('addresses in a text', () => {
  it.each([
    ['Review us: https://example.com/r', ['https://example.com/r']],
    ['See https://example.com/r.', ['https://example.com/r']],
    ['(https://example.com/a)', ['https://example.com/a']],
    ['https://example.com/a_(b)!', ['https://example.com/a_(b)']],
    ['HTTPS://example.com, then https://example.org?', ['HTTPS://example.com', 'https://example.org']],
    ['plain http://example.com', []],
    ['javascript:alert(1)', []],
    ['data:text/html,https:', []],
    ['https://bank.example@evil.example/', []],
    ['https://', []],
    ['tel:+15550102030', []],
    ['"https://example.com"><img src=x onerror=alert(1)>', ['https://example.com']],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected);
    expect(
      linkedText(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
