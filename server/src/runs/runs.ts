import { randomInt, randomUUID } from 'node:crypto';
import type { SettingsBody } from '@parley/shared/api/settings';
import { parsePhone } from '@parley/shared/text/phone';
import { countTexts } from '@parley/shared/text/segments';
import { isOpen } from '@parley/shared/time/hours';
import { allTools } from '@parley/shared/understand/tools';
import { AppError } from '../app-error.ts';
import type { ChannelEvent } from '../channels/provider.ts';
import type { Clock } from '../clock.ts';
import { statement } from '../store/statement.ts';
import type { Store } from '../store/store.ts';
import { planDatesOfFlow } from './date-timers.ts';
import { Directory } from './directory.ts';
import * as sql from './dossier-statements.ts';
import { dossierOfPhone, loadDossier, saveContact, saveTurn } from './dossier-store.ts';
import type { Dossier } from './records.ts';
import { useOnce } from './replays.ts';
import { applyReport } from './reports.ts';
import type { Accepted, Replay, RunsApi, To } from './runs-api.ts';
import { type Moment, Turn } from './turn.ts';

const contactOfHandoff = statement<{ id: string }>()((query, p) =>
  query.selectFrom('handoffs').select(['contact_id', 'state', 'taken_by']).where('id', '=', p('id')),
);
const contactOfConversation = statement<{ id: string }>()((query, p) =>
  query.selectFrom('conversations').select('contact_id').where('id', '=', p('id')),
);
const flowExists = statement<{ id: string }>()((query, p) =>
  query.selectFrom('flows').select('id').where('id', '=', p('id')).where('deleted_at', 'is', null),
);
const peopleNames = statement()((query) => query.selectFrom('users').select(['id', 'name']));

/** What the runs need from the rest of the server. `channel` is the one that new conversations use. */
export interface RunsOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: () => SettingsBody;
  readonly channel: 'messagebird' | 'practice';
  readonly newId?: () => string;
  readonly seed?: () => number;
}

/**
 * The shell around the engine: loads a contact's dossier, lets a turn decide, and stores what it decided, in one
 * change of the store. Everything that happens to a contact comes through here, one at a time.
 */
export class Runs implements RunsApi {
  readonly directory: Directory;
  private readonly options: RunsOptions;
  private readonly newId: () => string;
  private readonly seed: () => number;

  constructor(options: RunsOptions) {
    this.options = options;
    this.newId = options.newId ?? randomUUID;
    this.seed = options.seed ?? (() => randomInt(2 ** 31));
    this.directory = new Directory(options.store.db, {
      ...allTools,
      phone: (text, country) => parsePhone(text, country ?? options.settings().country),
    });
    options.store.onFailure(() => this.directory.refresh());
  }

  private get db() {
    return this.options.store.db;
  }

  private moment(at: number): Moment {
    const settings = this.options.settings();
    const people = Object.fromEntries(peopleNames.all(this.db, {}).map(({ id, name }) => [id, name]));
    const open = settings.officeHours === null || isOpen(settings.officeHours, at, settings.timeZone);
    return {
      at,
      world: { open: open ? ['office'] : [], business: settings.businessName, people },
      timeZone: settings.timeZone,
      texts: { help: settings.helpText, stop: settings.stopText, start: settings.startText },
      newId: this.newId,
      seed: this.seed,
    };
  }

  /** Lets `act` decide on a dossier, and stores the outcome. Must run inside a store change. */
  private turn<T>(dossier: Dossier, at: number, act: (turn: Turn) => T): T {
    const moment = this.moment(at);
    const turn = new Turn(dossier, this.directory, moment);
    const result = act(turn);
    saveTurn(this.db, dossier, turn.writes, at, { directory: this.directory, timeZone: moment.timeZone });
    return result;
  }

  /** One change: `phone`'s dossier, loaded or new, and a turn on it. */
  private change<T>(phone: string, act: (turn: Turn) => T): Promise<T> {
    return this.options.store.change(() => {
      const at = this.options.clock.now();
      return this.turn(dossierOfPhone(this.db, phone, at, this.options.channel, this.newId), at, act);
    });
  }

  receive(text: {
    channel: 'messagebird' | 'practice';
    providerId: string;
    from: string;
    text: string;
    replay?: Replay;
  }): Promise<{ messageId: string; duplicate: boolean; replayed: boolean }> {
    return this.options.store.change(() => {
      const at = this.options.clock.now();
      if (!useOnce(this.db, text.replay, at)) return { messageId: '', duplicate: false, replayed: true };
      const known = sql.inboundByProvider.first(this.db, {
        channel: text.channel,
        provider: text.providerId,
      });
      if (known !== undefined) return { messageId: known.id, duplicate: true, replayed: false };
      const dossier = dossierOfPhone(this.db, text.from, at, text.channel, this.newId);
      dossier.conversation.channel = text.channel;
      if (!dossier.stored) saveContact(this.db, dossier, at);
      const id = this.newId();
      sql.addInbound.run(this.db, {
        id,
        conversation: dossier.conversation.id,
        contact: dossier.contact.id,
        channel: text.channel,
        text: text.text,
        texts: countTexts(text.text).texts,
        at,
        provider: text.providerId,
      });
      this.turn(dossier, at, (turn) => turn.receive(text.text, id));
      return { messageId: id, duplicate: false, replayed: false };
    });
  }

  reported(
    channel: string,
    reports: readonly (ChannelEvent & { type: 'status' })[],
    replay?: Replay,
  ): Promise<{ replayed: boolean }> {
    return this.options.store.change(() => {
      const at = this.options.clock.now();
      if (!useOnce(this.db, replay, at)) return { replayed: true };
      for (const report of reports) {
        const contactId = applyReport(this.db, channel, report, at);
        const dossier =
          !report.optedOut || contactId === undefined ? undefined : loadDossier(this.db, contactId, at);
        if (dossier !== undefined) this.turn(dossier, at, (turn) => turn.optOut('provider', null));
      }
      return { replayed: false };
    });
  }

  start(flowId: string, to: To, by: string): Promise<{ runId: string }> {
    return this.change(to.phone, (turn) => {
      if (flowExists.first(this.db, { id: flowId }) === undefined)
        throw new AppError('not_found', 'There is no such flow. It may have been deleted.', { status: 404 });
      if (!this.directory.isLive(flowId))
        throw new AppError('not_live', 'This flow is not live yet. Publish it first.', { status: 409 });
      this.mayText(turn);
      if (turn.dossier.handoff !== null)
        throw new AppError(
          'in_handoff',
          'A person has this conversation. The flow can start when they are done.',
          { status: 409 },
        );
      this.agree(turn, by === 'hand' ? 'hand' : 'api');
      if (to.fields !== undefined) turn.setFields(to.fields);
      return { runId: turn.begin(flowId, 'hand') };
    });
  }

  happened(name: string, to: To): Promise<Accepted> {
    return this.change(to.phone, (turn) => {
      this.mayText(turn);
      this.agree(turn, 'api');
      if (to.fields !== undefined) turn.setFields(to.fields);
      return this.queueAll(
        turn,
        this.directory.find('event', name).map((way) => way.flowId),
        'event',
      );
    });
  }

  optIn(to: To & { form?: string; tags?: readonly string[] }): Promise<Accepted> {
    return this.change(to.phone, (turn) => {
      this.mayText(turn);
      this.agree(turn, 'api');
      if (to.fields !== undefined) turn.setFields(to.fields);
      const ways = [
        ...this.directory.find('opt-in', ''),
        ...(to.form === undefined ? [] : this.directory.find('opt-in', to.form)),
      ];
      const accepted = this.queueAll(
        turn,
        ways.map((way) => way.flowId),
        'opt-in',
      );
      for (const tag of to.tags ?? []) turn.addTag(tag);
      return accepted;
    });
  }

  private queueAll(turn: Turn, flowIds: readonly string[], cause: 'event' | 'opt-in'): Accepted {
    const accepted: Accepted = { started: [], waiting: [] };
    for (const flowId of new Set(flowIds)) {
      const state = turn.queue(flowId, cause);
      if (state === 'started') accepted.started.push(flowId);
      if (state === 'waiting') accepted.waiting.push(flowId);
    }
    return accepted;
  }

  private mayText(turn: Turn): void {
    if (turn.dossier.contact.consent === 'out')
      throw new AppError(
        'opted_out',
        'This person asked for no more texts. They can text START to get them again.',
        { status: 409 },
      );
  }

  private agree(turn: Turn, method: string): void {
    if (turn.dossier.contact.consent === 'unknown') turn.consent('in', method, null);
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
        this.mayText(turn);
        turn.dossier.conversation.unanswered = false;
        return { messageId: turn.send(turn.greeting(text), author) };
      },
    );
  }

  takeHandoff(id: string, userId: string): Promise<void> {
    return this.changeOf(
      () => this.openHandoff(id, userId),
      noHandoff,
      (turn) => turn.takeHandoff(userId),
    );
  }

  closeHandoff(id: string, _userId: string): Promise<void> {
    return this.changeOf(
      () => this.openHandoff(id),
      noHandoff,
      (turn) => turn.closeHandoff(),
    );
  }

  /** The contact of a handoff that is still open. With `taker`: refused where somebody else has it. */
  private openHandoff(id: string, taker?: string): string | undefined {
    const row = contactOfHandoff.first(this.db, { id });
    if (row === undefined || row.state === 'closed' || row.state === 'unanswered') return undefined;
    if (taker !== undefined && row.state === 'taken' && row.taken_by !== taker)
      throw new AppError('handoff_taken', 'Somebody else has taken this conversation.', { status: 409 });
    return row.contact_id;
  }

  private changeOf<T>(find: () => string | undefined, missing: string, act: (turn: Turn) => T): Promise<T> {
    return this.options.store.change(() => {
      const at = this.options.clock.now();
      const contactId = find();
      const dossier = contactId === undefined ? undefined : loadDossier(this.db, contactId, at);
      if (dossier === undefined) throw new AppError('not_found', missing, { status: 404 });
      return this.turn(dossier, at, act);
    });
  }

  /** A timer is due: gives the run its event, or starts the flow around its date. Inside a store change. */
  fire(timer: { contactId: string; runId: string | null; wait: number | null; flowId: string | null }): void {
    const at = this.options.clock.now();
    const dossier = loadDossier(this.db, timer.contactId, at);
    if (dossier === undefined) return;
    this.turn(dossier, at, (turn) => {
      if (timer.runId !== null) turn.timer(timer.runId, timer.wait ?? 0);
      else if (timer.flowId !== null && this.directory.isLive(timer.flowId)) turn.queue(timer.flowId, 'date');
    });
  }

  published(flowId: string): void {
    this.directory.refresh();
    planDatesOfFlow(
      this.db,
      this.directory,
      flowId,
      this.options.settings().timeZone,
      this.options.clock.now(),
    );
  }
}

const noHandoff = 'Nobody waits for a person there any more.';
