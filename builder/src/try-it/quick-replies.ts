import type { Chat } from '@parley/shared/preview/chat-run';
import { sampleReply, waitingStep } from '@parley/shared/preview/reply-for';
import { keywordsOf } from '@parley/shared/preview/start-words';
import { understand } from '@parley/shared/understand/understand';

/** A text to send with one press. `human`: what people write although nobody asked for it. */
export interface QuickReply {
  readonly text: string;
  readonly human: boolean;
}

const thumb = '👍🏽';
const longestQuote = 22;

/** What a contact might write now: each answer, and what people write instead. */
export function quickReplies(chat: Chat): QuickReply[] {
  if (chat.optedOut) return [{ text: 'START', human: false }];
  if (chat.person) return [];
  const at = waitingStep(chat);
  if (at?.kind.asks !== true)
    return chat.run.status === 'running' ? [] : keywordsOf(chat.version).slice(0, 3).map(plain);
  const answers = at.kind.answers?.(at.node.data) ?? [];
  const replies = answers.flatMap((answer) => sampleReply(answer, chat) ?? []);
  const { timeZone } = chat.contact;
  const moment = { at: chat.clock, timeZone, tools: chat.version.tools };
  const fits = understand(thumb, answers, moment) !== null;
  const messy = ['maybe?', ...(fits ? [thumb] : []), ...tapback(chat)];
  const others = messy.filter((text) => !replies.includes(text));
  return [...[...new Set(replies)].map(plain), ...others.map((text) => ({ text, human: true }))];
}

const plain = (text: string): QuickReply => ({ text, human: false });

/** How a heart or a thumb on the last text arrives over SMS. */
function tapback(chat: Chat): string[] {
  const last = chat.lines.findLast((line) => line.from === 'business')?.text;
  if (last === undefined) return [];
  const [start = ''] = last.split('\n');
  const quote = start.length > longestQuote ? `${start.slice(0, longestQuote).trimEnd()}…` : start;
  return [`Liked “${quote}”`];
}
