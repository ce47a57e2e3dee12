import type { Flow } from '../flow/flow.ts';
import { kindOf } from '../nodes/index.ts';
import { waysOf } from './paths.ts';

/** The steps whose text may be the first one of a conversation: no other step that sends lies before them. */
export function firstTexts(flow: Flow): ReadonlySet<string> {
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
    // One that may stay empty leaves the next one to be the first.
    if (!texts.some(({ text }) => text.trim() !== '')) for (const to of ways.get(id) ?? []) open.push(to);
  }
  return first;
}
