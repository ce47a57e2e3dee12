import { randomInt } from 'node:crypto';
import type { SettingsBody } from '@parley/shared/api/settings';
import { complianceWord } from '@parley/shared/text/compliance';
import { parsePhone } from '@parley/shared/text/phone';
import { countTexts } from '@parley/shared/text/segments';
import { allTools } from '@parley/shared/understand/tools';
import { AppError } from '../app-error.ts';
import type { ChannelEvent } from '../channels/provider.ts';
import type { Clock } from '../clock.ts';
import { statement } from '../store/statement.ts';
import type { Store } from '../store/store.ts';
import { planAllDates, planNextDates } from './date-timers.ts';
import { Directory } from './directory.ts';
import { handoffById } from './dossier-reads.ts';
import { addInbound, inboundByProvider } from './dossier-writes.ts';
import { fire } from './fire.ts';
import { dossierOfPhone, loadDossier, toHandoff } from './load-dossier.ts';
import { isMadeUp } from './made-up.ts';
import { newIdAt } from './new-id.ts';
import type { Dossier, HandoffRecord } from './records.ts';
import { useOnce } from './replays.ts';
import { applyReport } from './reports.ts';
import type { Accepted, OptIn, Replay, RunsApi, To } from './runs-api.ts';
import { saveContact } from './save-turn.ts';
import { accepted, mayText, startByEvent, startByOptIn, startNow } from './starts.ts';
import type { DueTimer } from './timers.ts';
import type { Turn } from './turn.ts';
import { Turns } from './turns.ts';

const contactOfConversation = statement<{ id: string }>()((query, p) =>
  query.selectFrom('conversations').select('contact_id').where('id', '=', p('id')),
);
/** A handoff that nobody took in time is done with once somebody has answered after all. */
const closeMissed = statement<{ contact: string; author: string | null; at: number }>()((query, p) =>
  query
    .updateTable('handoffs')
    .set({ state: 'closed', taken_by: p('author'), closed_at: p('at') })
    .where('contact_id', '=', p('contact'))
    .where('state', '=', 'unanswered'),
);
/** What the runs need from the rest of the server. `channel` is the one that new conversations use. */
export interface RunsOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: () => SettingsBody;
  readonly channel: 'messagebird' | 'practice';
  readonly newId?: () => string;
  readonly seed?: () => number;
  /** Told of what could not be handled. */
  readonly failed: (error: unknown) => void;
}

/**
 * The shell around the engine: loads a contact's dossier, lets a turn decide, and stores what it decided, in one
 * change of the store. Everything that happens to a contact comes through here, one at a time.
 */
export class Runs implements RunsApi {
  readonly directory: Directory;
  private readonly options: RunsOptions;
  private readonly turns: Turns;
  private readonly newId: () => string;

  constructor(options: RunsOptions) {
    this.options = options;
    this.newId = options.newId ?? (() => newIdAt(options.clock.now()));
    const seed = options.seed ?? (() => randomInt(2 ** 31));
    this.directory = new Directory(options.store.db, {
      ...allTools,
      phone: (text, country) => parsePhone(text, country ?? options.settings().country),
    });
    options.store.onFailure(() => this.directory.refresh());
    const { store, settings, failed } = options;
    this.turns = new Turns({ store, directory: this.directory, settings, newId: this.newId, seed, failed });
  }

  private get db() {
    return this.options.store.db;
  }

  /** One change: `phone`'s dossier, loaded or new, and a turn on it. */
  private change<T>(phone: string, act: (turn: Turn) => T): Promise<T> {
    const { store, clock, channel } = this.options;
    return store.change(() => {
      const at = clock.now();
      const dossier = dossierOfPhone(this.db, phone, at, channel, this.newId);
      // Somebody who was a practice contact before the number was connected is texted for real from then on.
      if (channel !== 'practice' && !isMadeUp(phone)) dossier.conversation.channel = channel;
      return this.turns.take(dossier, at, act);
    });
  }

  receive(text: {
    channel: 'messagebird' | 'practice';
    providerId: string;
    from: string;
    text: string;
    replay?: Replay;
  }): Promise<{ messageId: string; duplicate: boolean; replayed: boolean }> {
    const { store, clock } = this.options;
    const take = (handle: (dossier: Dossier, at: number, messageId: string) => void) => {
      const at = clock.now();
      if (!useOnce(this.db, text.replay, at)) return { messageId: '', duplicate: false, replayed: true };
      this.mayPractise(text);
      const dossier = dossierOfPhone(this.db, text.from, at, text.channel, this.newId);
      dossier.conversation.channel = text.channel;
      if (dossier.stored === null) saveContact(this.db, dossier, at);
      const id = this.newId();
      const added = addInbound.run(this.db, {
        id,
        conversation: dossier.conversation.id,
        contact: dossier.contact.id,
        channel: text.channel,
        text: text.text,
        texts: countTexts(text.text).texts,
        at,
        provider: text.providerId,
      });
      if (added === 0) return { messageId: this.knownText(text), duplicate: true, replayed: false };
      handle(dossier, at, id);
      return { messageId: id, duplicate: false, replayed: false };
    };
    return store.change(
      () => take((dossier, at, id) => this.turns.take(dossier, at, (turn) => turn.receive(text.text, id))),
      (error) => {
        if (error instanceof AppError) throw error;
        return take((dossier, at, messageId) => {
          const stops = complianceWord(text.text)?.word === 'stop';
          const happening = { type: 'reply', text: text.text, at };
          this.turns.giveUp(dossier, at, happening, error, stops ? { method: 'text', messageId } : undefined);
        });
      },
    );
  }

  private knownText(text: { channel: string; providerId: string }): string {
    const known = inboundByProvider.first(this.db, { channel: text.channel, provider: text.providerId });
    return known?.id ?? '';
  }

  reported(
    channel: string,
    reports: readonly (ChannelEvent & { type: 'status' })[],
    replay?: Replay,
  ): Promise<{ replayed: boolean }> {
    const { store, clock } = this.options;
    const take = (optOut: (dossier: Dossier, at: number) => void) => {
      const at = clock.now();
      if (!useOnce(this.db, replay, at)) return { replayed: true };
      for (const report of reports) {
        const contactId = applyReport(this.db, channel, report, at);
        if (!report.optedOut || contactId === undefined) continue;
        const dossier = loadDossier(this.db, contactId, at);
        if (dossier !== undefined) optOut(dossier, at);
      }
      return { replayed: false };
    };
    const stop = { method: 'provider', messageId: null };
    return store.change(
      () => take((dossier, at) => this.turns.take(dossier, at, (turn) => turn.optOut('provider', null))),
      (error) => take((dossier, at) => this.turns.giveUp(dossier, at, { type: 'stopped', at }, error, stop)),
    );
  }

  start(flowId: string, to: To, by: string): Promise<{ runId: string }> {
    return this.change(to.phone, (turn) => {
      const started = startNow(turn, this.directory, this.db, flowId, to, by);
      if (by === 'hand') this.answeredByStart(turn);
      return started;
    });
  }

  /** Somebody who looked at the conversation had a flow answer it: what they wrote before waits no more. */
  private answeredByStart({ dossier, writes }: Turn): void {
    if (dossier.handoff !== null || !writes.some(({ to }) => to === 'message')) return;
    dossier.conversation.unanswered = false;
    const at = this.options.clock.now();
    closeMissed.run(this.db, { contact: dossier.contact.id, author: null, at });
  }

  async happened(name: string, to: To): Promise<Accepted> {
    return accepted(await this.change(to.phone, (turn) => startByEvent(turn, this.directory, name, to)));
  }

  async optIn(to: OptIn): Promise<Accepted> {
    return accepted(await this.change(to.phone, (turn) => startByOptIn(turn, this.directory, to)));
  }

  /** With a real number connected, a practice phone with somebody's real number would take their texts away. */
  private mayPractise(text: { channel: string; from: string }): void {
    if (text.channel === 'practice' && this.options.channel !== 'practice' && !isMadeUp(text.from))
      throw new AppError(
        'not_made_up',
        'A real number is connected, so practice phones need made-up numbers, such as +1 555 010 2030.',
        { status: 409 },
      );
  }

  saveContact(
    phone: string,
    change: {
      fields?: Readonly<Record<string, string>>;
      addTags?: readonly string[];
      removeTags?: readonly string[];
      timeZone?: string;
    },
  ): Promise<{ contactId: string }> {
    return this.change(phone, (turn) => {
      if (change.timeZone !== undefined) turn.dossier.contact.timeZone = change.timeZone;
      if (change.fields !== undefined || change.timeZone !== undefined) turn.setFields(change.fields ?? {});
      for (const tag of change.removeTags ?? []) turn.removeTag(tag);
      for (const tag of change.addTags ?? []) turn.addTag(tag);
      return { contactId: turn.dossier.contact.id };
    });
  }

  sendByHand(conversationId: string, text: string, author: string): Promise<{ messageId: string }> {
    return this.changeOf(
      () => contactOfConversation.first(this.db, { id: conversationId })?.contact_id,
      'There is no such conversation.',
      (turn) => {
        mayText(turn);
        turn.dossier.conversation.unanswered = false;
        turn.urgent = true;
        if (turn.dossier.handoff?.state === 'waiting') turn.takeHandoff(author);
        const at = this.options.clock.now();
        closeMissed.run(this.db, { contact: turn.dossier.contact.id, author, at });
        return { messageId: turn.send(turn.greeting(text), author) };
      },
    );
  }

  takeHandoff(id: string, userId: string): Promise<void> {
    return this.withHandoff(id, (turn, handoff) => {
      if (handoff.state === 'taken' && handoff.takenBy !== userId)
        throw new AppError('handoff_taken', 'Somebody else has taken this conversation.', { status: 409 });
      turn.takeHandoff(userId);
    });
  }

  closeHandoff(id: string, _userId: string): Promise<void> {
    return this.withHandoff(id, (turn) => turn.closeHandoff());
  }

  /** A turn on a handoff that is not closed. One that nobody answered in time can still be taken up. */
  private withHandoff(id: string, act: (turn: Turn, handoff: HandoffRecord) => void): Promise<void> {
    const missing = 'Nobody waits for a person there any more.';
    const row = () => handoffById.first(this.db, { id });
    return this.changeOf(
      () => row()?.contact_id,
      missing,
      (turn) => {
        const handoff = toHandoff(row());
        if (handoff === null || handoff.state === 'closed')
          throw new AppError('not_found', missing, { status: 404 });
        const open = turn.dossier.handoff;
        if (open !== null && open.id !== id)
          throw new AppError(
            'handed_over_anew',
            'This conversation has been handed over anew. Open it again.',
            { status: 409 },
          );
        if (handoff.state === 'unanswered') turn.dossier.handoff ??= { ...handoff, runId: null };
        act(turn, handoff);
      },
    );
  }

  private changeOf<T>(find: () => string | undefined, missing: string, act: (turn: Turn) => T): Promise<T> {
    return this.options.store.change(() => {
      const at = this.options.clock.now();
      const contactId = find();
      const dossier = contactId === undefined ? undefined : loadDossier(this.db, contactId, at);
      if (dossier === undefined) throw new AppError('not_found', missing, { status: 404 });
      return this.turns.take(dossier, at, act);
    });
  }

  /** A timer is due. */
  fire(timer: DueTimer): Promise<void> {
    const { store, clock } = this.options;
    return fire(timer, { store, clock, directory: this.directory, turns: this.turns });
  }

  published(): void {
    this.directory.refresh();
    this.planAnew();
  }

  timeZoneChanged(): void {
    this.planAnew();
  }

  private planAnew(): void {
    planAllDates(this.db);
    if (this.planNext()) setImmediate(() => void this.planOn());
  }

  private planNext(): boolean {
    const { clock, settings } = this.options;
    return planNextDates(this.db, this.directory, settings().timeZone, clock.now());
  }

  /** Goes on planning dates, a batch of contacts at a time; also what a restart interrupted. */
  async planOn(): Promise<void> {
    try {
      while (await this.options.store.change(() => this.planNext()));
    } catch (error) {
      this.options.failed(error);
    }
  }
}
