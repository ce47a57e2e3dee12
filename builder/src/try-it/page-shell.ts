import type { Flow } from '@parley/shared/flow/flow';
import { prepareVersion, type Version } from '@parley/shared/flow/graph';
import {
  act,
  type Chat,
  type ChatAction,
  type ChatDeed,
  type ChatSetting,
  type Known,
  newChat,
  replayChat,
} from '@parley/shared/preview/chat-run';
import type { ChatState } from '@parley/shared/preview/chat-state';
import { toChatState } from '@parley/shared/preview/chat-view';
import type { Contact } from '@parley/shared/run/state';
import type { Tools } from '@parley/shared/understand/moment';

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
  private readonly listeners = new Set<() => void>();
  private readonly tools: Tools;
  private played: Flow;
  private now: Chat;
  /** What was changed by hand, to be so again from the start of the next try. */
  private edits: ((setting: ChatSetting) => ChatSetting)[] = [];
  private shown: ChatState | null = null;

  constructor({ flow, tools = {}, ...setting }: PageShellOptions) {
    this.played = flow;
    this.tools = tools;
    this.now = newChat(prepareVersion(flow, tools), noted(setting));
  }

  /** As `<parley-chat>` draws it: the same object until something happens. */
  state(): ChatState {
    this.shown ??= toChatState(this.now);
    return this.shown;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The conversation under way; another object as soon as something happens. */
  get chat(): Chat {
    return this.now;
  }

  /** The draft that is being played, as it was when the try began. */
  get flow(): Flow {
    return this.played;
  }

  get contact(): Contact {
    return this.now.contact;
  }

  get person(): boolean {
    return this.now.person;
  }

  /** A text from the contact. */
  send(text: string): void {
    this.do({ do: 'send', text, id: `contact-${this.now.deeds.length + 1}` });
  }

  /** To the next moment at which something happens by itself. */
  skip(): void {
    this.do({ do: 'skip' });
  }

  advance(ms: number): void {
    this.do({ do: 'advance', ms });
  }

  back(): void {
    this.do({ do: 'back' });
  }

  /** The person whom it was handed to has begun to answer: nobody is waited for any more. */
  personTakes(): void {
    this.do({ do: 'person-takes' });
  }

  /** The person is done; the flow goes on, where it was the flow that handed over. */
  personDone(): void {
    this.do({ do: 'person-done' });
  }

  /** Changes what is known of the contact, or the hours, in the middle of the conversation and for the next ones. */
  know(known: Known): void {
    this.edits.push(editOf(this.now.contact, known));
    this.do({ do: 'know', ...known });
  }

  /** Begins again with the same contact, what was changed by hand included; on this draft, where one is given. */
  restart(flow: Flow = this.played): void {
    const setting = this.edits.reduce((changed, edit) => edit(changed), this.now.setting);
    const { from, ...fromStart } = setting;
    const there = from !== undefined && flow.nodes.some((node) => node.id === from);
    this.show(flow, newChat(this.versionOf(flow), there ? setting : fromStart));
  }

  /** Plays a conversation from its start: with nothing done yet, or with all of these deeds at once. */
  play(flow: Flow, setting: ChatSetting, deeds: readonly ChatDeed[] = []): void {
    this.edits = [];
    this.show(flow, replayChat(this.versionOf(flow), noted(setting), deeds));
  }

  private versionOf(flow: Flow): Version {
    return flow === this.played ? this.now.version : prepareVersion(flow, this.tools);
  }

  private do(action: ChatAction): void {
    const after = act(this.now, action);
    if (after !== this.now) this.show(this.played, after);
  }

  private show(flow: Flow, chat: Chat): void {
    this.played = flow;
    this.now = chat;
    this.shown = null;
    for (const listener of this.listeners) listener();
  }
}

function noted(setting: ChatSetting): ChatSetting {
  return { ...setting, notes: true };
}

/** Only what differs from what was known: what the conversation itself has taught is not known from the start. */
function editOf(before: Contact, { fields, tags, closed }: Known): (setting: ChatSetting) => ChatSetting {
  const changed = Object.entries(fields ?? {}).filter(([name, value]) => before.fields[name] !== value);
  const forgotten =
    fields === undefined ? [] : Object.keys(before.fields).filter((name) => !(name in fields));
  const added = (tags ?? []).filter((tag) => !before.tags.includes(tag));
  const removed = tags === undefined ? [] : before.tags.filter((tag) => !tags.includes(tag));
  return (setting) => {
    const { contact } = setting;
    const kept = Object.entries(contact.fields).filter(([name]) => !forgotten.includes(name));
    const keptTags = contact.tags.filter((tag) => !removed.includes(tag) && !added.includes(tag));
    return {
      ...setting,
      ...(closed === undefined ? {} : { closed }),
      contact: {
        ...contact,
        fields: Object.fromEntries([...kept, ...changed]),
        tags: [...keptTags, ...added],
      },
    };
  };
}
