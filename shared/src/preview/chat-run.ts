import { lateReplyMs, readText } from '../engine/read-text.ts';
import { personText, step, takerOf } from '../engine/step.ts';
import type { Version } from '../flow/graph.ts';
import { handoffToInWords } from '../nodes/handoff.ts';
import type { Effect } from '../run/effect.ts';
import type { RunEvent } from '../run/event.ts';
import { newRun } from '../run/state.ts';
import { helpText, startConfirmation, stopConfirmation, withOptOutLine } from '../text/compliance.ts';
import { DAY, durationMs } from '../time/duration.ts';
import { isOpen, openFrom } from '../time/hours.ts';
import type { Chat, ChatAction, ChatDeed, ChatSetting, ChatTimer, Known } from './chat.ts';
import { explain, go, line, note, say, write } from './chat-lines.ts';
import { effectInWords, failureInWords } from './effect-in-words.ts';
import { openWay } from './open-way.ts';
import { startWords } from './start-words.ts';

export type { Chat, ChatAction, ChatDeed, ChatSetting, ChatTimer, ChatWay, Known } from './chat.ts';

/** At most so many events in one try, so that a visitor cannot keep a server busy for ever. */
export const maxChatEvents = 500;
const silence = 'Opted out: nothing is sent. START opts back in.';
/** No pushing beyond a year and a day at once. */
const maxPush = 367 * DAY;

/** A new try: the run has begun, and its first texts are there. */
export function newChat(version: Version, setting: ChatSetting): Chat {
  const chat: Chat = {
    version,
    setting,
    deeds: [],
    clock: setting.startedAt,
    run: setting.optedOut === true ? { ...newRun('chat-1'), status: 'ended' } : newRun('chat-1'),
    runs: 1,
    endedAt: null,
    contact: setting.contact,
    timers: [],
    lines: [],
    effects: [],
    ways: [],
    person: false,
    optedOut: setting.optedOut === true,
    closed: setting.closed === true,
    events: 0,
  };
  if (chat.optedOut) return say(chat, silence);
  const { from } = setting;
  return happen(chat, { type: 'started', ...(from === undefined ? {} : { from }) });
}

/** Brings a stored try back. */
export function replayChat(version: Version, setting: ChatSetting, deeds: readonly ChatDeed[]): Chat {
  return deeds.reduce(perform, newChat(version, setting));
}

/**
 * The try after an action. Pure: the same chat comes back, unchanged, where there is nothing to do. `restart` keeps
 * the clock's start; for a fresh one make a `newChat`.
 */
export function act(chat: Chat, action: ChatAction): Chat {
  switch (action.do) {
    case 'send': {
      const text = action.text.trim();
      if (text === '' || chat.deeds.some((deed) => deed.type === 'text' && deed.id === action.id))
        return chat;
      return perform(chat, { type: 'text', id: action.id, text });
    }
    case 'skip': {
      const next = nextTimer(chat);
      return next === null ? chat : perform(chat, { type: 'time', ms: next.at - chat.clock });
    }
    case 'advance':
      return action.ms > 0 ? perform(chat, { type: 'time', ms: Math.min(action.ms, maxPush) }) : chat;
    case 'person-takes':
      return chat.person ? perform(chat, { type: 'taken' }) : chat;
    case 'person-done':
      return chat.person ? perform(chat, { type: 'closed' }) : chat;
    case 'know':
      return know(chat, action);
    case 'back':
      return chat.deeds.length === 0 ? chat : replayChat(chat.version, chat.setting, chat.deeds.slice(0, -1));
    case 'restart':
      return newChat(chat.version, chat.setting);
  }
}

/** Whether a try has become so long that nothing more happens in it. */
export function isFull({ events, deeds, setting }: Chat): boolean {
  return events + deeds.length >= (setting.longest ?? maxChatEvents);
}

/** The timer that is due first, if the run still waits for it. */
export function nextTimer(chat: Chat): ChatTimer | null {
  return chat.timers.reduce<ChatTimer | null>(
    (first, timer) => (first === null || timer.at < first.at ? timer : first),
    null,
  );
}

/** What is typed letter by letter is one deed. */
function know(chat: Chat, { fields, tags, closed }: Known): Chat {
  const last = chat.deeds.at(-1);
  const again = last?.type === 'known';
  const before = again ? replayChat(chat.version, chat.setting, chat.deeds.slice(0, -1)) : chat;
  const known = { ...(again ? last : {}), ...defined({ fields, tags, closed }) };
  return perform(before, { ...known, type: 'known' });
}

function defined(known: Known): Known {
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

function perform(chat: Chat, deed: ChatDeed): Chat {
  if (isFull(chat)) return chat;
  const after = { ...chat, deeds: [...chat.deeds, deed] };
  switch (deed.type) {
    case 'text':
      return receive(after, deed);
    case 'time':
      return pushed(chat, push(after, chat.clock + deed.ms));
    case 'taken':
      return happen(say(after, 'A person has taken the conversation.'), { type: 'handoff-taken' });
    case 'closed':
      return happen(say({ ...after, person: false }, 'The person is done.'), { type: 'handoff-closed' });
    case 'known': {
      const { fields = chat.contact.fields, tags = chat.contact.tags, closed = chat.closed } = deed;
      return note(
        { ...after, closed, contact: { ...chat.contact, fields, tags } },
        'What we know was changed',
      );
    }
  }
}

/** A text has come in. `readText` has the order of the rules, which is the server's too. */
function receive(chat: Chat, deed: ChatDeed & { type: 'text' }): Chat {
  const { text } = deed;
  const heard = line(chat, { id: deed.id, from: 'contact', text });
  const event = { type: 'reply', text, ...moment(chat) } as const;
  const taker = () => takerOf(chat.version, chat.run, chat.contact, event);
  const inTime = chat.endedAt !== null && chat.clock - chat.endedAt <= lateReplyMs;
  const keyword = opens(chat, text);
  const { texts, business } = chat.setting;
  const reading = readText(text, {
    optedOut: chat.optedOut,
    held: chat.person,
    running: chat.run.status === 'running' ? taker : null,
    late: inTime ? taker : null,
    keyword,
  });
  switch (reading) {
    case 'stop':
      return stop(heard);
    case 'start':
      return greet({ ...heard, optedOut: false }, texts?.start || startConfirmation(business));
    case 'help': {
      const helped = greet(heard, texts?.help || helpText(business));
      const free = !chat.optedOut && !chat.person && chat.run.status !== 'running';
      return keyword && free ? begin(helped) : helped;
    }
    case 'silent':
      return say(heard, silence);
    case 'held':
      return heard;
    case 'keyword':
      return begin(heard);
    case 'reply':
    case 'late':
      return happen(heard, event);
    case 'asks-for-person':
      return say(
        { ...(chat.contact.greeted ? write(heard, personText) : greet(heard, personText)), person: true },
        'Handed to anyone.',
      );
    case 'inbox':
      return say(heard, 'Nothing answers this text: it waits in the inbox.');
  }
}

/** A text that no flow sends, with the line about STOP. */
function greet(chat: Chat, text: string): Chat {
  return write({ ...chat, contact: { ...chat.contact, greeted: true } }, withOptOutLine(text));
}

/** They want no more texts. It draws a line: no question from before takes a late reply. */
function stop(chat: Chat): Chat {
  if (chat.optedOut) return chat;
  const ended = happen(chat, { type: 'stopped', why: 'opted-out' });
  return write(
    { ...ended, optedOut: true, person: false, endedAt: null },
    chat.setting.texts?.stop || stopConfirmation(chat.setting.business),
  );
}

function begin(chat: Chat): Chat {
  const runs = chat.runs + 1;
  return happen(
    { ...chat, runs, run: newRun(`chat-${runs}`), timers: [], endedAt: null },
    { type: 'started' },
  );
}

function opens(chat: Chat, text: string): boolean {
  return startWords(chat.version, text);
}

/** Moves the clock to `to`; timers that fall due on the way fire, each at its own time. */
function push(chat: Chat, to: number): Chat {
  let now = chat;
  for (let due = nextTimer(now); due !== null && due.at <= to; due = nextTimer(now)) {
    if (isFull(now)) return now;
    const timers = now.timers.filter((timer) => timer !== due);
    now = happen({ ...now, clock: Math.max(now.clock, due.at), timers }, { type: 'timer', wait: due.wait });
  }
  return { ...now, clock: Math.max(now.clock, to) };
}

/** Time that passes without an event is seen to pass. */
function pushed(before: Chat, after: Chat): Chat {
  if (after.lines.length > before.lines.length) return after;
  const waits = after.run.status === 'running' && !after.optedOut;
  return note(after, waits ? 'Nothing has happened yet' : 'Nothing was waiting');
}

type Happening =
  | { readonly type: 'started'; readonly from?: string }
  | { readonly type: 'handoff-taken' | 'handoff-closed' }
  | { readonly type: 'stopped'; readonly why: 'opted-out' | 'replaced' }
  | { readonly type: 'timer'; readonly wait: number }
  | { readonly type: 'reply'; readonly text: string };

function moment(chat: Chat): Pick<RunEvent, 'at' | 'seed' | 'world'> {
  const { officeHours, business, people, contact } = chat.setting;
  const open = !chat.closed && (officeHours === null || isOpen(officeHours, chat.clock, contact.timeZone));
  return { at: chat.clock, seed: chat.events + 1, world: { open: open ? ['office'] : [], business, people } };
}

function happen(chat: Chat, happening: Happening): Chat {
  const event = { ...happening, ...moment(chat) };
  const result = step(chat.version, chat.run, chat.contact, event);
  const ended = result.run === chat.run ? chat.endedAt : chat.clock;
  const over = result.run.status === 'running' ? null : ended;
  let after: Chat = { ...chat, ...result, endedAt: over, events: chat.events + 1, effects: chat.effects };
  const open = openWay(chat.version, result, event);
  after = result.effects.reduce(
    (now, effect) =>
      carryOut(effect.type === 'ended' && open !== null ? go(now, open.from, open.exit, null) : now, effect),
    after,
  );
  const timers = after.timers.filter((timer) => over === null && timer.wait === result.run.wait);
  return { ...after, timers, effects: [...after.effects, ...result.effects] };
}

function carryOut(chat: Chat, effect: Effect): Chat {
  switch (effect.type) {
    case 'send':
      return write(chat, effect.text, effect.id);
    case 'start-timer': {
      const { node, wait, after } = effect;
      return { ...chat, timers: [...chat.timers, timerFor(chat, node, wait, durationMs(after) ?? 0)] };
    }
    case 'hand-off':
      return say({ ...chat, person: true }, `Handed to ${handoffToInWords(effect.to, chat.setting.people)}.`);
    case 'release':
      return say({ ...chat, person: false }, 'Nobody took it in time.');
    case 'understood':
      return explain(chat, effect);
    case 'moved':
      return go(chat, effect.from, effect.exit, effect.to);
    case 'set-field':
    case 'add-tag':
    case 'remove-tag':
      return note(chat, effectInWords(effect));
    case 'ended':
      return note(chat, failureInWords(chat.run) ?? effectInWords(effect, chat.setting.people));
  }
}

/** What is kept for sending hours is put off until they begin, by the hours themselves: `closed` is only for now. */
function timerFor(chat: Chat, node: string, wait: number, ms: number): ChatTimer {
  const { officeHours, contact } = chat.setting;
  const step = chat.version.steps.get(node);
  const due = chat.clock + ms;
  const inHours = step?.kind.pause?.(step.node.data).inHours === true;
  const at = inHours ? openFrom(officeHours, due, contact.timeZone) : due;
  return { node, wait, at, ...(at > due && { opening: true as const }) };
}
