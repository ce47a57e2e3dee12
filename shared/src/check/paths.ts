import type { Flow } from '../flow/flow.ts';
import { edgeKey } from '../flow/patch.ts';
import { waysOf } from '../flow/ways.ts';
import { kindOf } from '../nodes/index.ts';

/** One node of each loop in which no node waits. */
export function loopWithoutWait(flow: Flow): string[] {
  const going = flow.nodes.filter((node) => !kindOf(node).waits).map((node) => node.id);
  return loops(going, waysOf(flow));
}

/** One node of each loop that goes round while nobody answers: by waits, by silence, by what is not understood. */
export function loopWithoutAnswer(flow: Flow): string[] {
  const answered = new Set(
    flow.nodes.flatMap((node) =>
      kindOf(node)
        .exits(node.data)
        .flatMap(({ id, look }) => (look === 'answer' ? [edgeKey({ from: node.id, exit: id })] : [])),
    ),
  );
  const edges = flow.edges.filter((edge) => !answered.has(edgeKey(edge)));
  return loops(
    flow.nodes.map((node) => node.id),
    waysOf({ ...flow, edges }),
  );
}

/**
 * One node of each loop among these. What is on one remains after taking away, again and again, every node that
 * leads to no other remaining one.
 */
function loops(ids: readonly string[], ways: ReadonlyMap<string, readonly string[]>): string[] {
  const going = new Set(ids);
  const back = new Map<string, string[]>();
  const left = new Map<string, number>();
  for (const id of going) {
    const on = (ways.get(id) ?? []).filter((to) => going.has(to));
    left.set(id, on.length);
    for (const to of on) {
      const before = back.get(to);
      if (before === undefined) back.set(to, [id]);
      else before.push(id);
    }
  }
  const free = [...going].filter((id) => left.get(id) === 0);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    going.delete(id);
    for (const before of back.get(id) ?? []) {
      const more = (left.get(before) ?? 0) - 1;
      left.set(before, more);
      if (more === 0) free.push(before);
    }
  }
  return firstOfEachLoop(going, ways);
}

/** Of nodes that all lead into a loop, those that come back to themselves, one for each loop. */
function firstOfEachLoop(going: ReadonlySet<string>, ways: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const known = new Set<string>();
  for (const first of going) {
    if (known.has(first)) continue;
    const path: string[] = [];
    let id: string | undefined = first;
    while (id !== undefined && !known.has(id)) {
      known.add(id);
      path.push(id);
      id = (ways.get(id) ?? []).find((to) => going.has(to));
    }
    if (id !== undefined && path.includes(id)) found.push(id);
  }
  return found;
}
