import { kindOf } from '../nodes/index.ts';
import type { Flow } from './flow.ts';
import { reachable, waysOf } from './ways.ts';

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
  const starts = flow.nodes.filter((node) => kindOf(node).begins).map(({ id }) => id);
  const textsOf = (id: string) => {
    const node = nodes.get(id);
    const texts = node === undefined ? [] : kindOf(node).texts(node.data);
    return texts.filter(({ field }) => field === 'text');
  };
  // One that is still to be written, or that may stay empty, leaves the next one to be the first.
  const silent = (id: string) => !textsOf(id).some(({ text }) => text.trim() !== '');
  const seen = reachable(starts, (id) => (silent(id) ? (ways.get(id) ?? []) : []));
  const first = new Set([...seen].filter((id) => textsOf(id).length > 0));
  known.set(flow, first);
  return first;
}
