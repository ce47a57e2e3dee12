import type { Flow } from '../flow/flow.ts';
import { waysOf } from '../flow/ways.ts';
import { type FlowNode, kindOf } from '../nodes/index.ts';
import { maxNodesPerStep, maxTextsPerStep } from '../run/limits.ts';

/** What a run has done since it last waited, at most, when it comes to a node. */
interface Stretch {
  steps: number;
  texts: number;
}

/**
 * The nodes at which a run would fail, since on the longest way there from the start or the last wait it has passed
 * one node or sent one text too many. Every node counts as one text at most. What lies on a loop or behind one is
 * left out: the loop is the problem there.
 */
export function overlongStretches(flow: Flow): { texts: string[]; steps: string[] } {
  const on = waysOn(flow, (node) => !kindOf(node).waits);
  return stretches(flow, on, () => true, maxTextsPerStep);
}

/**
 * The nodes at which people get one text more than `most` without having been asked anything. Of a loop every node
 * counts once.
 */
export function unaskedStretches(flow: Flow, most: number): string[] {
  // A person who takes over speaks with them.
  const silent = (node: FlowNode) => !kindOf(node).asks && kindOf(node).person === undefined;
  const begin = flow.nodes.filter((node) => kindOf(node).begins || !silent(node)).map(({ id }) => id);
  const on = withoutReturns(waysOn(flow, silent), [
    ...begin.flatMap((id) => waysOf(flow).get(id) ?? []),
    ...waysOf(flow).keys(),
  ]);
  return stretches(flow, on, silent, most).texts;
}

type Ways = ReadonlyMap<string, readonly string[]>;

/** The ways from those nodes that a run goes on from at once. */
function waysOn(flow: Flow, goesOn: (node: FlowNode) => boolean): Ways {
  const going = new Set(flow.nodes.filter(goesOn).map(({ id }) => id));
  return new Map([...waysOf(flow)].map(([id, on]) => [id, going.has(id) ? on : []]));
}

/** The ways without those that lead back to a node that one has come through, from the first of `begin` on. */
function withoutReturns(ways: Ways, begin: Iterable<string>): Ways {
  const onward = new Map<string, readonly string[]>();
  const through = new Set<string>();
  for (const first of begin) {
    const path = [first];
    for (let id = path.at(-1); id !== undefined; id = path.at(-1)) {
      if (onward.has(id)) {
        through.delete(id);
        path.pop();
        continue;
      }
      through.add(id);
      const on = (ways.get(id) ?? []).filter((to) => !through.has(to));
      onward.set(id, on);
      for (const to of on) if (!onward.has(to)) path.push(to);
    }
  }
  return onward;
}

function stretches(
  flow: Flow,
  ways: Ways,
  counts: (node: FlowNode) => boolean,
  mostTexts: number,
): { texts: string[]; steps: string[] } {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const before = new Map<string, Stretch>([...ways.keys()].map((id) => [id, { steps: 0, texts: 0 }]));
  const open = new Map<string, number>();
  for (const on of ways.values()) for (const to of on) open.set(to, (open.get(to) ?? 0) + 1);
  const found = { texts: [] as string[], steps: [] as string[] };
  const ready = [...ways.keys()].filter((id) => !open.has(id));
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    const node = nodes.get(id);
    const at = before.get(id);
    if (node === undefined || at === undefined) continue;
    const texts = kindOf(node).texts(node.data);
    const sends = counts(node) && texts.some(({ sent, text }) => sent && text.trim() !== '');
    at.steps += 1;
    at.texts += sends ? 1 : 0;
    if (sends && at.texts === mostTexts + 1) found.texts.push(id);
    if (at.steps === maxNodesPerStep + 1) found.steps.push(id);
    for (const to of ways.get(id) ?? []) {
      const then = before.get(to);
      if (then === undefined) continue;
      then.steps = Math.max(then.steps, at.steps);
      then.texts = Math.max(then.texts, at.texts);
      const left = (open.get(to) ?? 0) - 1;
      open.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return found;
}
