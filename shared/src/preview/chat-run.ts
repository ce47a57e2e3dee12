import { readText } from '../engine/read-text.ts';
import { personText, step, takerOf } from '../engine/step.ts';
import type { Version } from '../flow/graph.ts';
import { handoffToInWords } from '../nodes/handoff.ts';
import type { Effect } from '../run/effect.ts';
import type { RunEvent } from '../run/event.ts';
import { type Contact, newRun, type Run } from '../run/state.ts';
import { helpText, startConfirmation, stopConfirmation, withOptOutLine } from '../text/compliance.ts';
import { countTexts } from '../text/segments.ts';
import { DAY, durationMs } from '../time/duration.ts';
import { isOpen, type WeekHours } from '../time/hours.ts';
import type { ChatLine } from './chat-state.ts';
import { startWords } from './start-words.ts';

/** What a try of a flow is made of, besides the flow: fixed once, so that the same deeds give the same chat. */
export interface ChatSetting {
  readonly contact: Contact;
  /** When the conversation begins, milliseconds UTC. Its clock stands still except where it is pushed. */
  readonly startedAt: number;
  readonly business: string;
  /** Null: always open. In the contact's time zone, which is taken for the business's. */
  readonly officeHours: WeekHours | null;
  /** User id → name. */
  readonly people: Readonly<Record<string, string>>;
  /** The business's own answers to HELP, STOP and START; empty or left out for the usual ones. */
  readonly texts?: { readonly help: string; readonly stop: string; readonly start: string };
}

/**
 * One thing that happened in a try. `text`: the contact texts; an `id` counts once. `time`: the clock is pushed by
 * so many milliseconds, and what falls due on the way happens. `taken`, `closed`: a person takes a handoff, is done.
 */
export type ChatDeed =
  | { readonly type: 'text'; readonly id: string; readonly text: string }
  | { readonly type: 'time'; readonly ms: number }
  | { readonly type: 'taken' }
  | { readonly type: 'closed' };

/**
 * A conversation being tried. `deeds` alone, with the setting and the flow, bring all the rest back: store those.
 * `effects`: everything the runs did, oldest first. `person`: a person holds the conversation.
 */
export interface Chat {
  readonly version: Version;
  readonly setting: ChatSetting;
  readonly deeds: readonly ChatDeed[];
  readonly clock: number;
  readonly run: Run;
  readonly runs: number;
  readonly endedAt: number | null;
  readonly contact: Contact;
  readonly timers: readonly ChatTimer[];
  readonly lines: readonly ChatLine[];
  readonly effects: readonly Effect[];
  readonly person: boolean;
  readonly optedOut: boolean;
  /** How many events the runs have had; at `maxChatEvents` nothing more happens until it begins anew. */
  readonly events: number;
}

export interface ChatTimer {
  readonly node: string;
  readonly wait: number;
  readonly at: number;
}

/** What one may do with a try. `skip` goes to the next timed event, `back` takes the last deed back. */
export type ChatAction =
  | { readonly do: 'send'; readonly text: string; readonly id: string }
  | { readonly do: 'skip' }
  | { readonly do: 'advance'; readonly ms: number }
  | { readonly do: 'person-takes' }
  | { readonly do: 'person-done' }
  | { readonly do: 'back' }
  | { readonly do: 'restart' };

/** At most so many events in one try, so that a visitor cannot keep a server busy for ever. */
export const maxChatEvents = 500;
/** For so long after a run ended, a reply that its last question accepts is still taken. */
const lateReply = 7 * DAY;
/** No pushing beyond a year and a day at once. */
const maxPush = 367 * DAY;

/** A new try: the run has begun, and its first texts are there. */
export function newChat(version: Version, setting: ChatSetting): Chat {
  const chat: Chat = {
    version,
    setting,
    deeds: [],
    clock: setting.startedAt,
    run: newRun('chat-1'),
    runs: 1,
    endedAt: null,
    contact: setting.contact,
    timers: [],
    lines: [],
    effects: [],
    person: false,
    optedOut: false,
    events: 0,
  };
  return happen(chat, { type: 'started' });
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
    case 'back':
      return chat.deeds.length === 0 ? chat : replayChat(chat.version, chat.setting, chat.deeds.slice(0, -1));
    case 'restart':
      return newChat(chat.version, chat.setting);
  }
}

/** The timer that is due first, if the run still waits for it. */
export function nextTimer(chat: Chat): ChatTimer | null {
  return chat.timers.reduce<ChatTimer | null>(
    (first, timer) => (first === null || timer.at < first.at ? timer : first),
    null,
  );
}

function perform(chat: Chat, deed: ChatDeed): Chat {
  if (chat.events + chat.deeds.length >= maxChatEvents) return chat;
  const after = { ...chat, deeds: [...chat.deeds, deed] };
  switch (deed.type) {
    case 'text':
      return receive(after, deed);
    case 'time':
      return push(after, chat.clock + deed.ms);
    case 'taken':
      return happen(say(after, 'A person has taken the conversation.'), { type: 'handoff-taken' });
    case 'closed':
      return happen(say({ ...after, person: false }, 'The person is done.'), { type: 'handoff-closed' });
  }
}

/** A text has come in. `readText` has the order of the rules, which is the server's too. */
function receive(chat: Chat, deed: ChatDeed & { type: 'text' }): Chat {
  const { text } = deed;
  const heard = line(chat, { id: deed.id, from: 'contact', text });
  const event = { type: 'reply', text, ...moment(chat) } as const;
  const taker = () => takerOf(chat.version, chat.run, chat.contact, event);
  const inTime = chat.endedAt !== null && chat.clock - chat.endedAt <= lateReply;
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
      return say(heard, 'Opted out: nothing is sent. START opts back in.');
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

function stop(chat: Chat): Chat {
  if (chat.optedOut) return chat;
  const ended = happen(chat, { type: 'stopped', why: 'opted-out' });
  return write(
    { ...ended, optedOut: true, person: false },
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
    if (now.events + now.deeds.length >= maxChatEvents) return now;
    const timers = now.timers.filter((timer) => timer !== due);
    now = happen({ ...now, clock: Math.max(now.clock, due.at), timers }, { type: 'timer', wait: due.wait });
  }
  return { ...now, clock: Math.max(now.clock, to) };
}

type Happening =
  | { readonly type: 'started' | 'handoff-taken' | 'handoff-closed' }
  | { readonly type: 'stopped'; readonly why: 'opted-out' | 'replaced' }
  | { readonly type: 'timer'; readonly wait: number }
  | { readonly type: 'reply'; readonly text: string };

function moment(chat: Chat): Pick<RunEvent, 'at' | 'seed' | 'world'> {
  const { officeHours, business, people, contact } = chat.setting;
  const open = officeHours === null || isOpen(officeHours, chat.clock, contact.timeZone);
  return { at: chat.clock, seed: chat.events + 1, world: { open: open ? ['office'] : [], business, people } };
}

function happen(chat: Chat, happening: Happening): Chat {
  const result = step(chat.version, chat.run, chat.contact, { ...happening, ...moment(chat) });
  const ended = result.run === chat.run ? chat.endedAt : chat.clock;
  const over = result.run.status === 'running' ? null : ended;
  let after: Chat = { ...chat, ...result, endedAt: over, events: chat.events + 1, effects: chat.effects };
  after = result.effects.reduce(carryOut, after);
  const timers = after.timers.filter((timer) => over === null && timer.wait === result.run.wait);
  return { ...after, timers, effects: [...after.effects, ...result.effects] };
}

function carryOut(chat: Chat, effect: Effect): Chat {
  switch (effect.type) {
    case 'send':
      return write(chat, effect.text, effect.id);
    case 'start-timer': {
      const timer = {
        node: effect.node,
        wait: effect.wait,
        at: chat.clock + (durationMs(effect.after) ?? 0),
      };
      return { ...chat, timers: [...chat.timers, timer] };
    }
    case 'hand-off':
      return say({ ...chat, person: true }, `Handed to ${handoffToInWords(effect.to, chat.setting.people)}.`);
    case 'release':
      return say({ ...chat, person: false }, 'Nobody took it in time.');
    case 'understood':
      return explain(chat, effect);
    case 'set-field':
    case 'add-tag':
    case 'remove-tag':
    case 'moved':
    case 'ended':
      return chat;
  }
}

/** Notes at the contact's last text what it was taken for. */
function explain(chat: Chat, effect: Effect & { type: 'understood' }): Chat {
  if (effect.exit === null) return chat;
  const exits = chat.version.steps.get(effect.node)?.exits ?? [];
  const why = exits.find((exit) => exit.id === effect.exit)?.label ?? effect.why;
  const last = chat.lines.findLastIndex((one) => one.from === 'contact');
  return { ...chat, lines: chat.lines.map((one, i) => (i === last ? { ...one, why } : one)) };
}

function line(chat: Chat, what: Omit<ChatLine, 'at'>): Chat {
  return { ...chat, lines: [...chat.lines, { ...what, at: chat.clock }] };
}

function write(chat: Chat, text: string, id = `business-${chat.lines.length}`): Chat {
  return line(chat, { id, from: 'business', text, texts: countTexts(text).texts });
}

function say(chat: Chat, text: string): Chat {
  return line(chat, { id: `system-${chat.lines.length}`, from: 'system', text });
}
