/** Steps in reading order and, for each, the step that every way to it comes through last. */
export interface Reached {
  /** What comes from the roots: a step before those that it leads to, ways in their order. */
  readonly order: readonly string[];
  /** null for a root, and where two roots' ways meet. */
  readonly parent: ReadonlyMap<string, string | null>;
}

const above = -1;

/**
 * The tree in which a conversation can be told: where two ways meet again, the step they meet at belongs to the step
 * where they parted. (The dominator tree, found by repeated intersection along the reverse postorder.)
 */
export function reachedFrom(
  roots: readonly string[],
  waysOf: (id: string) => readonly string[],
  skip: ReadonlySet<string> = new Set(),
): Reached {
  const order = readingOrder(roots, waysOf, skip);
  const rank = new Map(order.map((id, i) => [id, i]));
  const from: number[][] = order.map(() => []);
  order.forEach((id, i) => {
    for (const to of waysOf(id)) from[rank.get(to) ?? above]?.push(i);
  });
  for (const root of roots) from[rank.get(root) ?? above]?.push(above);
  // Not known yet: undefined. A root hangs from what is above all.
  const up: (number | undefined)[] = order.map(() => undefined);
  const meet = (a: number, b: number): number => {
    let [left, right] = [a, b];
    while (left !== right) {
      if (left > right) left = up[left] ?? above;
      else right = up[right] ?? above;
    }
    return left;
  };
  for (let moved = true; moved; ) {
    moved = false;
    for (let i = 0; i < order.length; i++) {
      const known = (from[i] ?? []).filter((one) => one === above || up[one] !== undefined);
      const next = known.reduce<number | undefined>((a, b) => (a === undefined ? b : meet(a, b)), undefined);
      if (next === undefined || next === up[i]) continue;
      up[i] = next;
      moved = true;
    }
  }
  return { order, parent: new Map(order.map((id, i) => [id, order[up[i] ?? above] ?? null])) };
}

/** Each step before the ones that it leads to, as far as nothing leads back. Walks without recursion. */
function readingOrder(
  roots: readonly string[],
  waysOf: (id: string) => readonly string[],
  skip: ReadonlySet<string>,
): string[] {
  const seen = new Set(skip);
  const done: string[] = [];
  // What is done last is told first: so the last way is walked first.
  for (const root of [...roots].reverse()) {
    if (seen.has(root)) continue;
    seen.add(root);
    const path = [{ id: root, left: [...waysOf(root)] }];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const to = at.left.pop();
      if (to === undefined) {
        done.push(at.id);
        path.pop();
      } else if (!seen.has(to)) {
        seen.add(to);
        path.push({ id: to, left: [...waysOf(to)] });
      }
    }
  }
  return done.reverse();
}
