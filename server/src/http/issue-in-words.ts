import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Describe<Code extends Issue['code']> = (name: string, issue: Extract<Issue, { code: Code }>) => string;

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object, in braces',
  record: 'an object, in braces',
};
const lookUp = 'Look it up in /api/openapi.json.';
const counted = (count: number | bigint, one: string, many: string) =>
  `${count.toLocaleString('en')} ${Number(count) === 1 ? one : many}`;

/** One sentence or two for each thing that can be wrong with a value. */
const sentences: { readonly [Code in Issue['code']]: Describe<Code> } = {
  invalid_type: (name, { expected }) => {
    const kind = kinds[expected];
    return kind === undefined ? `${name} is not as it should be. ${lookUp}` : `${name} should be ${kind}.`;
  },
  too_big: (name, { origin, maximum }) => {
    if (origin === 'string')
      return `${name} is too long: at most ${counted(maximum, 'character', 'characters')}.`;
    if (origin === 'array' || origin === 'set' || origin === 'map')
      return `${name} has too many entries: at most ${maximum.toLocaleString('en')}.`;
    return `${name} is too large: at most ${maximum.toLocaleString('en')}.`;
  },
  too_small: (name, { origin, minimum }) => {
    if (origin === 'string')
      return Number(minimum) === 1
        ? `${name} is empty. Fill it in.`
        : `${name} is too short: at least ${counted(minimum, 'character', 'characters')}.`;
    if (origin === 'array' || origin === 'set' || origin === 'map')
      return `${name} has too few entries: at least ${minimum.toLocaleString('en')}.`;
    return `${name} is too small: at least ${minimum.toLocaleString('en')}.`;
  },
  invalid_format: (name) => `${name} is not written as it should be. ${lookUp}`,
  not_multiple_of: (name, { divisor }) => `${name} should be a multiple of ${divisor}.`,
  unrecognized_keys: (name, { keys, path }) => {
    const names = keys.slice(0, 5).map((key) => `“${key.slice(0, 60)}”`);
    const where = path.length === 0 ? '' : ` in ${name}`;
    return `The server does not know ${names.join(', ')}${where}. Take it out, or mend its spelling.`;
  },
  invalid_union: (name) => `${name} is nothing that the server knows. ${lookUp}`,
  invalid_key: (name) => `${name} cannot be used as a name: it is empty or too long.`,
  invalid_element: (name) => `${name} is not as it should be. ${lookUp}`,
  invalid_value: (name, { values }) => {
    const known = values.slice(0, 10).map((value) => `“${String(value)}”`);
    return known.length === 1
      ? `${name} should be ${known[0]}.`
      : `${name} should be one of ${known.join(', ')}.`;
  },
  custom: (name) => `${name} is not as it should be. ${lookUp}`,
};

/**
 * What is wrong with a value, in words that name the field. Messages of our own schemas are sentences already, and
 * are kept; the library's speak of types. `value` is what was checked: whatever is not in it is missing.
 */
export function issueInWords(issue: Issue, value: unknown): string {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys' && path.length > 0 && at(value, path) === undefined)
    return `${quoted(path)} is missing. Add it.`;
  if (/^[A-Z].*\.$/s.test(issue.message)) return issue.message;
  const name = path.length === 0 ? 'What was sent' : quoted(path);
  return (sentences[issue.code] as Describe<Issue['code']>)(name, issue);
}

function quoted(path: readonly string[]): string {
  return `“${path.map((part) => part.slice(0, 60)).join('.')}”`;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((now, key) => {
    if (typeof now !== 'object' || now === null || !Object.hasOwn(now, key)) return undefined;
    return (now as Record<string, unknown>)[key];
  }, value);
}
