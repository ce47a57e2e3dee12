import type { Flow } from '../flow/flow.ts';
import { prepareVersion } from '../flow/graph.ts';
import type { SavedConversation } from '../flow/saved-conversation.ts';
import type { WeekHours } from '../time/hours.ts';
import type { Tools } from '../understand/moment.ts';
import type { Chat, ChatSetting } from './chat.ts';
import { replayChat } from './chat-run.ts';

/** A row of a kept conversation: who, and what. */
export type SavedLine = SavedConversation['lines'][number];

/** What a workspace has besides a flow, and a kept conversation does not. */
export type Around = Partial<Pick<ChatSetting, 'people' | 'texts'>>;

/** An author may try a flow for so long. */
export const longestTry = 5_000;

/** `lines`: as it goes now; `expected`: as it was kept. */
export interface SavedRun {
  readonly passed: boolean;
  readonly lines: readonly SavedLine[];
  readonly expected: readonly SavedLine[];
}

/** The number of everyone who tries a flow; nobody has it. */
export const tryPhone = '+12025550123';

/** A try as it can be kept in the flow. */
export function saveChat(chat: Chat, id: string, name: string): SavedConversation {
  const { setting, deeds } = chat;
  const { startedAt, business, contact, officeHours, closed, optedOut, from } = setting;
  const { timeZone, fields, tags } = contact;
  // A document holds plain lists, which may be changed.
  const plain = JSON.parse(JSON.stringify({ fields, tags, deeds, hours: officeHours }));
  return {
    id,
    name,
    setting: {
      startedAt,
      timeZone,
      business,
      fields: plain.fields,
      tags: plain.tags,
      open: closed !== true,
      ...(officeHours === null ? {} : { hours: plain.hours }),
      ...(optedOut === true ? { optedOut } : {}),
      ...(from === undefined ? {} : { from }),
    },
    deeds: plain.deeds,
    lines: linesOf(chat),
  };
}

/** The setting in which a kept conversation is played. */
export function settingOf({ setting }: SavedConversation, around: Around = {}): ChatSetting {
  const { startedAt, business, timeZone, fields, tags, open, hours, optedOut, from } = setting;
  return {
    contact: { phone: tryPhone, fields, tags, timeZone, greeted: from !== undefined },
    startedAt,
    business,
    officeHours: (hours as WeekHours | undefined) ?? null,
    people: around.people ?? {},
    ...(around.texts === undefined ? {} : { texts: around.texts }),
    ...(open ? {} : { closed: true }),
    ...(optedOut === true ? { optedOut } : {}),
    ...(from === undefined ? {} : { from }),
    notes: true,
    longest: longestTry,
  };
}

/** Plays a kept conversation on the flow as it is now. Pure: the same flow gives the same lines. */
export function runSaved(flow: Flow, saved: SavedConversation, tools: Tools, around: Around = {}): SavedRun {
  const chat = replayChat(prepareVersion(flow, tools), settingOf(saved, around), saved.deeds);
  const lines = linesOf(chat);
  const passed = JSON.stringify(lines) === JSON.stringify(saved.lines.map(lineOf));
  return { passed, lines, expected: saved.lines };
}

/** The lines of a try, as they are compared. */
export function linesOf(chat: Chat): SavedLine[] {
  return chat.lines.map(lineOf);
}

function lineOf({ from, text }: SavedLine): SavedLine {
  return { from, text };
}
