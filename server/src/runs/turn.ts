import { personText, step, takerOf } from '@parley/shared/engine/step';
import type { Version } from '@parley/shared/flow/graph';
import type { Effect, HandoffReason, HandoffTo } from '@parley/shared/run/effect';
import type { RunEvent, World } from '@parley/shared/run/event';
import { type Contact, newRun } from '@parley/shared/run/state';
import {
  asksForPerson,
  complianceWord,
  helpText,
  startConfirmation,
  stopConfirmation,
  withOptOutLine,
} from '@parley/shared/text/compliance';
import { durationMs } from '@parley/shared/time/duration';
import type { Directory } from './directory.ts';
import type { Cause, Dossier, RunRecord, StartRecord, Write } from './records.ts';

/** Facts of the moment, and where new ids and chance come from. */
export interface Moment {
  readonly at: number;
  /** Names of the hours that are open now. */
  readonly open: readonly string[];
  readonly business: string;
  readonly nameOf: (userId: string) => string | undefined;
  readonly timeZone: string;
  readonly texts: { readonly help: string; readonly stop: string; readonly start: string };
  readonly newId: () => string;
  readonly seed: () => number;
}

type Happening = RunEvent extends infer E
  ? E extends RunEvent
    ? Omit<E, 'at' | 'seed' | 'world'>
    : never
  : never;

/** A start that has to wait for the contact's run to end waits so long, and is then skipped. */
export const startWaitMs = 3 * 86_400_000;

/** Flows that start one another, by tags, may do so this often in one turn. */
const maxStarts = 10;

/**
 * One contact's turn: everything that one happening brings about, decided in memory on the contact's dossier.
 * It reads and writes nothing itself: `writes` is what the store must then keep, all or nothing.
 */
export class Turn {
  readonly dossier: Dossier;
  readonly writes: Write[] = [];
  private readonly newTags: string[] = [];
  private readonly directory: Directory;
  private readonly moment: Moment;

  constructor(dossier: Dossier, directory: Directory, moment: Moment) {
    this.dossier = dossier;
    this.directory = directory;
    this.moment = moment;
  }

  /**
   * A text has come in. Order of the rules: STOP, START and HELP before everything; then a person, while one has
   * the conversation; the running run; keywords; the last question of a run that is over; the inbox.
   */
  receive(text: string, messageId: string): void {
    const { contact, conversation, handoff } = this.dossier;
    conversation.lastText = text;
    conversation.lastAt = this.moment.at;
    const word = complianceWord(text)?.word;
    if (word === 'stop') this.optOut('text', messageId);
    else if (word === 'start' && contact.consent === 'out') this.optBackIn(messageId);
    else if (word === 'help') this.help(text);
    else if (contact.consent === 'out' || handoff !== null) conversation.unanswered = true;
    else this.hear(text);
  }

  private hear(text: string): void {
    const { running, last } = this.dossier;
    this.dossier.conversation.unanswered = false;
    const flow = this.directory.byKeyword(text);
    const taker = running === null ? 'nobody' : this.takerIn(running, text);
    if (running !== null && (taker === 'node' || taker === 'person'))
      this.step(running, { type: 'reply', text });
    else if (flow !== undefined) this.begin(flow, 'keyword');
    else if (running !== null && taker === 'anything-else') this.step(running, { type: 'reply', text });
    else if (running === null && last !== null && this.takerIn(last, text) === 'node')
      this.resume(last, text);
    else if (asksForPerson(text)) this.askedForPerson();
    else this.dossier.conversation.unanswered = true;
  }

  private takerIn(run: RunRecord, text: string) {
    const version = this.directory.version(run.flowId, run.version);
    return takerOf(version, run.state, this.engineContact(), { ...this.now(version), type: 'reply', text });
  }

  /** A late reply, within seven days: the run goes on from its last question. */
  private resume(run: RunRecord, text: string): void {
    this.dossier.last = null;
    this.dossier.running = run;
    run.endedAt = null;
    this.step(run, { type: 'reply', text });
  }

  private askedForPerson(): void {
    this.send(this.greeting(personText), null);
    this.handOff('', { anyone: true }, 'asked', null);
  }

  /** The contact wants no more texts: runs end, what is queued is taken back, and one confirmation goes out. */
  optOut(method: string, messageId: string | null): void {
    const { contact, running, waiting } = this.dossier;
    for (const start of waiting.splice(0)) this.keepStart(start, 'skipped');
    if (running !== null) this.step(running, { type: 'stopped', why: 'opted-out' });
    this.dossier.last = null;
    this.writes.push({ to: 'cancel-texts' });
    if (contact.consent === 'out') return;
    this.consent('out', method, messageId);
    if (method !== 'text') return;
    contact.greeted = true;
    this.send(this.moment.texts.stop || stopConfirmation(this.moment.business), null, { exempt: true });
  }

  private optBackIn(messageId: string): void {
    this.consent('in', 'text', messageId);
    this.dossier.contact.greeted = true;
    this.send(withOptOutLine(this.moment.texts.start || startConfirmation(this.moment.business)), null);
  }

  /** HELP is always answered, also after STOP; a flow with that keyword begins after the answer. */
  private help(text: string): void {
    const { contact, handoff } = this.dossier;
    const out = contact.consent === 'out';
    contact.greeted = true;
    const answer = withOptOutLine(this.moment.texts.help || helpText(this.moment.business));
    this.send(answer, null, { exempt: out });
    const flow = this.directory.byKeyword(text);
    if (flow !== undefined && !out && handoff === null) this.begin(flow, 'keyword');
  }

  consent(state: 'in' | 'out', method: string, messageId: string | null): void {
    const { contact } = this.dossier;
    contact.consent = state;
    contact.consentMethod = method;
    contact.consentAt = this.moment.at;
    this.writes.push({ to: 'consent', state, method, messageId });
  }

  /** Starts a flow now. Whatever ran gives way. */
  begin(flowId: string, cause: Cause): string {
    const version = this.directory.liveVersion(flowId);
    if (version === undefined) throw new Error(`flow ${flowId} is not live`);
    const { running, contact } = this.dossier;
    if (running !== null) this.step(running, { type: 'stopped', why: 'replaced' });
    if (cause === 'keyword' && contact.consent === 'unknown') this.consent('in', 'keyword', null);
    const id = this.moment.newId();
    const run: RunRecord = {
      id,
      flowId,
      version,
      state: newRun(id),
      startedAt: this.moment.at,
      endedAt: null,
    };
    this.dossier.running = run;
    this.step(run, { type: 'started' });
    return id;
  }

  /**
   * Starts a flow as soon as the contact is free: at the end of this turn, or when the running run ends, within
   * three days. The same flow never waits behind itself. The record tells what became of it.
   */
  queue(flowId: string, cause: Cause): StartRecord {
    const { running, waiting, contact } = this.dossier;
    this.dropExpired();
    const start: StartRecord = {
      id: this.moment.newId(),
      flowId,
      cause,
      state: 'waiting',
      createdAt: this.moment.at,
      expiresAt: this.moment.at + startWaitMs,
    };
    const stacked = running?.flowId === flowId || waiting.some((other) => other.flowId === flowId);
    if (contact.consent === 'out' || stacked) this.keepStart(start, 'skipped');
    else waiting.push(start);
    return start;
  }

  private keepStart(start: StartRecord, state: StartRecord['state']): void {
    start.state = state;
    this.writes.push({ to: 'start', start: { ...start } });
  }

  /** Starts that have waited too long are skipped, where everybody can see it. */
  private dropExpired(): void {
    const { waiting } = this.dossier;
    const late = waiting.filter((start) => start.expiresAt < this.moment.at);
    for (const start of late) {
      waiting.splice(waiting.indexOf(start), 1);
      this.keepStart(start, 'skipped');
    }
  }

  /**
   * The end of every turn: flows that new tags start take their place in the line, and whoever is next in it begins
   * while the contact is free. Flows that start one another are stopped after `maxStarts`.
   */
  finish(): void {
    this.dropExpired();
    for (let begun = 0; ; ) {
      for (const tag of this.newTags.splice(0))
        for (const way of this.directory.find('tag-added', tag)) this.queue(way.flowId, 'tag');
      const { running, handoff, waiting } = this.dossier;
      const start = running === null && handoff === null ? waiting.shift() : undefined;
      if (start === undefined) break;
      const may = begun < maxStarts && this.directory.isLive(start.flowId);
      this.keepStart(start, may ? 'started' : 'skipped');
      if (may) {
        begun++;
        this.begin(start.flowId, start.cause);
      }
    }
    for (const start of this.dossier.waiting)
      if (start.createdAt === this.moment.at) this.keepStart(start, 'waiting');
  }

  /** A run's timer is due. One of an older wait changes nothing. */
  timer(runId: string, wait: number): void {
    const { running } = this.dossier;
    if (running?.id === runId) this.step(running, { type: 'timer', wait });
  }

  /**
   * What happened could not be handled: the run ends as failed, with what happened kept, and a person takes over.
   * Nothing is sent.
   */
  giveUp(happening: unknown): void {
    const { running } = this.dossier;
    if (running !== null) {
      running.state = { ...running.state, status: 'failed', node: null, code: 'internal_error' };
      running.endedAt = this.moment.at;
      this.dossier.running = null;
      this.writes.push({ to: 'run', run: running });
      this.writes.push({ to: 'event', runId: running.id, event: happening, effects: [] });
      this.writes.push({ to: 'drop-timers', runId: running.id });
    }
    this.handOff('', { anyone: true }, 'failed', null);
  }

  takeHandoff(userId: string): void {
    const { handoff, running } = this.dossier;
    if (handoff === null) return;
    handoff.state = 'taken';
    handoff.takenBy = userId;
    handoff.takenAt = this.moment.at;
    this.writes.push({ to: 'handoff', handoff });
    if (running !== null && running.id === handoff.runId) this.step(running, { type: 'handoff-taken' });
  }

  closeHandoff(): void {
    const { handoff, running, conversation } = this.dossier;
    if (handoff === null) return;
    handoff.state = 'closed';
    handoff.closedAt = this.moment.at;
    conversation.unanswered = false;
    this.writes.push({ to: 'handoff', handoff });
    this.dossier.handoff = null;
    if (running !== null && running.id === handoff.runId) this.step(running, { type: 'handoff-closed' });
  }

  /** A text that a person, or the server itself, writes. */
  send(text: string, author: string | null, options: { exempt?: boolean } = {}): string {
    const id = this.moment.newId();
    this.writes.push({
      to: 'message',
      message: { id, text, runId: null, author, exempt: options.exempt ?? false },
    });
    return id;
  }

  /** The text with the line about STOP, where it is the first one this contact gets. */
  greeting(text: string): string {
    const { contact } = this.dossier;
    if (contact.greeted) return text;
    contact.greeted = true;
    return withOptOutLine(text);
  }

  setFields(fields: Readonly<Record<string, string>>): void {
    const { contact } = this.dossier;
    const kept = Object.entries({ ...contact.fields, ...fields }).filter(([, value]) => value !== '');
    contact.fields = Object.fromEntries(kept);
    this.writes.push({ to: 'dates' });
  }

  addTag(tag: string): void {
    const { contact } = this.dossier;
    if (contact.tags.includes(tag)) return;
    contact.tags = [...contact.tags, tag];
    this.newTags.push(tag);
  }

  removeTag(tag: string): void {
    const { contact } = this.dossier;
    contact.tags = contact.tags.filter((other) => other !== tag);
  }

  /** The moment as an event has it. Of the people, only those whom the version names. */
  private now(version: Version) {
    const { at, open, business, nameOf, seed } = this.moment;
    const people = Object.fromEntries([...version.people].map((id) => [id, nameOf(id) ?? '']));
    const world: World = { open, business, people };
    return { at, seed: seed(), world };
  }

  private engineContact(): Contact {
    const { phone, fields, tags, timeZone, greeted } = this.dossier.contact;
    return { phone, fields, tags, greeted, timeZone: timeZone ?? this.moment.timeZone };
  }

  /** Takes the run one event further and keeps what came of it. */
  private step(run: RunRecord, happening: Happening): void {
    const version = this.directory.version(run.flowId, run.version);
    const event = { ...this.now(version), ...happening } as RunEvent;
    const result = step(version, run.state, this.engineContact(), event);
    if (result.effects.length === 0 && result.run === run.state) return;
    const { contact } = this.dossier;
    const newTags = result.contact.tags.filter((tag) => !contact.tags.includes(tag));
    run.state = result.run;
    contact.fields = { ...result.contact.fields };
    contact.tags = result.contact.tags;
    contact.greeted = result.contact.greeted;
    this.writes.push({ to: 'run', run });
    this.writes.push({ to: 'event', runId: run.id, event, effects: result.effects });
    this.writes.push({ to: 'drop-timers', runId: run.id });
    for (const effect of result.effects) this.carryOut(effect, run);
    if (run.state.status !== 'running') {
      run.endedAt = this.moment.at;
      this.dossier.running = null;
      this.dossier.last = run;
    }
    if (result.effects.some((effect) => effect.type === 'set-field')) this.writes.push({ to: 'dates' });
    this.newTags.push(...newTags);
  }

  private carryOut(effect: Effect, run: RunRecord): void {
    switch (effect.type) {
      case 'send':
        this.writes.push({
          to: 'message',
          message: { id: effect.id, text: effect.text, runId: run.id, author: null, exempt: false },
        });
        return;
      case 'start-timer': {
        const afterMs = durationMs(effect.after) ?? 0;
        const dueAt = effect.since === null ? this.moment.at + afterMs : null;
        this.writes.push({
          to: 'timer',
          timer: { id: effect.id, runId: run.id, wait: effect.wait, since: effect.since, afterMs, dueAt },
        });
        return;
      }
      case 'hand-off':
        this.handOff(effect.node, effect.to, effect.reason, run.id);
        return;
      case 'release':
        this.release();
        return;
      case 'set-field':
      case 'add-tag':
      case 'remove-tag':
      case 'understood':
      case 'moved':
      case 'ended':
        return;
    }
  }

  /** A person is wanted. Where one already has the conversation, that handoff serves this run too. */
  private handOff(node: string, to: HandoffTo, reason: HandoffReason, runId: string | null): void {
    const { handoff, conversation } = this.dossier;
    conversation.unanswered = true;
    const next = handoff ?? {
      id: this.moment.newId(),
      node,
      to,
      reason,
      state: 'waiting' as const,
      createdAt: this.moment.at,
      takenBy: null,
      takenAt: null,
      closedAt: null,
    };
    this.dossier.handoff = { ...next, runId };
    this.writes.push({ to: 'handoff', handoff: this.dossier.handoff });
  }

  private release(): void {
    const { handoff } = this.dossier;
    if (handoff === null) return;
    this.writes.push({ to: 'handoff', handoff: { ...handoff, state: 'unanswered' } });
    this.dossier.handoff = null;
  }
}
