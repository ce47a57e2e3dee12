import * as z from 'zod/mini';

const deed = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), id: z.string(), text: z.string() }),
  z.object({ type: z.literal('time'), ms: z.number() }),
  z.object({ type: z.literal('taken') }),
  z.object({ type: z.literal('closed') }),
  z.object({
    type: z.literal('known'),
    fields: z.optional(z.record(z.string(), z.string())),
    tags: z.optional(z.array(z.string())),
    closed: z.optional(z.boolean()),
  }),
]);

/**
 * A try of a flow that was kept as a test of it. `setting`: whom it was tried with, and when (milliseconds UTC);
 * `open`: whether the office was, by its `hours` where it has any, `optedOut`: whether the contact had texted STOP
 * before, `from`: the step it began at, where that was not the start. `deeds`: what the contact, the clock and a person
 * did; together they bring all the rest about again. `lines`: the conversation as its author saw and wanted it.
 */
export const savedConversation = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  name: z.string().check(z.maxLength(200)),
  setting: z.object({
    startedAt: z.number(),
    timeZone: z.string(),
    business: z.string(),
    fields: z.record(z.string(), z.string()),
    tags: z.array(z.string()),
    open: z.boolean(),
    hours: z.optional(z.record(z.string(), z.array(z.tuple([z.string(), z.string()])))),
    optedOut: z.optional(z.boolean()),
    from: z.optional(z.string()),
  }),
  deeds: z.array(deed),
  lines: z.array(z.object({ from: z.enum(['contact', 'business', 'system']), text: z.string() })),
});

export type SavedConversation = z.infer<typeof savedConversation>;
