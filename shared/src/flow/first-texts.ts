import { kindOf } from '../nodes/index.ts';
import type { Flow } from './flow.ts';
import { waysOf } from './ways.ts';

const known = new WeakMap<Flow, ReadonlySet<string>>();

/**
 * The steps whose text may be the first one of a conversation: no other step that sends lies before them. Looked for
 * once in each flow, however many cards ask.
 */
export function firstTextsOf(flow: Flow): ReadonlySet<string> {
  const found = known.get(flow);
  if (found !== undefined) return found;
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const ways = waysOf(flow);
  const first = new Set<string>();
  const seen = new Set<string>();
  const open = flow.nodes.filter((node) => kindOf(node).begins).map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = nodes.get(id);
    if (node === undefined || seen.has(id)) continue;
    seen.add(id);
    const texts = kindOf(node)
      .texts(node.data)
      .filter(({ field }) => field === 'text');
    if (texts.length > 0) first.add(id);
    // One that is still to be written, or that may stay empty, leaves the next one to be the first.
    if (!texts.some(({ text }) => text.trim() !== '')) for (const to of ways.get(id) ?? []) open.push(to);
  }
  known.set(flow, first);
  return first;
}
