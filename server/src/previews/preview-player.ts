import { prepareVersion, type Version } from '@parley/shared/flow/graph';
import {
  act,
  type Chat,
  type ChatAction,
  maxChatEvents,
  newChat,
  replayChat,
} from '@parley/shared/preview/chat-run';
import { toChatState } from '@parley/shared/preview/chat-view';
import { phoneTool } from '@parley/shared/understand/phone-tool';
import { allTools } from '@parley/shared/understand/tools';
import type { Clock } from '../clock.ts';
import { storedFlow } from '../flows/flow-problems.ts';
import { Refusal } from '../http/refusal.ts';
import { readSettings } from '../settings/settings.ts';
import type { Store } from '../store/store.ts';
import { newToken } from '../users/secret-token.ts';
import { userNames } from '../users/user-store.ts';
import { previewStore, type StoredTry } from './preview-store.ts';

const mostVersions = 20;

/**
 * Plays shared previews: the same engine on a frozen snapshot, with a clock for each visitor. It knows no channel and
 * no contact, so that nothing here can become an SMS.
 */
export class PreviewPlayer {
  private readonly store: Store;
  private readonly clock: Clock;
  private readonly versions = new Map<string, Version>();

  constructor(store: Store, clock: Clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A new try of the preview with this token; 404 where it is not shared (any more). */
  async begin(token: string) {
    const { db } = this.store;
    const preview = previewStore.find(db, token);
    if (preview === undefined) throw gone();
    const secret = newToken();
    const chat = newChat(this.version(preview), this.setting());
    await this.store.change(() => previewStore.begin(db, preview, secret, keep(chat), this.clock.now()));
    return { run: secret, state: toChatState(chat) };
  }

  read(secret: string) {
    return { state: toChatState(this.load(secret)) };
  }

  act(secret: string, action: ChatAction) {
    return this.store.change(() => {
      const before = this.load(secret);
      const fresh = action.do === 'restart' ? newChat(before.version, this.setting()) : null;
      const after = fresh ?? act(before, action);
      if (after === before && before.deeds.length + before.events >= maxChatEvents) throw full();
      if (after !== before) previewStore.save(this.store.db, secret, keep(after), this.clock.now());
      return { state: toChatState(after) };
    });
  }

  private load(secret: string): Chat {
    const found = previewStore.read(this.store.db, secret);
    if (found === undefined) throw gone();
    return replayChat(this.version(found.preview), found.stored.setting, found.stored.deeds);
  }

  /** The business as it is now, and a contact whom nobody knows yet. */
  private setting(): StoredTry['setting'] {
    const settings = readSettings(this.store.db);
    const { businessName, officeHours, timeZone } = settings;
    const texts = { help: settings.helpText, stop: settings.stopText, start: settings.startText };
    const contact = { phone: '+15555550100', fields: {}, tags: [], timeZone, greeted: false };
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

function keep({ setting, deeds }: Chat): StoredTry {
  return { setting, deeds };
}

function gone(): Refusal {
  return new Refusal(404, 'preview_gone', 'This preview is no longer shared. Ask for a new link.');
}

function full(): Refusal {
  return new Refusal(409, 'preview_full', 'This conversation has become very long. Restart it to go on.');
}
