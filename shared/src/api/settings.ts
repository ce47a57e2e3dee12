import { z } from 'zod';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'Write hours as 09:00.');
const day = z.array(z.tuple([time, time])).max(4);

/** Office hours of a week, in the workspace's time zone; a day left out is closed. Null: always open. */
export const weekHours = z.strictObject({
  mon: day.optional(),
  tue: day.optional(),
  wed: day.optional(),
  thu: day.optional(),
  fri: day.optional(),
  sat: day.optional(),
  sun: day.optional(),
});

/** `helpText`, `stopText`, `startText`: what HELP, STOP and START are answered with; empty for our wording. */
export const settingsBody = z.strictObject({
  businessName: z.string().trim().max(60),
  timeZone: z.string().max(60),
  country: z.string().regex(/^[A-Z]{2}$/),
  officeHours: weekHours.nullable(),
  helpText: z.string().max(480),
  stopText: z.string().max(480),
  startText: z.string().max(480),
});
export type SettingsBody = z.infer<typeof settingsBody>;

/** `GET /api/status`: what the server is and can do, for the builder's header. */
export const statusBody = z.object({
  version: z.string(),
  channel: z.enum(['messagebird', 'practice']),
  /** The number that people text; null on the practice phone. */
  number: z.string().nullable(),
  /** Why nothing is being sent right now, in words; null where all is well. */
  trouble: z.string().nullable(),
});
export type StatusBody = z.infer<typeof statusBody>;
