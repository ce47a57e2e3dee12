import { readText } from '@parley/shared/engine/read-text';
import { personText, step, takerOf } from '@parley/shared/engine/step';
import type { Flow } from '@parley/shared/flow/flow';
import { prepareVersion, type Version } from '@parley/shared/flow/graph';
import type { RunEvent } from '@parley/shared/run/event';
import { type Contact, newRun, type Run } from '@parley/shared/run/state';
import { restoreRun, type StoredRun, storeRun } from '@parley/shared/run/stored-run';
import {
  helpText,
  startConfirmation,
  stopConfirmation,
  withOptOutLine,
} from '@parley/shared/text/compliance';
import { normaliseKeyword } from '@parley/shared/text/keyword';
import { durationMs } from '@parley/shared/time/duration';
import { isOpen, openFrom, type WeekHours } from '@parley/shared/time/hours';
import { allTools } from '@parley/shared/understand/tools';
import type { Chat, Status } from './chat.ts';
import { type Way, waysTaken } from './coverage.ts';
import { business, type Driver } from './driver.ts';
import { poisoned } from './poison.ts';

type Happening = RunEvent extends infer E
  ? E extends RunEvent
    ? Omit<E, 'at' | 'seed' | 'world'>
    : never
  : never;

interface Stored {
  readonly run?: { readonly id: string; readonly status: Run['status']; readonly rest: StoredRun };
  readonly contact: Contact;
}

/**
 * The engine in memory, without clock and dice, and with the run and contact as JSON between two lines, as a
 * database would keep them. What comes before any flow (STOP, START, HELP, keywords) is in the contract's order.
 */
export class EngineDriver implements Driver {
  /** Ways out that were taken. */
  readonly ways = new Set<Way>();
  private readonly version: Version;
  private readonly keywords: ReadonlySet<string>;
  private hours: WeekHours | null;
  private at: number;
  private stored: string;
  private optedOut = false;
  private inHandoff = false;
  private runs = 0;
  private timers: { wait: number; runId: string; due: number }[] = [];
  private texts: string[] = [];

  constructor(flow: Flow, chat: Pick<Chat, 'fields' | 'open' | 'hours' | 'at'>) {
    this.version = prepareVersion(JSON.parse(JSON.stringify(flow)) as Flow, allTools);
    const triggers = flow.nodes.flatMap((node) => ('triggers' in node.data ? node.data.triggers : []));
    const words = triggers.flatMap((trigger) => (trigger.type === 'keyword' ? trigger.words : []));
    this.keywords = new Set(words.map(normaliseKeyword));
    this.hours = chat.hours ?? (chat.open ? null : {});
    this.at = chat.at;
    const contact: Contact = {
      phone: '+15550100123',
      fields: chat.fields,
      tags: [],
      timeZone: 'UTC',
      greeted: false,
    };
    this.stored = JSON.stringify({ contact });
  }

  private get state(): { run: Run | null; contact: Contact } {
    const { run, contact } = JSON.parse(this.stored) as Stored;
    return { run: run === undefined ? null : restoreRun(run.id, run.status, run.rest), contact };
  }

  private keep(run: Run | null, contact: Contact): void {
    const kept = run === null ? {} : { run: { id: run.id, status: run.status, rest: storeRun(run) } };
    this.stored = JSON.stringify({ ...kept, contact } satisfies Stored);
  }

  private happen(happening: Happening): void {
    const open = this.hours === null || isOpen(this.hours, this.at, 'UTC');
    const world = { open: open ? ['office'] : [], business, people: {} };
    const event = { at: this.at, seed: 1, world, ...happening } as RunEvent;
    const { run, contact } = this.state;
    if (run === null) return;
    const result = poisoned(() => step(this.version, run, contact, event));
    this.keep(result.run, result.contact);
    for (const way of waysTaken(this.version, run, event, result.effects)) this.ways.add(way);
    for (const effect of result.effects) {
      if (effect.type === 'send') this.texts.push(effect.text);
      if (effect.type === 'hand-off') this.inHandoff = true;
      if (effect.type === 'release') this.inHandoff = false;
      if (effect.type === 'start-timer')
        this.timers.push({
          wait: effect.wait,
          runId: run.id,
          due: this.due(effect.node, durationMs(effect.after) ?? 0),
        });
    }
  }

  private due(node: string, ms: number): number {
    const step = this.version.steps.get(node);
    const inHours = step?.kind.pause?.(step.node.data).inHours === true;
    return inHours ? openFrom(this.hours, this.at + ms, 'UTC') : this.at + ms;
  }

  start(): Promise<void> {
    if (this.state.run?.status === 'running') this.happen({ type: 'stopped', why: 'replaced' });
    this.keep(newRun(`run-${++this.runs}`), this.state.contact);
    this.happen({ type: 'started' });
    return Promise.resolve();
  }

  receive(text: string): Promise<void> {
    const { run, contact } = this.state;
    const world = { open: [], business, people: {} };
    const event = { type: 'reply', text, at: this.at, seed: 1, world } as const;
    const taker = () => (run === null ? 'nobody' : takerOf(this.version, run, contact, event));
    const running = run?.status === 'running';
    const keyword = this.keywords.has(normaliseKeyword(text));
    const situation = {
      optedOut: this.optedOut,
      held: this.inHandoff,
      running: running ? taker : null,
      late: taker,
      keyword,
    };
    switch (poisoned(() => readText(text, situation))) {
      case 'stop':
        this.optOut();
        break;
      case 'start':
        this.optedOut = false;
        this.say(startConfirmation(business));
        break;
      case 'help':
        this.say(helpText(business));
        if (keyword && !this.optedOut && !this.inHandoff && !running) return this.start();
        break;
      case 'keyword':
        return this.start();
      case 'reply':
      case 'late':
        this.happen({ type: 'reply', text });
        break;
      case 'asks-for-person':
        this.say(contact.greeted ? personText : withOptOutLine(personText));
        this.inHandoff = true;
        break;
      case 'silent':
      case 'held':
      case 'inbox':
        break;
    }
    return Promise.resolve();
  }

  private optOut(): void {
    this.happen({ type: 'stopped', why: 'opted-out' });
    if (!this.optedOut) this.say(stopConfirmation(business));
    this.optedOut = true;
  }

  private say(text: string): void {
    this.texts.push(text);
    const { run, contact } = this.state;
    this.keep(run, { ...contact, greeted: true });
  }

  pass(ms: number): Promise<void> {
    const until = this.at + ms;
    for (;;) {
      const due = Math.min(...this.timers.map((timer) => timer.due));
      if (due > until) break;
      const timer = this.timers.find((other) => other.due === due);
      this.timers = this.timers.filter((other) => other !== timer);
      this.at = due;
      if (timer !== undefined && timer.runId === this.state.run?.id)
        this.happen({ type: 'timer', wait: timer.wait });
    }
    this.at = until;
    return Promise.resolve();
  }

  person(act: 'takes' | 'done'): Promise<void> {
    if (!this.inHandoff) throw new Error('No person is wanted here.');
    if (act === 'done') this.inHandoff = false;
    this.happen({ type: act === 'done' ? 'handoff-closed' : 'handoff-taken' });
    return Promise.resolve();
  }

  office(open: boolean): Promise<void> {
    this.hours = open ? null : {};
    return Promise.resolve();
  }

  sent(): Promise<readonly string[]> {
    return Promise.resolve(this.texts.splice(0));
  }

  tags(): Promise<readonly string[]> {
    return Promise.resolve(this.state.contact.tags);
  }

  fields(): Promise<Readonly<Record<string, string>>> {
    return Promise.resolve(this.state.contact.fields);
  }

  status(): Promise<Status> {
    if (this.optedOut) return Promise.resolve('opted out');
    if (this.inHandoff) return Promise.resolve('waiting for a person');
    return Promise.resolve(this.state.run?.status === 'running' ? 'waiting' : 'ended');
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
