import { randomUUID } from 'node:crypto';
import {
  conversation,
  conversationListBody,
  handoff,
  handoffListBody,
  message,
  messageListBody,
  practiceTakenBody,
  practiceTextBody,
  sendTextBody,
} from '@parley/shared/api/conversations';
import { z } from 'zod';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { readPhone } from '../http/phone-input.ts';
import { notFound } from '../http/refusal.ts';
import type { Services } from '../services.ts';
import { conversationStore } from './conversation-store.ts';
import { wentOnIn } from './went-on.ts';

const listQuery = z.strictObject({
  phone: z.string().max(60).optional(),
  channel: z.enum(['messagebird', 'practice']).optional(),
  waiting: z.literal('1').optional(),
});
const handoffQuery = z.strictObject({
  state: z.enum(['waiting', 'taken', 'unanswered', 'closed']).default('waiting'),
});
const nothing = z.strictObject({});

/** Conversations and their texts, the practice phones, and handoffs to a person. */
export function conversationEndpoints({ store, runs }: Services): readonly AnyEndpoint[] {
  const { db } = store;
  const requireConversation = (id: string) => {
    const found = conversationStore.find(db, id);
    if (found === undefined) throw notFound('conversation');
    return found;
  };
  const readHandoff = (id: string) => {
    const found = conversationStore.handoff(db, id);
    if (found === undefined) throw notFound('handoff');
    return found;
  };
  return [
    endpoint({
      method: 'get',
      path: '/api/conversations',
      summary:
        'Conversations, by number or channel, the one with the latest text first; with waiting=1 those that somebody should answer, the longest wait first; at most 200',
      who: 'viewer',
      query: listQuery,
      answer: conversationListBody,
      handle: ({ query }) => {
        const phone = query.phone === undefined ? undefined : readPhone(db, query.phone);
        const wanted = { phone, channel: query.channel };
        const list = query.waiting === undefined ? conversationStore.list : conversationStore.waiting;
        return { items: list(db, wanted) };
      },
    }),
    endpoint({
      method: 'get',
      path: '/api/conversations/:id',
      summary: 'One conversation',
      who: 'viewer',
      answer: conversation,
      handle: ({ params }) => requireConversation(params.id),
    }),
    endpoint({
      method: 'get',
      path: '/api/conversations/:id/messages',
      summary: 'The texts of a conversation, and where it went on in another flow, oldest first',
      who: 'viewer',
      answer: messageListBody,
      handle: ({ params }) => {
        const { id, contactId } = requireConversation(params.id);
        return { items: conversationStore.messages(db, id), wentOn: wentOnIn(db, id, contactId) };
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/conversations/:id/messages',
      summary: 'Send a text by hand',
      who: 'rep',
      body: sendTextBody,
      status: 201,
      answer: message,
      refusals: { 409: 'The contact has opted out.' },
      handle: async ({ params, body, user }) => {
        requireConversation(params.id);
        const { messageId } = await runs.sendByHand(params.id, body.text, user.id);
        const sent = conversationStore.message(db, messageId);
        if (sent === undefined) throw notFound('text');
        return sent;
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/conversations/:id/settle',
      summary: 'The last text needs no answer; a handoff stays open',
      who: 'rep',
      body: nothing,
      answer: conversation,
      handle: async ({ params }) => {
        const { id } = requireConversation(params.id);
        await store.change(() => conversationStore.settle(db, id));
        return requireConversation(id);
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/practice/texts',
      summary: 'A text typed on a practice phone; it comes in as an SMS would',
      who: 'rep',
      body: practiceTextBody,
      status: 202,
      answer: practiceTakenBody,
      handle: async ({ body }) => {
        const { messageId } = await runs.receive({
          channel: 'practice',
          providerId: randomUUID(),
          from: readPhone(db, body.from),
          text: body.text,
        });
        return { messageId };
      },
    }),
    endpoint({
      method: 'get',
      path: '/api/handoffs',
      summary: 'Conversations that wait for a person, or are with one, the oldest first',
      who: 'viewer',
      query: handoffQuery,
      answer: handoffListBody,
      handle: ({ query }) => ({ items: conversationStore.handoffs(db, query.state ?? 'waiting') }),
    }),
    endpoint({
      method: 'post',
      path: '/api/handoffs/:id/take',
      summary: 'Take a conversation: it is yours until you close it',
      who: 'rep',
      body: nothing,
      answer: handoff,
      refusals: { 409: 'Someone else has taken it.' },
      handle: async ({ params, user }) => {
        await runs.takeHandoff(params.id, user.id);
        return readHandoff(params.id);
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/handoffs/:id/close',
      summary: 'The conversation with a person is done; a flow that waits for it goes on',
      who: 'rep',
      body: nothing,
      answer: handoff,
      handle: async ({ params, user }) => {
        await runs.closeHandoff(params.id, user.id);
        return readHandoff(params.id);
      },
    }),
  ];
}
