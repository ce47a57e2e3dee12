import type { Step, Version } from '../flow/graph.ts';
import type { Outcome } from '../nodes/node-kind.ts';
import type { Effect } from '../run/effect.ts';
import type { RunEvent } from '../run/event.ts';
import { maxNodesPerStep } from '../run/limits.ts';
import type { Contact, Run } from '../run/state.ts';
import { asksForPerson } from '../text/compliance.ts';
import { contextOf, Walk } from './walk.ts';

export interface StepResult {
  readonly run: Run;
  readonly contact: Contact;
  readonly effects: readonly Effect[];
}

/** What the contact is told when they ask for a person in the middle of a flow. */
export const personText = 'Sure, let me get a person for you. They will text you here.';

/**
 * Takes a run one event further: total (it never throws), synchronous, and without clock or dice, so that the
 * same events give the same run everywhere. An event that no longer fits (a timer of an older wait, a reply to
 * a run that is over) changes nothing.
 */
export function step(version: Version, run: Run, contact: Contact, event: RunEvent): StepResult {
  const walk = new Walk(version, run, contact, event);
  if (event.type === 'started') {
    if (run.node === null && run.seq === 0) begin(walk, event.from ?? version.start);
  } else if (event.type === 'stopped') {
    if (run.status === 'running') walk.stop();
  } else if (event.type !== 'timer' || event.wait === run.wait) {
    resume(walk);
  }
  return { run: walk.run, contact: walk.contact, effects: walk.effects };
}

/**
 * Who would take a reply: the `node` that waits, or, once the run is over, its last question; a `person`, whom
 * the contact asks for by name; `anything-else`, where the node asks again or gives up; or `nobody`.
 */
export type Taker = 'node' | 'person' | 'anything-else' | 'nobody';

export function takerOf(
  version: Version,
  run: Run,
  contact: Contact,
  event: RunEvent & { type: 'reply' },
): Taker {
  const at = listener(version, run);
  if (at === undefined) return 'nobody';
  const context = contextOf(version, run, contact, event, at.node.id);
  if (at.kind.accepts(at.node.data, context, event.text)) return 'node';
  if (run.status !== 'running') return 'nobody';
  if (asksForPerson(event.text)) return 'person';
  return at.kind.asks ? 'anything-else' : 'nobody';
}

/** The node that hears a reply: the one that waits, or the last question of a run that is over. */
function listener(version: Version, run: Run): Step | undefined {
  const id = run.status === 'running' ? run.node : run.status === 'ended' ? run.question : null;
  return id === null ? undefined : version.steps.get(id);
}

function begin(walk: Walk, at: string | null): void {
  if (at === null) walk.fail('', 'broken_flow');
  else enter(walk, at, null, 'start');
}

function resume(walk: Walk): void {
  const { version, run, contact, event } = walk;
  const at = listener(version, run);
  if (at === undefined) return;
  if (event.type === 'reply') {
    const taker = takerOf(version, run, contact, event);
    if (taker === 'nobody') return;
    if (taker === 'person') {
      handToPerson(walk, at.node.id);
      return;
    }
  } else if (run.status !== 'running') return;
  if (run.status === 'ended') Object.assign(walk.change(), { status: 'running', node: at.node.id, tries: 0 });
  const outcome = at.kind.resume(at.node.data, walk.context(at.node.id), event);
  if (at.kind.asks && event.type === 'reply' && 'go' in outcome) walk.change().answered = true;
  settle(walk, at, outcome);
}

function handToPerson(walk: Walk, node: string): void {
  walk.grant(node, { type: 'understood', exit: null, why: 'asks for a person' });
  walk.grant(node, { type: 'send', text: personText });
  walk.grant(node, { type: 'hand-off', to: { anyone: true }, reason: 'asked' });
  walk.end(node);
}

/** Goes from node to node until one waits, the run ends, or it has gone round too often. */
function enter(walk: Walk, to: string, from: string | null, exit: string): void {
  let next: { to: string; from: string | null; exit: string } | null = { to, from, exit };
  for (let passed = 0; next !== null; passed++) {
    const at = walk.version.steps.get(next.to);
    if (at === undefined || passed >= maxNodesPerStep) {
      walk.fail(next.to, at === undefined ? 'broken_flow' : 'step_limit');
      return;
    }
    walk.moved(next.from, next.exit, next.to);
    walk.change().tries = 0;
    next = apply(walk, at, at.kind.enter(at.node.data, walk.context(at.node.id)));
  }
}

function settle(walk: Walk, at: Step, outcome: Outcome<string>): void {
  if ('ignore' in outcome) return;
  const way = apply(walk, at, outcome);
  if (way !== null) enter(walk, way.to, way.from, way.exit);
}

/** Carries an outcome out. Returns the way to go on, or null where the run waits or is over. */
function apply(
  walk: Walk,
  at: Step,
  outcome: Outcome<string>,
): { to: string; from: string; exit: string } | null {
  const id = at.node.id;
  const to = 'go' in outcome ? at.to.get(outcome.go) : undefined;
  const open =
    'go' in outcome && to === undefined ? at.exits.find((exit) => exit.id === outcome.go)?.open : null;
  if (open === 'wait') return null;
  for (const wish of outcome.wishes ?? [])
    if (!walk.grant(id, wish)) {
      walk.fail(id, 'text_limit');
      return null;
    }
  if ('go' in outcome && to !== undefined) return { to, from: id, exit: outcome.go };
  if ('stay' in outcome) {
    const state = walk.change();
    state.node = id;
    state.wait += 1;
    if (outcome.retry === true) state.tries += 1;
    if (at.kind.asks) {
      state.question = id;
      state.answered = false;
    }
    return null;
  }
  if (open === 'person') {
    walk.grant(id, { type: 'send', text: personText });
    walk.grant(id, { type: 'hand-off', to: { anyone: true }, reason: 'not-understood' });
  }
  if (!('ignore' in outcome)) walk.end(id, 'ended', 'end' in outcome ? outcome.goTo : '');
  return null;
}
