import { z } from 'zod';

const fields = z.record(z.string().min(1).max(60), z.string().max(1000));
const tags = z.array(z.string().trim().min(1).max(60)).max(50);

/** `consent.state`: `unknown` until they text or join, `in`, or `out` after STOP. `at` is in ms UTC. */
export const contact = z.object({
  id: z.string(),
  phone: z.string(),
  fields: z.record(z.string(), z.string()),
  tags: z.array(z.string()),
  timeZone: z.string().nullable(),
  consent: z.object({
    state: z.enum(['unknown', 'in', 'out']),
    method: z.string().nullable(),
    at: z.number().int().nullable(),
  }),
  createdAt: z.number().int(),
});
export type ContactBody = z.infer<typeof contact>;
/** `GET /api/contacts`: whoever changed last first. */
export const contactListBody = z.object({ items: z.array(contact) });

/** `POST /api/contacts`: makes the contact, or adds to the one with that number. */
export const saveContactBody = z.strictObject({
  phone: z.string().max(40),
  fields: fields.optional(),
  tags: tags.optional(),
  timeZone: z.string().max(60).optional(),
});

/** `PATCH /api/contacts/:id`. An empty text takes a field away. */
export const changeContactBody = z.strictObject({
  fields: fields.optional(),
  addTags: tags.optional(),
  removeTags: tags.optional(),
  timeZone: z.string().max(60).optional(),
});

/** `POST /api/events`: something happened to a contact, such as `purchase`; flows with that trigger start. */
export const eventBody = z.strictObject({
  name: z.string().trim().min(1).max(100),
  phone: z.string().max(40),
  fields: fields.optional(),
});

/** `POST /api/opt-ins`: the contact agreed to texts; flows that start when someone joins begin. */
export const optInBody = z.strictObject({
  phone: z.string().max(40),
  form: z.string().max(100).optional(),
  fields: fields.optional(),
  tags: tags.optional(),
});
/** What started at once, and which flows wait for the contact's running one to end. */
export const acceptedBody = z.object({ started: z.array(z.string()), waiting: z.array(z.string()) });

/** `GET /api/fields`: `standard` ones every workspace has; the others were added. */
export const fieldListBody = z.object({
  items: z.array(z.object({ name: z.string(), standard: z.boolean() })),
});
/** `POST /api/fields`: a field of that name; one that is there already stays as it is. */
export const saveFieldBody = z.strictObject({ name: z.string().trim().min(1).max(60) });
