import { z } from 'zod';

const stepId = z.string().min(1).max(200);

/**
 * `GET /api/flows/:id/people`: who is in a running run of the flow now, counted by version and by the step where they
 * wait. `withPerson`: a person has their conversation, or is wanted for it; such people are never moved.
 */
export const flowPeopleBody = z.object({
  items: z.array(
    z.object({
      version: z.number().int(),
      node: z.string(),
      withPerson: z.boolean(),
      count: z.number().int(),
    }),
  ),
});
export type FlowPeopleBody = z.infer<typeof flowPeopleBody>;

/**
 * What becomes of the people who wait at a step of an older version when a new one is published: they `keep` to their
 * version (as all do who are not named), go to a step of the new version, which then begins for them as it would for
 * anyone (its text is sent), or are handed to a `person`.
 */
export const peopleChoice = z.strictObject({
  version: z.number().int().min(1),
  node: stepId,
  to: z.union([z.literal('keep'), z.literal('person'), z.strictObject({ node: stepId })], {
    error: 'Say “keep”, “person”, or the step to go to: {"node": "…"}.',
  }),
});
export type PeopleChoice = z.infer<typeof peopleChoice>;

/**
 * Where `people` were named: how many go to a step of the new version, and how many to a person. They go one after the
 * other from now on; who answers before it is their turn, and so no longer waits at that step, stays.
 */
export const publishedBody = z.object({
  version: z.number().int(),
  moved: z.number().int().optional(),
  handedOver: z.number().int().optional(),
});
export type PublishedBody = z.infer<typeof publishedBody>;
