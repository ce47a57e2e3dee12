import { takerOf } from '../engine/step.ts';
import type { Step } from '../flow/graph.ts';
import { openWorld } from '../run/event.ts';
import type { Accept, Answer } from '../understand/accept.ts';
import { understand } from '../understand/understand.ts';
import type { Chat, ChatAction } from './chat.ts';
import { act, nextTimer } from './chat-run.ts';
import { rowId } from './coverage.ts';

/** More re-asks than a question may have. */
const mostTurns = 12;

const samples: Readonly<Record<Exclude<Accept['type'], 'words' | 'number'>, readonly string[]>> = {
  yes: ['yes'],
  no: ['no'],
  text: ['In my own words, please'],
  email: ['jordan@example.com'],
  phone: ['(202) 555-0143'],
  date: ['tomorrow'],
  time: ['3pm'],
  pattern: ['12345', '1234', '123456', 'AB-1234', 'ABC123', 'A1', '10001', 'SW1A 1AA', 'blue'],
};

const unmatched = ['maybe?', 'hm, let me think', 'purple umbrella', 'zzz', 'Removed a like from “Hi”'];

/** The step whose reply, or whose time, a try waits for. */
export function waitingStep(chat: Chat): Step | null {
  const { run, version, optedOut } = chat;
  if (optedOut || run.status !== 'running' || run.node === null) return null;
  return version.steps.get(run.node) ?? null;
}

/** A text that means this answer, as a contact might write it; null where none was found. */
export function sampleReply(answer: Answer, chat: Chat): string | null {
  const at = waitingStep(chat);
  const answers = at?.kind.answers?.(at.node.data) ?? [];
  const { timeZone } = chat.contact;
  const moment = { at: chat.clock, timeZone, tools: chat.version.tools };
  const words = [answer.label.trim(), ...(answer.accepts ?? []).flatMap(samplesOf)];
  return (
    words.find((word) => {
      if (word === '' || understand(word, answers, moment)?.answerId !== answer.id) return false;
      return taker(chat, word) === 'node';
    }) ?? null
  );
}

function samplesOf(accept: Accept): readonly string[] {
  if (accept.type === 'words') return accept.words;
  if (accept.type !== 'number') return samples[accept.type];
  return [String(accept.min ?? accept.max ?? 5)];
}

function taker(chat: Chat, text: string) {
  const event = { type: 'reply', text, at: chat.clock, seed: 1, world: openWorld } as const;
  return takerOf(chat.version, chat.run, chat.contact, event);
}

/** What to do next so that the waiting step is left by this way out; null where nothing would do it. */
function replyFor(chat: Chat, exit: string): ChatAction | null {
  const at = waitingStep(chat);
  const way = at?.exits.find((one) => one.id === exit);
  if (at === null || way === undefined) return null;
  const id = `contact-${chat.deeds.length + 1}`;
  const answer = at.kind.answers?.(at.node.data).find((one) => one.id === exit);
  if (answer !== undefined) {
    const text = sampleReply(answer, chat);
    return text === null ? null : { do: 'send', text, id };
  }
  if (way.look === 'anything-else') {
    const text = unmatched.find((words) => taker(chat, words) === 'anything-else');
    return text === undefined ? null : { do: 'send', text, id };
  }
  if (way.look === 'next' && chat.person) return { do: 'person-done' };
  return nextTimer(chat) === null ? null : { do: 'skip' };
}

/** The try after its waiting step was left by this way out, asked again as often as it takes; null where it cannot be. */
export function leaveBy(chat: Chat, exit: string): Chat | null {
  const from = chat.run.node;
  if (from === null) return null;
  const wanted = rowId(from, exit);
  let now = chat;
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const action = replyFor(now, exit);
    const after = action === null ? now : act(now, action);
    if (after === now) return null;
    const fresh = after.ways.slice(now.ways.length);
    if (fresh.some((way) => way.from !== null && rowId(way.from, way.exit) === wanted)) return after;
    if (fresh.length > 0 || after.run.node !== from) return null;
    now = after;
  }
  return null;
}
