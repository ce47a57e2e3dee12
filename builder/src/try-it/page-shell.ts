import type { Flow } from '@parley/shared/flow/flow';
import { prepareVersion } from '@parley/shared/flow/graph';
import {
  act,
  type Chat,
  type ChatAction,
  type ChatDeed,
  type ChatSetting,
  newChat,
} from '@parley/shared/preview/chat-run';
import type { ChatLine, ChatState } from '@parley/shared/preview/chat-state';
import { toChatState } from '@parley/shared/preview/chat-view';
import type { Contact } from '@parley/shared/run/state';
import type { Tools } from '@parley/shared/understand/moment';
import { effectInWords } from './effects-in-words.ts';

/** A grey line, and where it belongs: before the line of that index, as of that many deeds. */
interface Note {
  readonly before: number;
  readonly deeds: number;
  readonly line: ChatLine;
}

/** A way that the run took: out of `from` by `exit` into `to`. `from` is null at the start. */
export interface Taken {
  readonly from: string | null;
  readonly exit: string;
  readonly to: string;
}

export interface PageShellOptions extends ChatSetting {
  readonly flow: Flow;
  readonly tools?: Tools;
}

/**
 * Runs a flow in the page as the server runs it against real texts. Nothing is sent, nothing is saved, and time
 * passes only when it is told to. What a phone would not show (tags, what is remembered, the end) stands between
 * the texts in grey.
 */
export class PageShell {
  private readonly options: PageShellOptions;
  private readonly listeners = new Set<() => void>();
  private chat: Chat;
  private notes: readonly Note[] = [];
  /** Why a text was taken for an answer that it does not say word for word, by the text's id. */
  private readonly reasons = new Map<string, string>();
  private shown: ChatState | null = null;
  private sent = 0;

  constructor(options: PageShellOptions) {
    this.options = options;
    this.chat = this.fresh(options);
  }

  /** As `<parley-chat>` draws it: the same object until something happens. */
  state(): ChatState {
    this.shown ??= { ...toChatState(this.chat), lines: this.lines() };
    return this.shown;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get contact(): Contact {
    return this.chat.contact;
  }

  /** The step at which the run waits. */
  get current(): string | null {
    return this.chat.run.status === 'running' ? this.chat.run.node : null;
  }

  get person(): boolean {
    return this.chat.person;
  }

  /** The ways that the run under way took, oldest first. */
  path(): readonly Taken[] {
    const run = `${this.chat.run.id}:`;
    return this.chat.effects.flatMap((effect) =>
      effect.type === 'moved' && effect.id.startsWith(run)
        ? [{ from: effect.from, exit: effect.exit, to: effect.to }]
        : [],
    );
  }

  /** A text from the contact. */
  send(text: string): void {
    this.sent += 1;
    this.act({ do: 'send', text, id: `contact-${this.sent}` });
  }

  /** To the next moment at which something happens by itself. */
  skip(): void {
    this.act({ do: 'skip' });
  }

  advance(ms: number): void {
    this.act({ do: 'advance', ms });
  }

  back(): void {
    this.act({ do: 'back' });
  }

  /** The person whom it was handed to has begun to answer: nobody is waited for any more. */
  personTakes(): void {
    this.act({ do: 'person-takes' });
  }

  /** The person is done; the flow goes on, where it was the flow that handed over. */
  personDone(): void {
    this.act({ do: 'person-done' });
  }

  restart(): void {
    this.begin(this.chat.setting);
  }

  /** Changes what is known of the contact, or the hours, in the middle of the conversation. */
  change(
    change: Partial<Pick<ChatSetting, 'officeHours'>> & Partial<Pick<Contact, 'fields' | 'tags'>>,
  ): void {
    const { officeHours = this.chat.setting.officeHours, ...known } = change;
    const { setting, contact } = this.chat;
    this.chat = {
      ...this.chat,
      setting: { ...setting, officeHours, contact: { ...setting.contact, ...known } },
      contact: { ...contact, ...known },
    };
    this.tell();
  }

  private begin(setting: ChatSetting): void {
    this.notes = [];
    this.chat = this.fresh(setting);
    this.tell();
  }

  private fresh(setting: ChatSetting): Chat {
    const { flow, tools } = this.options;
    const { contact, startedAt, business, officeHours, people, texts } = setting;
    const chat = newChat(prepareVersion(flow, tools), {
      contact,
      startedAt,
      business,
      officeHours,
      people,
      ...(texts && { texts }),
    });
    this.notes = notesOf(null, chat);
    return chat;
  }

  private act(action: ChatAction): void {
    const before = this.chat;
    const after = act(before, action);
    if (after === before) return;
    this.chat = after;
    this.explain(before, after);
    const undone = after.deeds.length < before.deeds.length;
    this.notes = undone
      ? this.notes.filter((note) => note.deeds <= after.deeds.length)
      : [...this.notes, ...notesOf(before, after)];
    this.tell();
  }

  private explain(before: Chat, after: Chat): void {
    const said = after.lines.findLast((line) => line.from === 'contact');
    const taken = after.effects.slice(before.effects.length).find((effect) => effect.type === 'understood');
    if (said === undefined || taken === undefined || /^is /.test(taken.why)) return;
    this.reasons.set(said.id, taken.why.replace(/[“”]/g, "'"));
  }

  private tell(): void {
    this.shown = null;
    for (const listener of this.listeners) listener();
  }

  private lines(): ChatLine[] {
    const lines = this.chat.lines.map((line) => {
      const reason = this.reasons.get(line.id);
      return reason === undefined || line.why === undefined
        ? line
        : { ...line, why: `${line.why}: ${reason}` };
    });
    const noted = (at: number) => this.notes.filter((note) => note.before === at).map((note) => note.line);
    return [...lines.flatMap((line, i) => [...noted(i), line]), ...noted(lines.length)];
  }
}

/** What happened between two states of a chat, each in front of the text that followed it. */
function notesOf(before: Chat | null, after: Chat): Note[] {
  const deeds: readonly ChatDeed[] = after.deeds;
  const place = new Map(after.lines.map((line, i) => [line.id, i]));
  const fresh = after.effects.slice(before?.effects.length ?? 0);
  return fresh.flatMap((effect, i): Note[] => {
    const text = effectInWords(effect);
    if (text === null) return [];
    const next = fresh.slice(i).find((later) => later.type === 'send');
    const at = place.get(next?.id ?? '') ?? after.lines.length;
    const moment = after.lines[at]?.at ?? after.clock;
    return [
      {
        before: at,
        deeds: deeds.length,
        line: { id: `note-${effect.id}`, at: moment, from: 'system', text },
      },
    ];
  });
}
