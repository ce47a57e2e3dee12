import { prepareVersion, type Version } from '@parley/shared/flow/graph';
import {
  act,
  type Chat,
  type ChatAction,
  isFull,
  newChat,
  replayChat,
} from '@parley/shared/preview/chat-run';
import { toChatState } from '@parley/shared/preview/chat-view';
import { exampleContact } from '@parley/shared/preview/example-contact';
import { phoneTool } from '@parley/shared/understand/phone-tool';
import { allTools } from '@parley/shared/understand/tools';
import type { Clock } from '../clock.ts';
import { storedFlow } from '../flows/flow-problems.ts';
import { RateLimit } from '../http/rate-limit.ts';
import { Refusal } from '../http/refusal.ts';
import { readSettings } from '../settings/settings.ts';
import type { Store } from '../store/store.ts';
import { hashToken, newToken } from '../users/secret-token.ts';
import { userNames } from '../users/user-store.ts';
import { previewStore, type StoredTry } from './preview-store.ts';
import { RecentChats } from './recent-chats.ts';

const mostVersions = 20;
const mostChats = 200;
const mostLines = 1_000;
const mostLetters = 100_000;
const hour = 60 * 60_000;

/**
 * Plays shared previews: the same engine on a frozen snapshot, with a clock for each visitor. It knows no channel and
 * no contact, so that nothing here can become an SMS. Playing happens beside the store's changes, never in them.
 */
export class PreviewPlayer {
  private readonly store: Store;
  private readonly clock: Clock;
  private readonly versions = new Map<string, Version>();
  private readonly chats = new RecentChats(mostChats);
  private readonly requests: RateLimit;
  private tidiedAt = Number.NEGATIVE_INFINITY;

  constructor(store: Store, clock: Clock) {
    this.store = store;
    this.clock = clock;
    this.requests = new RateLimit(clock, 60);
  }

  /** A new try of the preview with this token; 404 where it is not shared (any more). */
  async begin(token: string) {
    const { db } = this.store;
    const preview = previewStore.find(db, token);
    if (preview === undefined) throw gone();
    const secret = newToken();
    const hash = hashToken(secret);
    const version = this.version(preview);
    const chat = newChat(version, this.setting(version));
    const stored = keep(chat);
    const begun = await this.store.change(() => {
      this.tidy();
      return previewStore.begin(db, token, hash, stored, this.clock.now());
    });
    if (!begun) throw gone();
    this.chats.set(hash, chat);
    return { run: secret, state: toChatState(chat) };
  }

  /** Where a try stands; 404 where it is gone, 429 after more than 60 requests a minute for it. */
  read(secret: string) {
    return { state: toChatState(this.load(hashToken(secret))) };
  }

  /** The try after an action, saved; besides what `read` refuses, 409 where it has become too long. */
  async act(secret: string, action: ChatAction) {
    const hash = hashToken(secret);
    const before = this.load(hash);
    const anew = action.do === 'restart';
    const after = anew ? newChat(before.version, this.setting(before.version)) : act(before, action);
    const longer = after.deeds.length > before.deeds.length;
    if (after === before ? isFull(before) : longer && tooLong(after)) throw full();
    if (after === before) return { state: toChatState(after) };
    // At once, before the commit: what the same visitor does next goes on from here.
    this.chats.set(hash, after);
    try {
      const stored = keep(after);
      const now = this.clock.now();
      if (!(await this.store.change(() => previewStore.save(this.store.db, hash, stored, now)))) throw gone();
    } catch (error) {
      this.chats.drop(hash);
      throw error;
    }
    return { state: toChatState(after) };
  }

  private load(hash: string): Chat {
    const preview = previewStore.previewOf(this.store.db, hash);
    if (preview === undefined) throw gone();
    this.requests.require(hash);
    const known = this.chats.get(hash);
    if (known !== undefined) return known;
    const { setting, deeds } = previewStore.stored(this.store.db, hash);
    const chat = replayChat(this.version(preview), setting, deeds);
    this.chats.set(hash, chat);
    return chat;
  }

  /** Within a store change. Once an hour is enough. */
  private tidy(): void {
    const now = this.clock.now();
    if (now - this.tidiedAt < hour) return;
    this.tidiedAt = now;
    previewStore.dropOld(this.store.db, now);
  }

  /** The business as it is now, and whom the editor tries a flow with. */
  private setting({ flow }: Version): StoredTry['setting'] {
    const settings = readSettings(this.store.db);
    const { businessName, officeHours, timeZone } = settings;
    const texts = { help: settings.helpText, stop: settings.stopText, start: settings.startText };
    const fields = exampleContact(flow);
    const contact = { phone: '+15555550100', fields, tags: [], timeZone, greeted: false };
    const people = userNames(this.store.db);
    return { contact, startedAt: this.clock.now(), business: businessName, officeHours, people, texts };
  }

  private version(preview: string): Version {
    const known = this.versions.get(preview);
    if (known !== undefined) return known;
    const flow = storedFlow(previewStore.document(this.store.db, preview));
    const { country } = readSettings(this.store.db);
    const phone = (text: string, from: string | undefined) => phoneTool(text, from ?? country);
    const made = prepareVersion(flow, { ...allTools, phone });
    this.versions.set(preview, made);
    const oldest = this.versions.size > mostVersions ? this.versions.keys().next().value : undefined;
    if (oldest !== undefined) this.versions.delete(oldest);
    return made;
  }
}

/** As it is stored; written before the change, so that the change is short. */
function keep({ setting, deeds }: Chat): string {
  return JSON.stringify({ setting, deeds } satisfies StoredTry);
}

function tooLong({ lines }: Chat): boolean {
  return lines.length > mostLines || lines.reduce((sum, { text }) => sum + text.length, 0) > mostLetters;
}

function gone(): Refusal {
  return new Refusal(404, 'preview_gone', 'This preview is no longer shared. Ask for a new link.');
}

function full(): Refusal {
  return new Refusal(409, 'preview_full', 'This conversation has become very long. Restart it to go on.');
}
