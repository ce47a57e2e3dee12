import type { StepResult } from '../engine/step.ts';
import { contextOf } from '../engine/walk.ts';
import type { Step, Version } from '../flow/graph.ts';
import type { Exit } from '../nodes/node-kind.ts';
import type { RunEvent } from '../run/event.ts';

/**
 * The way out by which a run ended, where no line leads on from it: the engine goes it without a word. Null where
 * the run goes on, was stopped from outside, failed, or ended at a step that has no ways out.
 */
export function openWay(
  version: Version,
  { run, contact, effects }: StepResult,
  event: RunEvent,
): { readonly from: string; readonly exit: string } | null {
  if (run.status !== 'ended' || event.type === 'stopped') return null;
  const ended = effects.find((effect) => effect.type === 'ended');
  const asked = effects.some((effect) => effect.type === 'hand-off' && effect.reason === 'asked');
  const at = ended?.node == null ? undefined : version.steps.get(ended.node);
  if (at === undefined || asked) return null;
  const { id } = at.node;
  if (effects.some((effect) => effect.type === 'moved' && effect.to === id)) {
    const outcome = at.kind.enter(at.node.data, contextOf(version, run, contact, event, id));
    return 'go' in outcome && !at.to.has(outcome.go) ? { from: id, exit: outcome.go } : null;
  }
  const meant = effects.find((effect) => effect.type === 'understood' && effect.node === id);
  const exit = meant?.type === 'understood' && meant.exit !== null ? meant.exit : exitFor(at, event)?.id;
  return exit === undefined || at.to.has(exit) ? null : { from: id, exit };
}

function exitFor({ exits }: Step, event: RunEvent): Exit | undefined {
  const look = event.type === 'reply' ? 'anything-else' : event.type === 'timer' ? 'no-reply' : 'next';
  return exits.find((exit) => exit.look === look) ?? (exits.length === 1 ? exits[0] : undefined);
}
