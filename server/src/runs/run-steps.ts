import { step, takerOf } from '@parley/shared/engine/step';
import type { Version } from '@parley/shared/flow/graph';
import type { Effect, HandoffReason, HandoffTo } from '@parley/shared/run/effect';
import type { RunEvent, World } from '@parley/shared/run/event';
import { type Contact, newRun } from '@parley/shared/run/state';
import { withOptOutLine } from '@parley/shared/text/compliance';
import { durationMs } from '@parley/shared/time/duration';
import type { Directory } from './directory.ts';
import type { Cause, Dossier, RunRecord, Write } from './records.ts';

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

/**
 * How runs of one contact begin, step and end, in memory on the contact's dossier. It reads and writes
 * nothing itself: `writes` is what the store must then keep, all or nothing.
 */
export class RunSteps {
  readonly dossier: Dossier;
  readonly writes: Write[] = [];
  /** Texts of this turn answer somebody who is there; others wait behind them when there is a queue. */
  urgent = false;
  protected readonly newTags: string[] = [];
  /** The run that has just ended by going to another flow. */
  protected goesOn: { readonly from: RunRecord; readonly flowId: string } | null = null;
  /** Flows that began in this turn. */
  protected readonly begun = new Set<string>();
  protected readonly directory: Directory;
  protected readonly moment: Moment;

  constructor(dossier: Dossier, directory: Directory, moment: Moment) {
    this.dossier = dossier;
    this.directory = directory;
    this.moment = moment;
  }

  protected takerIn(run: RunRecord, text: string) {
    const version = this.directory.version(run.flowId, run.version);
    return takerOf(version, run.state, this.engineContact(), { ...this.now(version), type: 'reply', text });
  }

  consent(state: 'in' | 'out', method: string, messageId: string | null): void {
    const { contact } = this.dossier;
    contact.consent = state;
    contact.consentMethod = method;
    contact.consentAt = this.moment.at;
    this.writes.push({ to: 'consent', state, method, messageId });
  }

  /** Starts a flow now. Whatever ran gives way. */
  begin(flowId: string, cause: Cause, hops = 0): string {
    const version = this.directory.liveVersion(flowId);
    if (version === undefined) throw new Error(`flow ${flowId} is not live`);
    const { running, contact } = this.dossier;
    if (running !== null) this.step(running, { type: 'stopped', why: 'replaced' });
    if (cause === 'keyword' && contact.consent === 'unknown') this.consent('in', 'keyword', null);
    return this.beginRun(flowId, version, undefined, hops);
  }

  /** A new run, from the start or another step of that version. Nothing may be running any more. */
  protected beginRun(flowId: string, version: number, from?: string, hops = 0): string {
    const id = this.moment.newId();
    this.begun.add(flowId);
    const run: RunRecord = {
      id,
      flowId,
      version,
      state: newRun(id),
      startedAt: this.moment.at,
      endedAt: null,
      hops,
    };
    this.dossier.running = run;
    this.step(run, { type: 'started', ...(from === undefined ? {} : { from }) });
    return id;
  }

  /** A text that a person, or the server itself, writes. */
  send(text: string, author: string | null, options: { exempt?: boolean } = {}): string {
    const id = this.moment.newId();
    this.writes.push({
      to: 'message',
      message: { id, text, runId: null, author, exempt: options.exempt ?? false, urgent: this.urgent },
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

  addTag(tag: string): void {
    const { contact } = this.dossier;
    if (contact.tags.includes(tag)) return;
    contact.tags = [...contact.tags, tag];
    this.newTags.push(tag);
  }

  /** The moment as an event has it. Of the people, only those whom the version names. */
  protected now(version: Version) {
    const { at, open, business, nameOf, seed } = this.moment;
    const people = Object.fromEntries([...version.people].map((id) => [id, nameOf(id) ?? '']));
    const world: World = { open, business, people };
    return { at, seed: seed(), world };
  }

  protected engineContact(): Contact {
    const { phone, fields, tags, timeZone, greeted } = this.dossier.contact;
    return { phone, fields, tags, greeted, timeZone: timeZone ?? this.moment.timeZone };
  }

  /** Takes the run one event further and keeps what came of it. */
  protected step(run: RunRecord, happening: Happening): void {
    const version = this.directory.version(run.flowId, run.version);
    const event = { ...this.now(version), ...happening } as RunEvent;
    const result = step(version, run.state, this.engineContact(), event);
    if (result.effects.length === 0 && result.run === run.state) return;
    const { contact } = this.dossier;
    const newTags = result.contact.tags.filter((tag) => !contact.tags.includes(tag));
    run.state = result.run;
    if (event.type === 'reply') run.hops = 0;
    contact.fields = { ...result.contact.fields };
    contact.tags = result.contact.tags;
    contact.greeted = result.contact.greeted;
    this.writes.push({ to: 'run', run });
    this.writes.push({ to: 'event', runId: run.id, event, effects: result.effects });
    if (event.type !== 'started') this.writes.push({ to: 'drop-timers', runId: run.id });
    for (const effect of result.effects) this.carryOut(effect, run);
    if (run.state.status !== 'running') {
      run.endedAt = this.moment.at;
      this.dossier.running = null;
      this.dossier.last = run;
    }
    if (result.effects.some((effect) => effect.type === 'set-field')) this.writes.push({ to: 'dates' });
    this.newTags.push(...newTags);
  }

  protected carryOut(effect: Effect, run: RunRecord): void {
    switch (effect.type) {
      case 'send':
        this.writes.push({
          to: 'message',
          message: {
            id: effect.id,
            text: effect.text,
            runId: run.id,
            author: null,
            exempt: false,
            urgent: this.urgent,
          },
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
        return;
      case 'ended':
        if (effect.goTo !== undefined) this.goesOn = { from: run, flowId: effect.goTo };
        return;
    }
  }

  /** A person is wanted. Where one already has the conversation, that handoff serves this run too. */
  protected handOff(node: string, to: HandoffTo, reason: HandoffReason, runId: string | null): void {
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

  protected release(): void {
    const { handoff } = this.dossier;
    if (handoff === null) return;
    this.writes.push({ to: 'handoff', handoff: { ...handoff, state: 'unanswered' } });
    this.dossier.handoff = null;
  }
}
