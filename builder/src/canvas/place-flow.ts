import type { Flow, Position } from '@parley/shared/flow/flow';
import { readingOrder } from '@parley/shared/flow/reading-order';
import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import { indexOf } from '../document/flow-index.ts';

export const cardWidth = 320;
export const columnGap = 112;
const rowGap = 48;
const rowHeight = 37;
/** A second line in the row: what is sent when nothing fits, or that it is only sent in sending hours. */
const secondLine = 22;
/** A text of more lines than these is cut on its card, and a button below shows all of it. */
const mostLines = 10;
const cutLines = 8;
const showAll = 28;

type HeightOf = (node: FlowNode) => number;
type Layout = Readonly<Record<string, Position>>;

const sentText = (node: FlowNode) =>
  kindOf(node)
    .texts(node.data)
    .find((text) => text.sent)?.text;

/** Whether its card is one line, without a header: what the contact never reads. */
export function isOneLine(node: FlowNode): boolean {
  const kind = kindOf(node);
  return sentText(node) === undefined && !kind.begins && kind.exits(node.data).length <= 1;
}

/** How far below its top a line enters a card: a card of one line is not as a card with a header. */
export const portOf = (node: FlowNode): number => (isOneLine(node) ? 22 : 16);

/** About as tall as its card will be, before there is one to measure. */
export function guessHeight(node: FlowNode): number {
  const kind = kindOf(node);
  const text = sentText(node);
  const ways = kind.exits(node.data).filter((exit) => exit.look !== 'next').length;
  // Where there are ways of one's own to name, the last row adds one.
  const rows = ways + (kind.answers !== undefined || (text === undefined && ways > 0) ? 1 : 0);
  if (text === undefined) return kind.begins ? 96 : Math.max(48, 34 + rows * rowHeight);
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 38)), 0);
  const again = kind.answers === undefined ? 0 : secondLine;
  const hours = kind.pause?.(node.data).inHours ? secondLine : 0;
  const shown = lines > mostLines ? cutLines * 22 + showAll : lines * 22;
  return 34 + 24 + shown + 26 + rows * rowHeight + again + hours;
}

/** The room that what belongs to a card takes below it: the card of what is always on stands below the start. */
export const belowOf = (node: FlowNode) => (kindOf(node).begins ? 150 : 0);

/** About where its lines begin, counted from its top, in the order of its ways out. */
export function guessPorts(node: FlowNode, height: number): number[] {
  const kind = kindOf(node);
  const exits = kind.exits(node.data);
  if (exits.length === 1 && exits[0]?.look === 'next') return [portOf(node)];
  const own = exits.filter((exit) => exit.look === 'answer' || exit.look === 'next').length;
  const adds = kind.answers !== undefined || sentText(node) === undefined;
  const asksAgain = kind.answers !== undefined;
  const hours = kind.pause?.(node.data).inHours;
  let below = height;
  const ports = [...exits].reverse().map((exit, i) => {
    // The row that adds an answer stands under the answers, and above what happens without one.
    if (adds && exits.length - i === own) below -= rowHeight;
    const second = exit.look === 'no-reply' ? hours : asksAgain && exit.look === 'anything-else';
    const row = rowHeight + (second ? secondLine : 0);
    below -= row;
    return below + row / 2;
  });
  return ports.reverse();
}

/**
 * A place for every step that has none, from left to right as the conversation goes: a step stands one column
 * to the right of the last step that leads to it, and the ways out of a step from top to bottom. Steps that have
 * a place keep it.
 */
export function placeFlow(flow: Flow, heightOf: HeightOf = guessHeight): Layout {
  // A step may be called `constructor`: only what is really in the layout counts.
  const hasPlace = ({ id }: FlowNode) => Object.hasOwn(flow.layout, id);
  const missing = flow.nodes.filter((node) => !hasPlace(node));
  if (missing.length === 0) return flow.layout;
  const roomOf: HeightOf = (node) => heightOf(node) + belowOf(node);
  const fresh = layOut(flow, roomOf);
  const anchor = flow.nodes.find(hasPlace);
  const kept = anchor === undefined ? undefined : flow.layout[anchor.id];
  const at = anchor === undefined ? undefined : fresh.get(anchor.id);
  const shift = kept && at ? { x: kept.x - at.x, y: kept.y - at.y } : { x: 0, y: 0 };
  const placed = new Map(Object.entries(flow.layout));
  const heights = new Map(flow.nodes.map((node) => [node.id, roomOf(node)]));
  for (const node of missing) {
    const wish = fresh.get(node.id) ?? { x: 0, y: 0 };
    const place = { x: wish.x + shift.x, y: wish.y + shift.y };
    placed.set(
      node.id,
      missing.length === flow.nodes.length ? place : freePlace(place, node, placed, heights),
    );
  }
  return Object.fromEntries(placed);
}

/** The nearest free place at or below `at`. */
export function freePlace(
  at: Position,
  node: FlowNode,
  taken: ReadonlyMap<string, Position>,
  heights: ReadonlyMap<string, number>,
): Position {
  const height = heights.get(node.id) ?? guessHeight(node);
  const others = [...taken]
    .filter(([id]) => id !== node.id)
    .map(([id, p]) => ({ ...p, h: heights.get(id) ?? 120 }));
  let y = at.y;
  for (let again = true; again; ) {
    again = false;
    for (const other of others) {
      const besides = Math.abs(other.x - at.x) >= cardWidth + 24;
      if (besides || other.y >= y + height + 24 || y >= other.y + other.h + 24) continue;
      y = other.y + other.h + rowGap;
      again = true;
    }
  }
  return { x: at.x, y: Math.round(y) };
}

function layOut(flow: Flow, heightOf: HeightOf): Map<string, Position> {
  const { ids, linesFrom } = readingOrder(flow);
  const ways = new Map([...linesFrom].map(([id, lines]) => [id, [...new Set(lines.map(({ to }) => to))]]));
  const column = columnsOf(ids, ways);
  const columns: FlowNode[][] = [];
  const { nodes } = indexOf(flow);
  for (const id of ids) {
    const [node, c] = [nodes.get(id), column.get(id) ?? 0];
    if (node !== undefined) columns[c] = [...(columns[c] ?? []), node];
  }
  const placed = new Map<string, Position>();
  const wish = new Map<string, number[]>();
  for (let c = 0; c < columns.length; c++) {
    const wished = (columns[c] ?? [])
      .map((node) => ({ node, height: heightOf(node), y: mean(wish.get(node.id) ?? []) - portOf(node) }))
      .sort((a, b) => a.y - b.y);
    let below = Number.NEGATIVE_INFINITY;
    const ys = wished.map(({ y, height }) => {
      const top = Math.max(y, below);
      below = top + height + rowGap;
      return top;
    });
    // A crowded column grows to both sides of where its steps would like to stand.
    const drift = mean(ys.map((y, i) => y - (wished[i]?.y ?? y)));
    wished.forEach(({ node, height }, i) => {
      const y = Math.round((ys[i] ?? 0) - drift);
      placed.set(node.id, { x: c * (cardWidth + columnGap), y });
      const targets = ways.get(node.id) ?? [];
      targets.forEach((to, row) => {
        const fromRow =
          targets.length === 1 ? portOf(node) : ((row + 0.5) / targets.length - 0.5) * height + 16;
        wish.set(to, [...(wish.get(to) ?? []), y + fromRow]);
      });
    });
  }
  const top = Math.min(0, ...[...placed.values()].map(({ y }) => y));
  return new Map([...placed].map(([id, { x, y }]) => [id, { x, y: y - top }]));
}

const mean = (numbers: readonly number[]) =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

/** The longest way to each step, without lines that lead back. */
function columnsOf(
  ids: readonly string[],
  ways: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const column = new Map<string, number>();
  const forward = forwardWays(ids, ways);
  const incoming = new Map<string, number>();
  for (const targets of forward.values())
    for (const to of targets) incoming.set(to, (incoming.get(to) ?? 0) + 1);
  const ready = ids.filter((id) => !incoming.get(id));
  for (const id of ready) {
    const c = column.get(id) ?? 0;
    column.set(id, c);
    for (const to of forward.get(id) ?? []) {
      column.set(to, Math.max(column.get(to) ?? 0, c + 1));
      const left = (incoming.get(to) ?? 0) - 1;
      incoming.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return column;
}

/** All ways but those that lead back to a step they come from. Walks without recursion: flows can be long. */
function forwardWays(
  ids: readonly string[],
  ways: ReadonlyMap<string, readonly string[]>,
): Map<string, string[]> {
  const forward = new Map<string, string[]>(ids.map((id) => [id, []]));
  const open = new Set<string>();
  const done = new Set<string>();
  for (const root of ids) {
    if (done.has(root)) continue;
    const path = [{ id: root, next: 0 }];
    open.add(root);
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const to = ways.get(at.id)?.[at.next++];
      if (to === undefined) {
        open.delete(at.id);
        done.add(at.id);
        path.pop();
      } else if (!open.has(to)) {
        forward.get(at.id)?.push(to);
        if (!done.has(to)) {
          open.add(to);
          path.push({ id: to, next: 0 });
        }
      }
    }
  }
  return forward;
}
