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
  return stretches(flow, (node) => kindOf(node).waits, maxTextsPerStep);
}

/** The nodes at which people get one text more than `most` without having been asked anything. */
export function unaskedStretches(flow: Flow, most: number): string[] {
  // A person who takes over speaks with them.
  const speaks = (node: FlowNode) => kindOf(node).asks || kindOf(node).person !== undefined;
  return stretches(flow, speaks, most, (node) => !speaks(node)).texts;
}

function stretches(
  flow: Flow,
  ends: (node: FlowNode) => boolean,
  mostTexts: number,
  counts: (node: FlowNode) => boolean = () => true,
): { texts: string[]; steps: string[] } {
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const ways = waysOf(flow);
  const goesOn = (id: string) => {
    const node = nodes.get(id);
    return node !== undefined && !ends(node);
  };
  const before = new Map<string, Stretch>([...ways.keys()].map((id) => [id, { steps: 0, texts: 0 }]));
  const open = new Map<string, number>();
  for (const [from, on] of ways) if (goesOn(from)) for (const to of on) open.set(to, (open.get(to) ?? 0) + 1);
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
    for (const to of goesOn(id) ? (ways.get(id) ?? []) : []) {
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
