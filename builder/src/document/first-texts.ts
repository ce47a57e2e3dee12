import type { Flow } from '@parley/shared/flow/flow';
import { kindOf } from '@parley/shared/nodes/index';
import { indexOf } from './flow-index.ts';

const known = new WeakMap<Flow, ReadonlySet<string>>();

/** The steps whose text may be the first one of a conversation: no other step that sends lies before them. */
export function firstTextsOf(flow: Flow): ReadonlySet<string> {
  const found = known.get(flow);
  if (found !== undefined) return found;
  const { nodes, to } = indexOf(flow);
  const first = new Set<string>();
  const seen = new Set<string>();
  const waiting = flow.nodes.filter((node) => kindOf(node).begins).map(({ id }) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = nodes.get(id);
    if (node === undefined || seen.has(id)) continue;
    seen.add(id);
    const texts = kindOf(node)
      .texts(node.data)
      .filter(({ field }) => field === 'text');
    if (texts.length > 0) first.add(id);
    // One that is still to be written, or that may stay empty, leaves the next one to be the first.
    if (texts.some(({ text }) => text.trim() !== '')) continue;
    waiting.push(...(to.get(id)?.values() ?? []));
  }
  known.set(flow, first);
  return first;
}
