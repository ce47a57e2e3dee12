import { z } from 'zod';

/** What one may do: each may do all that those after it may. */
export const roles = ['owner', 'editor', 'rep', 'viewer'] as const;
/** Who is signed in. */
export const user = z.object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(roles) });
export type User = z.infer<typeof user>;

const password = z
  .string()
  .min(10, 'Use at least 10 characters for the password.')
  .max(200, 'Use at most 200 characters for the password.');

/** `GET /api/session`. `setupNeeded` is true until the owner's account exists. */
export const sessionBody = z.object({ user: user.nullable(), setupNeeded: z.boolean() });
export type SessionBody = z.infer<typeof sessionBody>;

/** `POST /api/session`: sign in. */
export const signInBody = z.strictObject({ email: z.string().max(200), password: z.string().max(200) });

/** `POST /setup`: makes the owner's account, once, with the token of the link in the server's log. */
export const setupBody = z.strictObject({
  token: z.string().max(200),
  name: z.string().trim().min(1, 'Tell us your name.').max(100),
  email: z.email('That does not look like an e-mail address.').max(200),
  password,
  businessName: z.string().trim().min(1, "Tell us your business's name.").max(60),
  timeZone: z.string().max(60),
});
/** The session itself is in the cookie. */
export const signedInBody = z.object({ user });

/** `GET /api/people`: everyone who can sign in, by name; a handoff to a person names one of these ids. */
export const person = z.object({ id: z.string(), name: z.string() });
export type Person = z.infer<typeof person>;
/** See `person`. */
export const peopleBody = z.object({ items: z.array(person) });
