import type { Chapter, Edge, Flow } from '@parley/shared/flow/flow';
import { same } from '@parley/shared/flow/same';
import { type FlowNode, kindOf } from '@parley/shared/nodes/index';

export interface Merged {
  readonly flow: Flow;
  /** Ids of the steps, notes, chapters and kept tries that both sides changed, each in its own way; `flowName`, too. */
  readonly torn: readonly string[];
}

/** Stands for the flow's name where ids are listed: nothing in a flow has an empty one. */
export const flowName = '';

type Side = 'mine' | 'theirs';

/** Something that both sides may have changed, by an id: as it was, as I have it, and as they do. */
type Three<Value> = Readonly<Record<'base' | Side, ReadonlyMap<string, Value>>>;

/**
 * Joins two drafts that began as `base`: what only one side changed is taken from that side, step by step and line by
 * line. Where both did, the whole of it is as on the side to `keep`. Positions never stand in the way: mine win.
 */
export function mergeFlows(base: Flow, mine: Flow, theirs: Flow, keep: Side = 'theirs'): Merged {
  const torn = new Set<string>();
  const tear = (id: string) => torn.add(id);
  const three = <Value>(of: (flow: Flow) => ReadonlyMap<string, Value>): Three<Value> => ({
    base: of(base),
    mine: of(mine),
    theirs: of(theirs),
  });
  const { nodes, edges } = mergeSteps(three(stepsOf), three(linesOf), keep, tear);
  const notes = mergeMaps(three(byId('notes')), keep, tear);
  const titles = mergeMaps(three(titlesOf), keep, tear);
  const chapters = mergeChapters(titles, three(byId('chapters')), nodes);
  const tests = mergeMaps(three(byId('tests')), keep, tear);
  const names = mergeMaps(three(nameOf), keep, tear);
  const placed = new Set([...nodes.keys(), ...notes.keys()]);
  return {
    torn: [...torn],
    flow: {
      version: mine.version,
      name: names.get(flowName) ?? mine.name,
      nodes: [...nodes.values()],
      edges,
      layout: mergeLayout(base, mine, theirs, placed),
      ...(notes.size > 0 && { notes: [...notes.values()] }),
      ...(chapters.length > 0 && { chapters }),
      ...(tests.size > 0 && { tests: [...tests.values()] }),
    },
  };
}

const keyOf = (edge: Edge) => JSON.stringify([edge.from, edge.exit]);
const stepsOf = (flow: Flow) => new Map(flow.nodes.map((node) => [node.id, node]));
const linesOf = (flow: Flow) => new Map(flow.edges.map((edge) => [keyOf(edge), edge]));
const nameOf = ({ name }: Flow) => new Map([[flowName, name]]);
const titlesOf = (flow: Flow) => new Map((flow.chapters ?? []).map(({ id, title }) => [id, title]));

type Item<Part extends 'notes' | 'chapters' | 'tests'> = NonNullable<Flow[Part]>[number];

const byId =
  <Part extends 'notes' | 'chapters' | 'tests'>(part: Part) =>
  (flow: Flow): ReadonlyMap<string, Item<Part>> =>
    new Map((flow[part] ?? []).map((item) => [item.id, item as Item<Part>]));

/** Steps and the lines between them. A step that is torn has its lines from the side that is kept, too. */
function mergeSteps(steps: Three<FlowNode>, lines: Three<Edge>, keep: Side, tear: (id: string) => void) {
  const whole = new Set<string>();
  const nodes = mergeMaps(steps, keep, (id) => whole.add(id));
  for (const id of whole) tear(id);
  for (const side of [lines.mine, lines.theirs])
    for (const [key, edge] of side) {
      if (same(lines.base.get(key), edge)) continue;
      // A line that one side drew from or to what the other took away.
      const lost = hasExit(nodes.get(edge.from), edge.exit) ? edge.to : edge.from;
      if (lost === edge.to && nodes.has(lost)) continue;
      tear(edge.from);
      whole.add(lost);
    }
  for (const id of whole) put(nodes, id, steps[keep].get(id));
  const edges = mergeMaps(lines, keep, (_, edge) => tear(edge.from));
  for (const side of [lines.mine, lines.theirs])
    for (const [key, edge] of side)
      if (whole.has(edge.from) || whole.has(edge.to)) put(edges, key, lines[keep].get(key));
  const stands = (edge: Edge) => nodes.has(edge.to) && hasExit(nodes.get(edge.from), edge.exit);
  return { nodes, edges: [...edges.values()].filter(stands) };
}

function hasExit(node: FlowNode | undefined, exit: string): boolean {
  if (node === undefined) return false;
  return kindOf(node)
    .exits(node.data)
    .some(({ id }) => id === exit);
}

/** A step that each side put into another chapter stays in the first of them; an empty chapter goes. */
function mergeChapters(
  titles: ReadonlyMap<string, string>,
  { base, mine, theirs }: Three<Chapter>,
  present: ReadonlyMap<string, FlowNode>,
): Chapter[] {
  const free = new Set(present.keys());
  return [...titles]
    .map(([id, title]) => {
      const [was, ours, other] = [base, mine, theirs].map((side) => new Set(side.get(id)?.nodes));
      const stays = (step: string) => !was?.has(step) || (ours?.has(step) && other?.has(step));
      const steps = [...new Set([...(other ?? []), ...(ours ?? [])])];
      return { id, title, nodes: steps.filter((step) => stays(step) && free.delete(step)) };
    })
    .filter(({ nodes }) => nodes.length > 0);
}

/** `tear` is told what both sides changed in different ways, and gets any of the values. */
function mergeMaps<Value>(
  { base, mine, theirs }: Three<Value>,
  keep: Side,
  tear: (key: string, value: Value) => void,
): Map<string, Value> {
  const merged = new Map<string, Value>();
  for (const key of new Set([...theirs.keys(), ...mine.keys(), ...base.keys()])) {
    const [was, ours, other] = [base.get(key), mine.get(key), theirs.get(key)];
    const both = !same(ours, was) && !same(other, was) && !same(ours, other);
    const any = ours ?? other;
    if (both && any !== undefined) tear(key, any);
    const takesMine = both ? keep === 'mine' : !same(ours, was);
    put(merged, key, takesMine ? ours : other);
  }
  return merged;
}

function put<Value>(map: Map<string, Value>, key: string, value: Value | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

function mergeLayout(base: Flow, mine: Flow, theirs: Flow, placed: ReadonlySet<string>): Flow['layout'] {
  const moved = Object.entries(mine.layout).filter(([id, at]) => !same(at, base.layout[id]));
  const all = { ...mine.layout, ...theirs.layout, ...Object.fromEntries(moved) };
  return Object.fromEntries(Object.entries(all).filter(([id]) => placed.has(id)));
}
