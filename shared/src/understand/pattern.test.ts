import { expect, test } from 'vitest';
import { compilePattern } from './pattern.ts';

test.each([
  ['^[A-Z]{2}\\d{6}$', 'AB123456', true],
  ['^[A-Z]{2}\\d{6}$', 'AB12', false],
  ['(?i)order', 'my ORDER', true],
  ['(a+)+$', `${'a'.repeat(5000)}!`, true],
])('%s on %s: %s', (pattern, text, matches) => {
  const compiled = compilePattern(pattern);
  expect(compiled.ok && compiled.test(text)).toBe(matches);
});

test.each([
  ['', /^Write the pattern/],
  ['   ', /^Write the pattern/],
  ['a'.repeat(201), /200 characters; this one has 201/],
  ['(?=a)b', /cannot look ahead/],
  ['(?<!a)b', /cannot look ahead/],
  ['(a)\\1', /cannot refer back/],
  ['(', /^This pattern cannot be read: .+\. Check that part\.$/],
  ['a{2000}', /^This pattern cannot be read/],
  ['[z-a]', /^This pattern cannot be read/],
])('%s is refused with a sentence', (pattern, sentence) => {
  const compiled = compilePattern(pattern);
  expect(compiled.ok ? '' : compiled.message).toMatch(sentence);
});

test.each(['(a+)+$', '(a|a)*$', '(.*a){20}', '((a{30}){30})', '(x+x+)+y', '(?:a?){100}a{100}'])(
  '%s takes no long time on any text',
  (pattern) => {
    const start = process.threadCpuUsage();
    const compiled = compilePattern(pattern);
    if (compiled.ok) compiled.test('a'.repeat(100_000));
    expect(process.threadCpuUsage(start).user).toBeLessThan(1_000_000);
  },
);
