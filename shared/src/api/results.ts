import { z } from 'zod';

const count = z.number().int().min(0);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Write the day as year, month and day, such as 2026-05-04.')
  .refine(isDay, 'There is no such day. Look at the month and the day.');

/** Whether the calendar has that day: not 30 February. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const inMonth = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year > 0 && day >= 1 && day <= inMonth;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/**
 * `GET /api/flows/:id/results`: which runs count. `version`: those of one version. `from` and `to`: those that began on
 * these days or between them, by the workspace's clock. `practice`: with (`1`) or without (`0`) practice phones; unless
 * told, with them only while no number is connected, when there is nobody else.
 */
export const resultsQuery = z.strictObject({
  version: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'Give the version as a number, such as 3.')
    .optional(),
  from: day.optional(),
  to: day.optional(),
  practice: z.enum(['0', '1']).optional(),
});

/**
 * Somebody who took a way: `name` is their number where they have told none. `conversation`: its id; null where no text
 * was ever sent or received. `text`: what they wrote to take it.
 */
const recentPerson = z.object({
  contact: z.object({ id: z.string(), name: z.string(), phone: z.string() }),
  conversation: z.string().nullable(),
  text: z.string().nullable(),
  at: z.number().int(),
});
export type RecentPerson = z.infer<typeof recentPerson>;

/**
 * What really happened in a flow. Everything counts people, once in each run however often they came by.
 *
 * - `versions`: those that have runs, the newest first, whatever is asked for.
 * - `people`: runs that count. `practice`: whether those of practice phones do.
 * - `ways`: how many left a step by an exit; a question also where no line is drawn from it. `recent`: the last five of
 *   them, the latest first.
 * - `steps`: how many came to a step (`arrived`) and stand there now (`waiting`). `unanswered`: they were asked there,
 *   and the flow went on or ended without their reply. Who answers late counts as having answered.
 * - `unmatched`: what people wrote to a question that it did not understand, the most frequent first, at most 50 for
 *   each: `times` they wrote it (also where a later reply was understood), in how many runs (`people`). `text` is how
 *   most of them wrote it.
 */
export const resultsBody = z.object({
  versions: z.array(z.number().int()),
  people: count,
  practice: z.boolean(),
  ways: z.array(
    z.object({ node: z.string(), exit: z.string(), people: count, recent: z.array(recentPerson) }),
  ),
  steps: z.array(z.object({ node: z.string(), arrived: count, waiting: count, unanswered: count })),
  unmatched: z.array(
    z.object({
      node: z.string(),
      texts: z.array(z.object({ text: z.string(), times: count, people: count })),
    }),
  ),
});
export type ResultsBody = z.infer<typeof resultsBody>;
