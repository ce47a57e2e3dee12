import type { Position } from '@parley/shared/flow/flow';

interface Size {
  readonly width: number;
  readonly height: number;
}

type Places = Readonly<Record<string, Position>>;

const apart = 96;
const between = 48;

/**
 * The same places, with what no line joins to the step that stays below all that is joined to it: groups of joined
 * steps one after the other, in rows no wider than the flow.
 */
export function looseBelow(
  places: Places,
  sizes: ReadonlyMap<string, Size>,
  lines: readonly (readonly [from: string, to: string])[],
  stays: string,
): Record<string, Position> {
  const groups = groupsOf(Object.keys(places), lines);
  const main = groups.find((group) => group.includes(stays)) ?? [];
  const all = boxOf(main);
  const widest = Math.max(all.right, all.left + 1600);
  const moved: Record<string, Position> = { ...places };
  let [x, y, below] = [all.left, all.bottom + apart, all.bottom + apart];
  for (const group of groups) {
    if (group === main) continue;
    const box = boxOf(group);
    if (x > all.left && x + box.right - box.left > widest) [x, y] = [all.left, below];
    for (const id of group) {
      const at = places[id];
      if (at !== undefined)
        moved[id] = { x: Math.round(at.x - box.left + x), y: Math.round(at.y - box.top + y) };
    }
    below = Math.max(below, y + box.bottom - box.top + between);
    x += box.right - box.left + between;
  }
  return moved;

  function boxOf(ids: readonly string[]) {
    const areas = ids.flatMap((id) => {
      const [at, size] = [places[id], sizes.get(id)];
      return at === undefined || size === undefined ? [] : [{ ...size, ...at }];
    });
    return {
      left: Math.min(...areas.map((area) => area.x)),
      top: Math.min(...areas.map((area) => area.y)),
      right: Math.max(...areas.map((area) => area.x + area.width)),
      bottom: Math.max(...areas.map((area) => area.y + area.height)),
    };
  }
}

/** Steps that lines join, whichever way they lead; in the order of the steps. */
function groupsOf(ids: readonly string[], lines: readonly (readonly [string, string])[]): string[][] {
  const beside = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const [from, to] of lines) {
    beside.get(from)?.add(to);
    beside.get(to)?.add(from);
  }
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    if (seen.has(id)) return [];
    const group = new Set([id]);
    for (const one of group) for (const next of beside.get(one) ?? []) if (beside.has(next)) group.add(next);
    for (const one of group) seen.add(one);
    return [[...group]];
  });
}
