import type { ConversationBody } from '@parley/shared/api/conversations';
import type { MessageBody } from '../../api/client.ts';
import { type Answers, serve } from '../../stories/fake-api.ts';

export const phone = '+15550101234';
function conversation(more: Partial<ConversationBody>): ConversationBody {
  return {
    id: 'c1',
    contactId: 'k1',
    phone,
    name: 'Jordan Rivera',
    channel: 'practice',
    lastText: 'real person please',
    lastAt: 0,
    unanswered: false,
    optedOut: false,
    waitingSince: null,
    handoff: null,
    running: null,
    ...more,
  };
}

function message(
  id: string,
  direction: 'in' | 'out',
  text: string,
  more: Partial<MessageBody> = {},
): MessageBody {
  return { id, direction, text, status: 'delivered', at: 0, texts: 1, trouble: null, ...more };
}

/** A server that keeps what is texted, and whose one handoff can be taken and closed. */
export function aServer(first: Partial<ConversationBody> | null, more: Answers = {}): () => void {
  let state = first === null ? null : conversation(first);
  const messages = [
    message('1', 'out', 'A or B?', { texts: 2 }),
    message('2', 'in', 'real person please'),
    message('3', 'out', 'One moment!', { status: 'failed', trouble: 'the number could not be reached' }),
  ];
  const handoff = (next: 'taken' | 'closed') => () => {
    if (state?.handoff)
      state = {
        ...state,
        waitingSince: null,
        handoff:
          next === 'closed'
            ? null
            : { ...state.handoff, state: next, takenBy: 'Sam Okafor', takenById: 'u1' },
      };
    return null;
  };
  return serve({
    'GET /api/conversations': (_, query) => {
      const asked = query.has('waiting') ? state?.waitingSince != null : state !== null;
      return { items: asked ? [state] : [] };
    },
    'GET /api/conversations/c1': () => state,
    'POST /api/conversations/c1/settle': () => {
      if (state) state = { ...state, unanswered: false, waitingSince: null };
      return state;
    },
    'GET /api/conversations/c1/messages': () => ({ items: [...messages], wentOn: [] }),
    'GET /api/contacts': () => ({
      items: [{ id: 'k1', fields: { first_name: 'Jordan' }, tags: ['Hot lead'] }],
    }),
    'POST /api/practice/texts': (body) => {
      state ??= conversation({ name: '' });
      messages.push(message(String(messages.length + 1), 'in', (body as { text: string }).text));
      return { messageId: 'x' };
    },
    'POST /api/conversations/c1/messages': (body) => {
      messages.push(message(String(messages.length + 1), 'out', (body as { text: string }).text));
      return messages.at(-1);
    },
    'POST /api/handoffs/h1/take': handoff('taken'),
    'POST /api/handoffs/h1/close': handoff('closed'),
    ...more,
  });
}

export const waiting = {
  id: 'h1',
  conversationId: 'c1',
  phone,
  state: 'waiting',
  to: 'anyone',
  reason: 'asked',
  createdAt: 0,
  takenBy: null,
  takenById: null,
} as const;
