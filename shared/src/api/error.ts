import { z } from 'zod';

/** Every error of the API has this shape; `message` is a sentence that a person can act on. */
export const errorBody = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.unknown().optional() }),
});
export type ErrorBody = z.infer<typeof errorBody>;
