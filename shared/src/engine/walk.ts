import type { Version } from '../flow/graph.ts';
import type { Context, Wish } from '../nodes/node-kind.ts';
import type { Effect } from '../run/effect.ts';
import type { RunEvent } from '../run/event.ts';
import { maxTextsPerStep } from '../run/limits.ts';
import type { Contact, FailureCode, Run } from '../run/state.ts';
import { withOptOutLine } from '../text/compliance.ts';
import { fieldValue } from '../text/field-value.ts';
import { renderTemplate } from '../text/template.ts';

/**
 * One step under way: the run and contact as they change, and the effects so far. Lives only within `step`, so
 * that nothing outside sees it change.
 */
export class Walk {
  readonly version: Version;
  readonly event: RunEvent;
  readonly effects: Effect[] = [];
  private readonly before: { run: Run; contact: Contact };
  /** A copy of the run as it came in, which changes until the step is over. */
  private state: { -readonly [K in keyof Run]: Run[K] };
  private touched = false;
  private texts = 0;
  private lastText: string | null = null;
  contact: Contact;

  constructor(version: Version, run: Run, contact: Contact, event: RunEvent) {
    this.version = version;
    this.event = event;
    this.before = { run, contact };
    this.state = { ...run };
    this.contact = contact;
  }

  /** The run as it stands; the very run that came in, where nothing has changed. */
  get run(): Run {
    return this.touched ? this.state : this.before.run;
  }

  /** The run's state, to change where it stands. */
  change(): { -readonly [K in keyof Run]: Run[K] } {
    this.touched = true;
    return this.state;
  }

  context(node: string): Context {
    return contextOf(this.version, this.run, this.contact, this.event, node);
  }

  /** The id of the next effect. */
  private nextId(): string {
    this.change().seq += 1;
    return `${this.state.id}:${this.state.seq}`;
  }

  moved(from: string | null, exit: string, to: string): void {
    this.effects.push({ type: 'moved', id: this.nextId(), from, exit, to });
  }

  /** Carries out a node's wish: renders, numbers, and changes the contact. False where it is one text too many. */
  grant(node: string, wish: Wish): boolean {
    switch (wish.type) {
      case 'send':
        return this.send(node, wish.text);
      case 'timer': {
        const since = wish.since === 'last-text' ? this.lastText : null;
        const wait = this.state.wait + 1;
        const id = this.nextId();
        this.effects.push({ type: 'start-timer', id, node, wait, after: wish.after, since });
        return true;
      }
      case 'set-field': {
        const { type, name, value } = wish;
        this.contact = { ...this.contact, fields: { ...this.contact.fields, [name]: value } };
        this.effects.push({ type, id: this.nextId(), name, value });
        return true;
      }
      case 'add-tag':
      case 'remove-tag': {
        const { type, tag } = wish;
        const { tags } = this.contact;
        if (tags.includes(tag) === (type === 'add-tag')) return true;
        const changed = type === 'add-tag' ? [...tags, tag] : tags.filter((other) => other !== tag);
        this.contact = { ...this.contact, tags: changed };
        this.effects.push({ type, id: this.nextId(), tag });
        return true;
      }
      case 'understood': {
        const { type, exit, why } = wish;
        this.effects.push({ type, id: this.nextId(), node, exit, why });
        return true;
      }
      case 'hand-off':
      case 'release':
        this.effects.push({ ...wish, id: this.nextId(), node });
        return true;
    }
  }

  private send(node: string, template: string): boolean {
    const rendered = renderTemplate(template, (name) => this.lookUp(node, name)).trim();
    if (rendered === '') return true;
    if (++this.texts > maxTextsPerStep) return false;
    const text = this.contact.greeted ? rendered : withOptOutLine(rendered);
    if (!this.contact.greeted) this.contact = { ...this.contact, greeted: true };
    const id = this.nextId();
    this.lastText = id;
    this.effects.push({ type: 'send', id, node, text });
    return true;
  }

  /** A contact's field wins; then what the workspace knows. */
  private lookUp(node: string, name: string): string | undefined {
    const { fields, phone } = this.contact;
    const value = fieldValue(fields, name);
    if (value !== undefined) return value;
    if (name === 'phone') return phone;
    if (name === 'business_name') return this.event.world.business;
    return name === 'rep_name' ? this.repName(node) : undefined;
  }

  private repName(node: string): string | undefined {
    const step = this.version.steps.get(node);
    const person = step?.kind.person?.(step.node.data);
    return person !== undefined && Object.hasOwn(this.event.world.people, person)
      ? this.event.world.people[person]
      : undefined;
  }

  /** The run is over, and the contact goes to the flow `goTo`, if any. Its timers, of an older wait now, do nothing. */
  end(node: string | null, status: 'ended' | 'failed' = 'ended', goTo?: string): void {
    this.effects.push({ type: 'ended', id: this.nextId(), node, ...(goTo && { goTo }) });
    const state = this.change();
    state.status = status;
    state.node = null;
    state.wait += 1;
    state.tries = 0;
  }

  /** The run is over from outside, and no late reply brings it back. */
  stop(): void {
    this.end(this.state.node);
    if (this.state.question !== null) this.state.question = '';
  }

  /** The run cannot go on: what this step was about to do is dropped, and a person takes over. */
  fail(node: string, code: FailureCode): void {
    this.effects.length = 0;
    this.state = { ...this.before.run };
    this.contact = this.before.contact;
    this.grant(node, { type: 'hand-off', to: { anyone: true }, reason: 'failed' });
    this.end(node, 'failed');
    this.state.code = code;
  }
}

/** What a node sees of the run, the contact and the moment. */
export function contextOf(
  version: Version,
  run: Run,
  contact: Contact,
  event: RunEvent,
  node: string,
): Context {
  return { node, run, contact, at: event.at, world: event.world, tools: version.tools };
}
