import type { FlowNode } from '../nodes/index.ts';
import type { Chapter, Edge, Flow, Note, Position } from './flow.ts';
import { same } from './same.ts';
import type { SavedConversation } from './saved-conversation.ts';

/**
 * What differs between two lists of things with keys. `set`: new and changed ones; new ones come last. `gone`: keys.
 * `order`: all keys, where they stand otherwise than that would leave them. `all`: the list whole, where a key is
 * there twice.
 */
export type ListPatch<Item> =
  | { readonly all: readonly Item[] }
  | { readonly set?: readonly Item[]; readonly gone?: readonly string[]; readonly order?: readonly string[] };

/** What differs between two flows, as plain JSON: what is equal in both is left out. */
export interface FlowPatch {
  readonly name?: string;
  readonly nodes?: ListPatch<FlowNode>;
  /** Keyed by `edgeKey`. */
  readonly edges?: ListPatch<Edge>;
  readonly layout?: ListPatch<Place>;
  readonly notes?: ListPatch<Note>;
  readonly chapters?: ListPatch<Chapter>;
  readonly tests?: ListPatch<SavedConversation>;
}

export interface Place extends Position {
  readonly id: string;
}

/** A line's key: where it begins. */
export function edgeKey(edge: Pick<Edge, 'from' | 'exit'>): string {
  return JSON.stringify([edge.from, edge.exit]);
}

const idOf = (item: { readonly id: string }) => item.id;

/** `applyPatch(before, diffFlows(before, after))` is `after`. Nothing to do is `{}`. */
export function diffFlows(before: Flow, after: Flow): FlowPatch {
  const patch: { -readonly [Key in keyof FlowPatch]: FlowPatch[Key] } = {};
  if (before.name !== after.name) patch.name = after.name;
  const nodes = diffLists(before.nodes, after.nodes, idOf);
  if (nodes) patch.nodes = nodes;
  const edges = diffLists(before.edges, after.edges, edgeKey);
  if (edges) patch.edges = edges;
  const layout = before.layout === after.layout ? null : diffLists(placesOf(before), placesOf(after), idOf);
  if (layout) patch.layout = layout;
  const notes = diffLists(before.notes ?? [], after.notes ?? [], idOf);
  if (notes) patch.notes = notes;
  const chapters = diffLists(before.chapters ?? [], after.chapters ?? [], idOf);
  if (chapters) patch.chapters = chapters;
  const tests = diffLists(before.tests ?? [], after.tests ?? [], idOf);
  if (tests) patch.tests = tests;
  return patch;
}

/** The flow with what the patch says. What it takes away and is not there is no matter. */
export function applyPatch(flow: Flow, patch: FlowPatch): Flow {
  const { name = flow.name, nodes, edges, layout, notes, chapters, tests } = patch;
  return {
    ...flow,
    name,
    nodes: nodes ? applyList(flow.nodes, nodes, idOf) : flow.nodes,
    edges: edges ? applyList(flow.edges, edges, edgeKey) : flow.edges,
    layout: layout ? layoutOf(applyList(placesOf(flow), layout, idOf)) : flow.layout,
    ...(notes && { notes: applyList(flow.notes ?? [], notes, idOf) }),
    ...(chapters && { chapters: applyList(flow.chapters ?? [], chapters, idOf) }),
    ...(tests && { tests: applyList(flow.tests ?? [], tests, idOf) }),
  };
}

/** True for a patch that changes nothing. */
export function isEmptyPatch(patch: FlowPatch): boolean {
  return Object.keys(patch).length === 0;
}

function placesOf({ layout }: Flow): Place[] {
  return Object.entries(layout).map(([id, { x, y }]) => ({ id, x, y }));
}

function layoutOf(places: readonly Place[]): Flow['layout'] {
  return Object.fromEntries(places.map(({ id, x, y }) => [id, { x, y }]));
}

function diffLists<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): ListPatch<Item> | null {
  if (before === after) return null;
  const was = new Map(before.map((item) => [keyOf(item), item]));
  const is = new Map(after.map((item) => [keyOf(item), item]));
  if (was.size < before.length || is.size < after.length) return same(before, after) ? null : { all: after };
  const set = after.filter((item) => !same(was.get(keyOf(item)), item));
  const gone = [...was.keys()].filter((key) => !is.has(key));
  const patch = { ...(set.length > 0 && { set }), ...(gone.length > 0 && { gone }) };
  const left = applyList(before, patch, keyOf);
  const moved = left.some((item, i) => {
    const other = after[i];
    return other === undefined || keyOf(item) !== keyOf(other);
  });
  if (!moved) return set.length + gone.length === 0 ? null : patch;
  return { ...patch, order: after.map(keyOf) };
}

function applyList<Item>(
  items: readonly Item[],
  patch: ListPatch<Item>,
  keyOf: (item: Item) => string,
): readonly Item[] {
  if ('all' in patch) return patch.all;
  const gone = new Set(patch.gone);
  const set = new Map(patch.set?.map((item) => [keyOf(item), item]));
  const kept = items.filter((item) => !gone.has(keyOf(item)));
  const known = new Set(kept.map(keyOf));
  const all = [
    ...kept.map((item) => set.get(keyOf(item)) ?? item),
    ...[...set].flatMap(([key, item]) => (known.has(key) ? [] : [item])),
  ];
  if (patch.order === undefined) return all;
  const place = new Map(patch.order.map((key, i) => [key, i]));
  const last = patch.order.length;
  return [...all].sort((a, b) => (place.get(keyOf(a)) ?? last) - (place.get(keyOf(b)) ?? last));
}
