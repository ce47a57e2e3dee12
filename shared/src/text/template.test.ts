import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compileTemplate, fieldName, malformedNamesIn, namesIn, renderTemplate } from './template.ts';

const contact: Record<string, string> = {
  first_name: 'Ann',
  trick: '{{secret}} and $& and $1',
  secret: 's3cret',
  empty: '  ',
  lines: 'a\nb\u0000\u202ec',
};
const render = (text: string) => renderTemplate(text, (name) => contact[name]);

describe('renderTemplate', () => {
  test.each([
    ['no names', 'Hello', 'Hello'],
    ['a name', 'Hi {{first_name}}!', 'Hi Ann!'],
    ['spaces inside', 'Hi {{ first_name }}!', 'Hi Ann!'],
    ['as people write it', 'Hi {{First Name}}!', 'Hi Ann!'],
    ['a fallback that is not needed', 'Hi {{first_name|there}}!', 'Hi Ann!'],
    ['a fallback', 'Hi {{nickname|there}}!', 'Hi there!'],
    ['a fallback with spaces around', 'Hi {{ nickname | my friend }}!', 'Hi my friend!'],
    ['a blank value is a missing one', 'Hi {{empty|there}}!', 'Hi there!'],
    ['missing before "!"', 'Hi {{nickname}}!', 'Hi!'],
    ['missing before a comma', "Hey {{nickname}}, didn't", "Hey, didn't"],
    ['missing between words', 'Your {{size}} order', 'Your order'],
    ['missing after a comma', 'Thanks, {{nickname}}!', 'Thanks!'],
    ['missing between commas', 'Hi, {{nickname}}, welcome', 'Hi, welcome'],
    ['missing at the start', '{{nickname}}, your order', 'your order'],
    ['missing at the start of a line', 'Hello\n{{nickname}}! Welcome', 'Hello\nWelcome'],
    ['missing at the end', 'See you {{nickname}}', 'See you'],
    ['missing at the end of a line', 'Hi {{nickname}}\nWelcome', 'Hi\nWelcome'],
    ['two missing', 'Hi {{a}} {{b}}!', 'Hi!'],
    ['first of two missing', 'Hi {{a}} {{first_name}}!', 'Hi Ann!'],
    ['the middle of three missing', 'Hi {{first_name}} {{a}} {{secret}}.', 'Hi Ann s3cret.'],
    ['last of two missing', 'Hi {{first_name}} {{a}}!', 'Hi Ann!'],
    ['all missing', '{{a}} {{b}}', ''],
    ['an empty fallback', 'Hi {{nickname|}}!', 'Hi!'],
    ["the author's own spaces stay", 'a  b , {{first_name}}', 'a  b , Ann'],
    ['a value that looks like a name stays text', 'Say {{trick}}', 'Say {{secret}} and $& and $1'],
    ['control characters', '{{lines}}', 'a bc'],
    ['names of objects are only names', '{{__proto__|x}} {{constructor|y}} {{toString|z}}', 'x y z'],
    ['not closed', 'Hi {{first_name, welcome', 'Hi, welcome'],
    ['closed by one brace', 'Hi {{first name}!', 'Hi!'],
    ['opened by one brace', 'Hi {first_name}}!', 'Hi!'],
    ['three braces', 'Hi {{{first_name}}}!', 'Hi!'],
    ['nothing inside', 'Hi {{}}!', 'Hi!'],
    ['an expression', 'Hi {{a+b}}!', 'Hi!'],
    ['single braces may be meant', 'Hi {first_name}!', 'Hi {first_name}!'],
    ['a curly smile', 'Hi :} {', 'Hi :} {'],
  ])('%s', (_, text, shown) => {
    expect(render(text)).toBe(shown);
  });

  it('cuts a value at 300 and the text at 1,600, never through an emoji', () => {
    expect(renderTemplate('{{a}}', () => 'x'.repeat(5_000))).toHaveLength(300);
    expect(renderTemplate('{{a}}', () => `${'x'.repeat(299)}😀`)).toBe('x'.repeat(299));
    expect(renderTemplate(`${'y'.repeat(1_599)}😀{{a}}`, () => 'z')).toBe('y'.repeat(1_599));
  });

  it('never shows two opening braces that the author wrote, and never throws', () => {
    const pieces = fc.constantFrom('{', '{{', '}', '}}', 'a', 'first_name', '|', ' ', ',', '\n', '+', '😀');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        expect(render(parts.join(''))).not.toContain('{{');
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes a text apart once', () => {
    expect(compileTemplate('Hi {{a}}')).toBe(compileTemplate('Hi {{a}}'));
  });

  it('is not slowed down by a text of braces', () => {
    expect(render('{'.repeat(50_000))).toBe('');
    expect(render('{{a'.repeat(20_000))).toBe('');
    expect(renderTemplate(`{{x}}${' '.repeat(100_000)}!`, () => undefined)).toBe('');
  });
});

describe('namesIn', () => {
  it('tells name, fallback and place', () => {
    expect(namesIn('Hi {{First Name|there}}, {{x}} {{a+b}} {{x|}}')).toEqual([
      { name: 'first_name', fallback: 'there', start: 3, end: 23 },
      { name: 'x', start: 25, end: 30 },
      { name: 'x', fallback: '', start: 39, end: 45 },
    ]);
  });
});

describe('malformedNamesIn', () => {
  test.each([
    ['Hi {{first name', '{{first', 'unclosed'],
    ['Hi {{first name}!', '{{first name}', 'unclosed'],
    ['Hi {first name}}!', '{first name}}', 'unclosed'],
    ['Hi {{}}', '{{}}', 'empty'],
    ['Hi {{ |there}}', '{{ |there}}', 'empty'],
    ['Hi {{a+b}}', '{{a+b}}', 'name'],
    ['Hi {{1st}}', '{{1st}}', 'name'],
    ['Hi {{prénom}}', '{{prénom}}', 'name'],
    ['Hi {{name || "there"}}', '{{name || "there"}}', 'fallback'],
    ['Hi {{{name}}}', '{{{name}}}', 'braces'],
    ['Hi {first_name}', '{first_name}', 'single'],
  ])('%s', (text, found, problem) => {
    const start = text.indexOf('{');
    expect(malformedNamesIn(text)).toEqual([{ text: found, problem, start, end: start + found.length }]);
  });

  test.each(['Hi {{first_name|there}}', 'a } b', '{', '{1, 2}', 'no braces'])('%s is in order', (text) => {
    expect(malformedNamesIn(text)).toEqual([]);
  });
});

test.each([
  ['First name', 'first_name'],
  ['  e-mail ', 'e_mail'],
  ['order.id', 'order_id'],
  ['first_name', 'first_name'],
  ['Ref no.', 'ref_no'],
  ['', null],
  ['2nd', null],
  ['a+b', null],
  [`a${'b'.repeat(60)}`, null],
])('fieldName(%s)', (text, name) => {
  expect(fieldName(text)).toBe(name);
});
