import { z } from 'zod';
import type { ChatState } from '../preview/chat-state.ts';

/** What a shared preview shows: preview/chat-state. */
export const chatStateBody = z.custom<ChatState>((value) => typeof value === 'object' && value !== null);

/** `POST /w/api/previews/:token/runs`: `run` is the secret that all further requests carry as a bearer token. */
export const begunChatBody = z.object({ run: z.string(), state: chatStateBody });
/** `GET` and `POST /w/api/runs`: what the visitor sees now. */
export const chatBody = z.object({ state: chatStateBody });

/** `POST /w/api/runs`. A `send` with an `id` that has come before changes nothing. */
export const chatActionBody = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('send'),
    text: z.string().trim().min(1, 'Write a text first.').max(1600, 'A text has at most 1,600 characters.'),
    id: z.string().min(1).max(100),
  }),
  z.strictObject({ do: z.literal('skip') }),
  z.strictObject({ do: z.literal('back') }),
  z.strictObject({ do: z.literal('restart') }),
]);
