import type { Chapter, Edge, Flow, Note, Position } from '@parley/shared/flow/flow';
import { maxNodes } from '@parley/shared/flow/flow';
import { readFlow } from '@parley/shared/flow/read-flow';
import { standardFields } from '@parley/shared/flow/standard-fields';
import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import { fieldName, namesIn } from '@parley/shared/text/template';
import { type Command, newId } from '../document/commands.ts';
import { actionWords } from '../words/actions.ts';

/** Steps on the clipboard: plain JSON, so that it can be kept in a file or sent to someone. */
export interface Clip {
  readonly type: 'parley/clipboard';
  readonly v: 1;
  readonly nodes: readonly FlowNode[];
  /** Lines between them. */
  readonly edges: readonly Edge[];
  /** Places, counted from the upper left corner of all of them. */
  readonly layout: Readonly<Record<string, Position>>;
  readonly chapters?: readonly Chapter[];
  readonly notes?: readonly Note[];
}

const type = 'parley/clipboard';
/** Larger texts are no steps that someone copied. */
const maxPaste = 1024 * 1024;

type Places = Readonly<Record<string, Position>>;

/** These steps with what is between them; null where there is none. The start stays: every flow has its own. */
export function clipOf(flow: Flow, ids: ReadonlySet<string>, places: Places): Clip | null {
  const nodes = flow.nodes.filter((node) => ids.has(node.id) && !kindOf(node).begins);
  const notes = flow.notes?.filter((note) => ids.has(note.id)) ?? [];
  if (nodes.length + notes.length === 0) return null;
  const inside = new Set([...nodes, ...notes].map(({ id }) => id));
  const stand = [...inside].map((id) => places[id] ?? { x: 0, y: 0 });
  const corner = { x: Math.min(...stand.map(({ x }) => x)), y: Math.min(...stand.map(({ y }) => y)) };
  const chapters = flow.chapters?.filter(
    (chapter) => chapter.nodes.length > 0 && chapter.nodes.every((id) => inside.has(id)),
  );
  return {
    type,
    v: 1,
    nodes,
    edges: flow.edges.filter((edge) => inside.has(edge.from) && inside.has(edge.to)),
    layout: Object.fromEntries(
      [...inside].map((id, i) => {
        const at = stand[i] ?? corner;
        return [id, { x: at.x - corner.x, y: at.y - corner.y }];
      }),
    ),
    ...(chapters && chapters.length > 0 && { chapters }),
    ...(notes.length > 0 && { notes }),
  };
}

export type Pasted =
  | { readonly is: 'steps'; readonly clip: Clip }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'refused'; readonly why: string };

const refused = (why: string): Pasted => ({ is: 'refused', why });

/** What a pasted text is. Any text at all is welcome; what only looks like steps is refused in a sentence. */
export function readPaste(text: string): Pasted {
  const words = actionWords.clipboard;
  if (text.trim() === '') return refused(words.empty);
  if (text.length > maxPaste) return refused(words.tooLarge);
  const json = /^\s*[{[]/.test(text) && !/^\s*\{\{/.test(text);
  if (!json) return { is: 'text', text };
  const value = parse(text);
  if (value === undefined) return refused(text.includes(type) ? words.broken : words.foreign);
  if (!isRecord(value) || value.type !== type) return refused(words.foreign);
  if (typeof value.v === 'number' && value.v > 1) return refused(words.newer);
  const read = readFlow({ ...value, version: 1, name: '' });
  if (!read.ok) return refused(read.problem.code === 'unknown_kind' ? words.newer : words.broken);
  const clip = clipOf(read.flow, idsIn(read.flow), read.flow.layout);
  return clip === null ? refused(words.empty) : { is: 'steps', clip };
}

const idsIn = (flow: Flow) => new Set([...flow.nodes, ...(flow.notes ?? [])].map(({ id }) => id));

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same steps under ids of their own, so that they can be there twice. */
export function renamed(clip: Clip, makeId: (prefix: string) => string = newId): Clip {
  const prefixOf = new Map<string, string>(clip.nodes.map((node) => [node.id, node.kind]));
  const ids = new Map(Object.keys(clip.layout).map((id) => [id, makeId(prefixOf.get(id) ?? 'note')]));
  const to = (id: string) => ids.get(id) ?? id;
  return {
    ...clip,
    nodes: clip.nodes.map((node) => ({ ...node, id: to(node.id) })),
    edges: clip.edges.map((edge) => ({ ...edge, from: to(edge.from), to: to(edge.to) })),
    layout: Object.fromEntries(Object.entries(clip.layout).map(([id, at]) => [to(id), at])),
    ...(clip.notes && { notes: clip.notes.map((note) => ({ ...note, id: to(note.id) })) }),
    ...(clip.chapters && {
      chapters: clip.chapters.map((one) => ({ ...one, id: makeId('chapter'), nodes: one.nodes.map(to) })),
    }),
  };
}

/** Puts steps into a flow, their upper left corner at a place. */
export function addClip(clip: Clip, at: Position): Command {
  const moved = Object.entries(clip.layout).map(([id, { x, y }]) => [
    id,
    { x: Math.round(at.x + x), y: Math.round(at.y + y) },
  ]);
  return (flow) => ({
    ...flow,
    nodes: [...flow.nodes, ...clip.nodes],
    edges: [...flow.edges, ...clip.edges],
    layout: { ...flow.layout, ...Object.fromEntries(moved) },
    ...(clip.chapters && { chapters: [...(flow.chapters ?? []), ...clip.chapters] }),
    ...(clip.notes && { notes: [...(flow.notes ?? []), ...clip.notes] }),
  });
}

/** True where a flow has room for these too. */
export function hasRoom(flow: Flow, clip: Clip): boolean {
  return flow.nodes.length + clip.nodes.length <= maxNodes;
}

/** Names in the steps that nothing fills in here: neither the workspace's fields, nor any step, nor the steps themselves. */
export function unknownNames(clip: Clip, flow: Flow, fields: readonly string[]): string[] {
  const plain = (name: string) => fieldName(name) ?? name;
  const filled = [...flow.nodes, ...clip.nodes].flatMap((node) => {
    const kind = kindOf(node);
    return [...kind.saves(node.data), ...(kind.dates?.(node.data) ?? [])];
  });
  const known = new Set([...standardFields, ...fields, ...filled].map(plain));
  const used = clip.nodes.flatMap((node) => {
    const kind = kindOf(node);
    const inTexts = kind.texts(node.data).flatMap(({ text }) => namesIn(text).map(({ name }) => name));
    return [...inTexts, ...(kind.reads?.(node.data) ?? []).map(({ name }) => name)];
  });
  return [...new Set(used.map(plain))].filter((name) => !known.has(name));
}
