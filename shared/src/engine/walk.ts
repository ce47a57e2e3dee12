import type { Version } from '../flow/graph.ts';
import type { Context, Wish } from '../nodes/node-kind.ts';
import type { Action, Effect } from '../run/effect.ts';
import type { RunEvent } from '../run/event.ts';
import type { Contact, FailureCode, Run } from '../run/state.ts';
import { withOptOutLine } from '../text/compliance.ts';
import { renderTemplate } from '../text/template.ts';
import { maxTextsPerStep } from './limits.ts';

/**
 * One step under way: the run and contact as they change, and the effects so far. Lives only within `step`, so
 * that nothing outside sees it change.
 */
export class Walk {
  readonly version: Version;
  readonly event: RunEvent;
  readonly effects: Effect[] = [];
  private readonly before: { run: Run; contact: Contact };
  run: Run;
  contact: Contact;
  private texts = 0;
  private lastText: string | null = null;

  constructor(version: Version, run: Run, contact: Contact, event: RunEvent) {
    this.version = version;
    this.event = event;
    this.run = run;
    this.contact = contact;
    this.before = { run, contact };
  }

  context(node: string): Context {
    return {
      node,
      run: this.run,
      contact: this.contact,
      at: this.event.at,
      world: this.event.world,
      tools: this.version.tools,
    };
  }

  /** Numbers an action and keeps it. */
  emit(action: Action): string {
    const seq = this.run.seq + 1;
    const id = `${this.run.id}:${seq}`;
    this.run = { ...this.run, seq };
    this.effects.push({ ...action, id });
    return id;
  }

  /** Carries out a node's wish: renders, numbers, and changes the contact. False where it is one text too many. */
  grant(node: string, wish: Wish): boolean {
    switch (wish.type) {
      case 'send':
        return this.send(node, wish.text);
      case 'timer': {
        const since = wish.since === 'last-text' ? this.lastText : null;
        this.emit({ type: 'start-timer', node, wait: this.run.wait + 1, after: wish.after, since });
        return true;
      }
      case 'set-field': {
        const fields = { ...this.contact.fields, [wish.name]: wish.value };
        this.contact = { ...this.contact, fields };
        this.emit(wish);
        return true;
      }
      case 'add-tag':
        if (this.contact.tags.includes(wish.tag)) return true;
        this.contact = { ...this.contact, tags: [...this.contact.tags, wish.tag] };
        this.emit(wish);
        return true;
      case 'remove-tag':
        if (!this.contact.tags.includes(wish.tag)) return true;
        this.contact = { ...this.contact, tags: this.contact.tags.filter((tag) => tag !== wish.tag) };
        this.emit(wish);
        return true;
      case 'hand-off':
      case 'release':
      case 'understood':
        this.emit({ ...wish, node });
        return true;
    }
  }

  private send(node: string, template: string): boolean {
    const rendered = renderTemplate(template, (name) => this.lookUp(node, name)).trim();
    if (rendered === '') return true;
    if (++this.texts > maxTextsPerStep) return false;
    const text = this.contact.greeted ? rendered : withOptOutLine(rendered);
    if (!this.contact.greeted) this.contact = { ...this.contact, greeted: true };
    this.lastText = this.emit({ type: 'send', node, text });
    return true;
  }

  /** A contact's field wins; then what the workspace knows. */
  private lookUp(node: string, name: string): string | undefined {
    const { fields, phone } = this.contact;
    if (Object.hasOwn(fields, name)) return fields[name];
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

  /** The run is over. Its timers, of an older wait now, do nothing. */
  end(node: string | null): void {
    this.emit({ type: 'ended', node });
    this.run = { ...this.run, status: 'ended', node: null, wait: this.run.wait + 1, tries: 0 };
  }

  /** The run is over from outside, and no late reply brings it back. */
  stop(): void {
    this.end(this.run.node);
    const { question: _, ...rest } = this.run;
    this.run = rest;
  }

  /** The run cannot go on: what this step was about to do is dropped, and a person takes over. */
  fail(node: string, code: FailureCode): void {
    this.effects.length = 0;
    this.run = this.before.run;
    this.contact = this.before.contact;
    this.emit({ type: 'hand-off', node, to: { anyone: true }, reason: 'failed' });
    this.emit({ type: 'ended', node });
    this.run = { ...this.run, status: 'failed', node: null, wait: this.run.wait + 1, tries: 0, code };
  }
}
