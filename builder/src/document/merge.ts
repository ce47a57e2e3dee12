import type { Edge, Flow } from '@parley/shared/flow/flow';
import { same } from '@parley/shared/flow/same';
import type { FlowNode } from '@parley/shared/nodes/index';

/** Either both sides' work in one flow, or the ids of the steps that both changed in different ways. */
export type Merged =
  | { readonly ok: true; readonly flow: Flow }
  | { readonly ok: false; readonly steps: readonly string[] };

/**
 * Joins two drafts that began as `base`: what only one side changed is taken from that side, step by step and
 * line by line. Positions never stand in the way: mine win.
 */
export function mergeFlows(base: Flow, mine: Flow, theirs: Flow): Merged {
  const torn = new Set<string>();
  const nodes = mergeMaps(byId(base), byId(mine), byId(theirs), (id) => torn.add(id));
  const edges = mergeMaps(byExit(base), byExit(mine), byExit(theirs), (_, edge) => torn.add(edge.from));
  const present = new Set(nodes.map((node) => node.id));
  const linesBefore = byExit(base);
  for (const edge of edges) {
    if (present.has(edge.from) && present.has(edge.to)) continue;
    // A line that one side drew to a step that the other took away.
    if (!same(linesBefore.get(keyOf(edge)), edge)) torn.add(edge.from);
  }
  if (torn.size > 0) return { ok: false, steps: [...torn] };
  return {
    ok: true,
    flow: {
      version: mine.version,
      name: mine.name === base.name ? theirs.name : mine.name,
      nodes,
      edges: edges.filter((edge) => present.has(edge.from) && present.has(edge.to)),
      layout: mergeLayout(base, mine, theirs, present),
      ...mergeRest(base, mine, theirs, present),
    },
  };
}

const keyOf = (edge: Edge) => JSON.stringify([edge.from, edge.exit]);
const byId = (flow: Flow): Map<string, FlowNode> => new Map(flow.nodes.map((node) => [node.id, node]));
const byExit = (flow: Flow): Map<string, Edge> => new Map(flow.edges.map((edge) => [keyOf(edge), edge]));

type Rest = Pick<Flow, 'notes' | 'chapters' | 'tests'>;

/** What is not the conversation itself never stands in the way: of two changes to one note, mine wins. */
function mergeRest(base: Flow, mine: Flow, theirs: Flow, present: ReadonlySet<string>): Rest {
  const mergeLists = <Item extends { readonly id: string }>(
    of: (flow: Flow) => readonly Item[] | undefined,
  ) => {
    const [was, ours, other] = [base, mine, theirs].map(
      (flow) => new Map((of(flow) ?? []).map((item) => [item.id, item])),
    ) as [Map<string, Item>, Map<string, Item>, Map<string, Item>];
    return mergeMaps(was, ours, other, () => undefined);
  };
  const notes = mergeLists((flow) => flow.notes);
  const free = new Set(present);
  // A step that each side put into another chapter stays in the first of them.
  const chapters = mergeLists((flow) => flow.chapters)
    .map((chapter) => ({ ...chapter, nodes: chapter.nodes.filter((id) => free.delete(id)) }))
    .filter((chapter) => chapter.nodes.length > 0);
  const tests = mergeLists((flow) => flow.tests);
  return {
    ...(notes.length > 0 && { notes }),
    ...(chapters.length > 0 && { chapters }),
    ...(tests.length > 0 && { tests }),
  };
}

function mergeMaps<Value>(
  base: ReadonlyMap<string, Value>,
  mine: ReadonlyMap<string, Value>,
  theirs: ReadonlyMap<string, Value>,
  tear: (key: string, value: Value) => void,
): Value[] {
  const merged: Value[] = [];
  for (const key of new Set([...theirs.keys(), ...mine.keys(), ...base.keys()])) {
    const [was, ours, other] = [base.get(key), mine.get(key), theirs.get(key)];
    const kept = same(ours, was) ? other : ours;
    const both = !same(ours, was) && !same(other, was) && !same(ours, other);
    const any = ours ?? other ?? was;
    if (both && any !== undefined) tear(key, any);
    if (kept !== undefined) merged.push(kept);
  }
  return merged;
}

function mergeLayout(base: Flow, mine: Flow, theirs: Flow, present: ReadonlySet<string>): Flow['layout'] {
  const moved = Object.entries(mine.layout).filter(([id, at]) => !same(at, base.layout[id]));
  const all = { ...mine.layout, ...theirs.layout, ...Object.fromEntries(moved) };
  const notes = new Set([...(mine.notes ?? []), ...(theirs.notes ?? [])].map((note) => note.id));
  return Object.fromEntries(Object.entries(all).filter(([id]) => present.has(id) || notes.has(id)));
}
