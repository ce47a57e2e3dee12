import type { Flow } from '@parley/shared/flow/flow';
import { readingOrder } from '@parley/shared/flow/reading-order';
import type { FlowNode } from '@parley/shared/nodes/index';
import { fieldLabel } from '@parley/shared/text/field-label';
import { indexOf } from '../document/flow-index.ts';
import { partsOf } from '../writing/text-parts.ts';

/** A place in a flow that has what one looked for, and a few words around it. */
export interface Hit {
  readonly node: FlowNode;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Small letters without accents, letter for letter, so that places stay what they were. */
export function plain(text: string): string {
  return Array.from(text, (letter) => {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return bare.length === letter.length ? bare : letter;
  }).join('');
}

/** What no author has written: names of things, and settings with words of their own. */
const settings: ReadonlySet<string> = new Set(['id', 'type', 'is', 'after', 'kind', 'exit']);

/** Everything that an author wrote into a step: its name, texts, answers, words that also mean them, tags. */
function writtenIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(writtenIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => (settings.has(key) ? [] : writtenIn(inside)));
}

const around = 28;
function hitIn(node: FlowNode, text: string, wanted: string): Hit | null {
  // A contact's field is known by its label.
  const words = partsOf(text).map((part) => (part.type === 'words' ? part.text : fieldLabel(part.name)));
  const line = words.join('').replace(/\s+/g, ' ');
  const at = plain(line).indexOf(wanted);
  if (at === -1) return null;
  const end = at + wanted.length;
  return {
    node,
    before: `${at > around ? '…' : ''}${line.slice(Math.max(0, at - around), at)}`,
    match: line.slice(at, end),
    after: `${line.slice(end, end + around * 2)}${line.length > end + around * 2 ? '…' : ''}`,
  };
}

/** All places with these words, in the order in which the flow is read; one for each text that has them. */
export function findInFlow(flow: Flow, typed: string): Hit[] {
  const wanted = plain(typed.trim().replace(/\s+/g, ' '));
  if (wanted === '') return [];
  const { nodes } = indexOf(flow);
  return readingOrder(flow).ids.flatMap((id) => {
    const node = nodes.get(id);
    if (node === undefined) return [];
    const texts = [...new Set([node.name ?? '', ...writtenIn(node.data)])];
    return texts.flatMap((text) => hitIn(node, text, wanted) ?? []);
  });
}

/** Those whose title has all the words typed, best first: as it begins, as one of its words begins, anywhere. */
export function matching<Item extends { readonly title: string }>(
  items: readonly Item[],
  typed: string,
): readonly Item[] {
  const wanted = plain(typed.trim());
  if (wanted === '') return items;
  const words = wanted.split(/\s+/);
  const ranked = items.flatMap((item) => {
    const title = plain(item.title);
    if (!words.every((word) => title.includes(word))) return [];
    const rank = title.startsWith(wanted) ? 0 : ` ${title}`.includes(` ${wanted}`) ? 1 : 2;
    return [{ item, rank }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}
