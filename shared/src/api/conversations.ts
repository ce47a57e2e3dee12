import { z } from 'zod';

/**
 * What may become of a text. `unsure`: it may have gone out, and nobody can tell. `cancelled`: taken back before it
 * left. `held`: it waits for its flow, which is paused, to be resumed.
 */
export const textStatuses = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'failed',
  'unsure',
  'cancelled',
  'held',
] as const;
export type TextStatus = (typeof textStatuses)[number];

/**
 * One text of a conversation. `status` of one that came in is `delivered`. `at` is the server's clock, ms UTC.
 * `texts`: how many SMS it costs. `trouble`: why it was not sent, in words.
 */
export const message = z.object({
  id: z.string(),
  direction: z.enum(['in', 'out']),
  text: z.string(),
  status: z.enum(textStatuses),
  at: z.number().int(),
  texts: z.number().int(),
  trouble: z.string().nullable(),
});
export type MessageBody = z.infer<typeof message>;
/**
 * A flow that another one went to at its end. `started`: the conversation went on in it. `not-live`: nobody got into it
 * just then, so that the conversation ended; `went-round`: it was stopped, since the flows go round without a reply.
 * `waiting`, `skipped`: it begins, or would have, once a person is done. `flowName` is null where there is no such flow.
 * It stands before the text with the id `before`, or, where that is null, after all of them.
 */
export const wentOn = z.object({
  id: z.string(),
  at: z.number().int(),
  flowId: z.string(),
  flowName: z.string().nullable(),
  state: z.enum(['started', 'waiting', 'skipped', 'not-live', 'went-round']),
  before: z.string().nullable(),
});
export type WentOnBody = z.infer<typeof wentOn>;
/** `GET /api/conversations/:id/messages`: the oldest first. */
export const messageListBody = z.object({ items: z.array(message), wentOn: z.array(wentOn) });
/** `POST /api/conversations/:id/messages`: a person writes, and has thereby taken the conversation if it waited for one. */
export const sendTextBody = z.strictObject({
  text: z.string().trim().min(1, 'Write a text first.').max(1600),
});

/**
 * A conversation that waits for a person (`waiting`), is held by one (`taken`), or that nobody took in time
 * (`unanswered`: the flow went on, but it can still be taken). `takenBy` is a name, `takenById` the user's id.
 */
export const handoff = z.object({
  id: z.string(),
  conversationId: z.string(),
  phone: z.string(),
  state: z.enum(['waiting', 'taken', 'unanswered', 'closed']),
  to: z.string(),
  reason: z.enum(['flow', 'asked', 'not-understood', 'failed']),
  createdAt: z.number().int(),
  takenBy: z.string().nullable(),
  takenById: z.string().nullable(),
});
export type HandoffBody = z.infer<typeof handoff>;
/** `GET /api/handoffs`: those that wait or are taken, whoever has waited longest first. */
export const handoffListBody = z.object({ items: z.array(handoff) });

/** All texts with one contact, as the inbox lists it. */
export const conversation = z.object({
  id: z.string(),
  contactId: z.string(),
  phone: z.string(),
  name: z.string(),
  channel: z.string(),
  lastText: z.string().nullable(),
  lastAt: z.number().int().nullable(),
  /** The last text that came in was answered by nobody. */
  unanswered: z.boolean(),
  optedOut: z.boolean(),
  /** Since when somebody should answer, ms UTC; null where nothing is left to answer, or nothing may be sent. */
  waitingSince: z.number().int().nullable(),
  /** The latest, unless it is closed. */
  handoff: handoff.nullable(),
  /** The flow it is in now, if any. */
  running: z.object({ runId: z.string(), flowId: z.string(), flowName: z.string() }).nullable(),
});
export type ConversationBody = z.infer<typeof conversation>;
/** `GET /api/conversations`: the latest text first; with `waiting`, the longest wait. */
export const conversationListBody = z.object({ items: z.array(conversation) });

/** `POST /api/practice/texts`: a text typed on a practice phone; it comes in as an SMS would. */
export const practiceTextBody = z.strictObject({ from: z.string().max(40), text: z.string().max(1600) });
/** The text as it was stored; what it brings about is sent a moment later. */
export const practiceTakenBody = z.object({ messageId: z.string() });
