import { expect, test } from 'vitest';
import { z } from 'zod';
import { issueInWords } from './issue-in-words.ts';

const schema = z.strictObject({
  name: z.string().min(1).max(200).optional(),
  code: z.string().min(3).max(1).optional(),
  own: z.string().min(1, 'Write a text first.').optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  email: z.email().optional(),
  count: z.number().int().min(1).max(2000).optional(),
  step: z.number().multipleOf(5).optional(),
  open: z.boolean().optional(),
  tags: z.array(z.string().max(3)).min(1).max(2).optional(),
  hours: z.tuple([z.string(), z.string()]).optional(),
  fields: z.record(z.string().min(1).max(5), z.string()).optional(),
  state: z.enum(['waiting', 'taken']).optional(),
  waiting: z.literal('1').optional(),
  either: z.union([z.string(), z.number()]).optional(),
  does: z.discriminatedUnion('do', [z.strictObject({ do: z.literal('skip') })]).optional(),
  flow: z.custom<object>((value) => typeof value === 'object' && value !== null).optional(),
  must: z.strictObject({ be: z.string() }).optional(),
});
const lookUp = 'Look it up in /api/openapi.json.';

test.each([
  [{ name: 5 }, '“name” should be a text.'],
  [{ name: null }, '“name” should be a text.'],
  [{ name: '' }, '“name” is empty. Fill it in.'],
  [{ name: 'a'.repeat(201) }, '“name” is too long: at most 200 characters.'],
  [{ code: 'ab' }, '“code” is too short: at least 3 characters.'],
  [{ code: 'abc' }, '“code” is too long: at most 1 character.'],
  [{ own: '' }, 'Write a text first.'],
  [{ country: 'us' }, `“country” is not written as it should be. ${lookUp}`],
  [{ email: 'ada' }, `“email” is not written as it should be. ${lookUp}`],
  [{ count: 'x' }, '“count” should be a number.'],
  [{ count: 1.5 }, '“count” should be a whole number.'],
  [{ count: 0 }, '“count” is too small: at least 1.'],
  [{ count: 2001 }, '“count” is too large: at most 2,000.'],
  [{ step: 3 }, '“step” should be a multiple of 5.'],
  [{ open: 'yes' }, '“open” should be true or false.'],
  [{ tags: 'a' }, '“tags” should be a list.'],
  [{ tags: [] }, '“tags” has too few entries: at least 1.'],
  [{ tags: ['a', 'b', 'c'] }, '“tags” has too many entries: at most 2.'],
  [{ tags: ['abcd'] }, '“tags.0” is too long: at most 3 characters.'],
  [{ hours: ['09:00'] }, '“hours” has too few entries: at least 2.'],
  [{ hours: 'x' }, '“hours” should be a list.'],
  [{ fields: [] }, '“fields” should be an object, in braces.'],
  [{ fields: { abcdef: 'x' } }, '“fields.abcdef” cannot be used as a name: it is empty or too long.'],
  [{ fields: { a: null } }, '“fields.a” should be a text.'],
  [{ state: 'gone' }, '“state” should be one of “waiting”, “taken”.'],
  [{ waiting: '2' }, '“waiting” should be “1”.'],
  [{ either: true }, `“either” is nothing that the server knows. ${lookUp}`],
  [{ does: { do: 'fly' } }, `“does.do” is nothing that the server knows. ${lookUp}`],
  [{ does: {} }, '“does.do” is missing. Add it.'],
  [{ flow: 1 }, `“flow” is not as it should be. ${lookUp}`],
  [{ must: {} }, '“must.be” is missing. Add it.'],
  [
    { must: { be: 'a', is: 1 } },
    'The server does not know “is” in “must”. Take it out, or mend its spelling.',
  ],
  [[], 'What was sent should be an object, in braces.'],
  [null, 'What was sent should be an object, in braces.'],
])('%j: %s', (value, sentence) => {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  if (issue === undefined) throw new Error('This is as it should be.');
  const words = issueInWords(issue, value);
  expect(words).toBe(sentence);
  expect(words).not.toMatch(/\b(null|undefined|string|received|expected|regex)\b/i);
});
