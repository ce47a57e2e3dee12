import { z } from 'zod';
import type { Effect } from '../run/effect.ts';

/** A run with everything that happened to it, oldest first. `event` is as in run/event, without its world. */
export const runBody = z.object({
  id: z.string(),
  flowId: z.string(),
  version: z.number().int(),
  contactId: z.string(),
  status: z.enum(['running', 'ended', 'failed']),
  /** The step where it waits. */
  node: z.string().nullable(),
  code: z.string().nullable(),
  startedAt: z.number().int(),
  endedAt: z.number().int().nullable(),
  events: z.array(
    z.object({
      at: z.number().int(),
      type: z.string(),
      text: z.string().nullable(),
      effects: z.array(z.custom<Effect>()),
    }),
  ),
});
export type RunBody = z.infer<typeof runBody>;
