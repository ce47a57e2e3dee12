import type { Step, Version } from '@parley/shared/flow/graph';
import type { Effect } from '@parley/shared/run/effect';
import type { RunEvent } from '@parley/shared/run/event';
import type { Run } from '@parley/shared/run/state';

/** A way out of a node, as `node/exit`. */
export type Way = string;

/** Every way out of every node of a flow. */
export function allWays(version: Version): Way[] {
  return [...version.steps.values()].flatMap((step) =>
    step.exits.map((exit) => `${step.node.id}/${exit.id}`),
  );
}

/**
 * The ways that one step of the engine took: those it moved along, and those that no line leaves, where silence or
 * a reply that nobody understands goes by the node's default.
 */
export function waysTaken(version: Version, before: Run, event: RunEvent, effects: readonly Effect[]): Way[] {
  const moved = effects.flatMap((effect) =>
    effect.type === 'moved' && effect.from !== null ? [`${effect.from}/${effect.exit}`] : [],
  );
  const at = before.node === null ? undefined : version.steps.get(before.node);
  if (at === undefined || moved.some((way) => way.startsWith(`${at.node.id}/`))) return moved;
  if (event.type === 'timer' && event.wait === before.wait) return [...moved, ...open(at, 'no-reply')];
  const lost = effects.some((effect) => effect.type === 'hand-off' && effect.reason === 'not-understood');
  return lost ? [...moved, ...open(at, 'anything-else')] : moved;
}

function open(at: Step, look: 'no-reply' | 'anything-else'): Way[] {
  return at.exits
    .filter((exit) => exit.look === look && !at.to.has(exit.id))
    .map((exit) => `${at.node.id}/${exit.id}`);
}
