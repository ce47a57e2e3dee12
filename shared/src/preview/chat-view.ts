import { type Chat, nextTimer } from './chat-run.ts';
import type { ChatState } from './chat-state.ts';

/** What a phone shows of a try. */
export function toChatState(chat: Chat): ChatState {
  const status = statusOf(chat);
  const waiting = chat.run.node === null ? undefined : chat.version.steps.get(chat.run.node);
  const { business, contact } = chat.setting;
  return {
    lines: chat.lines,
    quickAnswers: status === 'waiting' ? (waiting?.kind.quickAnswers?.(waiting.node.data) ?? []) : [],
    clock: chat.clock,
    next: nextOf(chat),
    status,
    ...(business.trim() === '' ? {} : { title: business.trim() }),
    timeZone: contact.timeZone,
    canGoBack: chat.deeds.length > 0,
  };
}

function statusOf(chat: Chat): ChatState['status'] {
  if (chat.optedOut) return 'opted-out';
  if (chat.run.status === 'failed') return 'failed';
  if (chat.person) return 'person';
  return chat.run.status === 'running' ? 'waiting' : 'ended';
}

function nextOf(chat: Chat): ChatState['next'] {
  const timer = nextTimer(chat);
  if (timer === null) return null;
  const step = chat.version.steps.get(timer.node);
  const silence = step?.exits.find((exit) => exit.look === 'no-reply');
  if (silence === undefined) return { label: 'Wait', at: timer.at };
  return { label: step?.kind.asks === true ? 'No reply' : silence.label, at: timer.at };
}
