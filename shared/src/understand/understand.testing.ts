import { expect, test } from 'vitest';
import type { Accept, Answer } from './accept.ts';
import { allTools } from './tools.ts';
import { understand } from './understand.ts';

// Thursday 30 April 2026, 10:00 in New York.
export const moment = { at: Date.UTC(2026, 3, 30, 14), timeZone: 'America/New_York' };
export const withTools = { ...moment, country: 'US', tools: allTools };

export const labels = (...all: string[]): Answer[] => all.map((label) => ({ id: label, label }));
export const words = (id: string, ...list: string[]): Answer => ({
  id,
  label: id,
  accepts: [{ type: 'words', words: list }],
});
export const takes = (id: string, accept: Accept, ...more: Accept[]): Answer => ({
  id,
  label: '',
  accepts: [accept, ...more],
});

/** Each row: replies, parted by ` | `, and the answer that all of them mean (null: none). */
export function means(
  answers: readonly Answer[],
  rows: readonly (readonly [replies: string, answer: string | null])[],
) {
  test.each(rows.flatMap(([replies, id]) => replies.split(' | ').map((reply) => ({ reply, id }))))(
    '$reply → $id',
    ({ reply, id }) => {
      expect(understand(reply, answers, moment)?.answerId ?? null).toBe(id);
    },
  );
}

/** Each row: a reply, what is remembered (null: not understood), and why. */
export function reads(
  answers: readonly Answer[],
  rows: readonly (readonly [reply: string, value: string | null, why?: string])[],
) {
  test.each(rows.map(([reply, value, why]) => ({ reply, value, why })))('$reply → $value $why', (row) => {
    const { reply, value, why } = row;
    const found = understand(reply, answers, withTools);
    expect(found?.value ?? null).toBe(value);
    if (why !== undefined) expect(found?.why).toBe(why);
  });
}
