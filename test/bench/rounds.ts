/** Names of what is compared, each with the figure of every round. */
export type Rounds = Readonly<Record<string, readonly number[]>>;

/**
 * Runs the contenders in turn, round by round, so that a noisy machine troubles all of them alike. Each gives a
 * figure, higher is better. The first round warms up and does not count.
 */
export async function inTurn(
  rounds: number,
  contenders: Readonly<Record<string, () => number | Promise<number>>>,
): Promise<Rounds> {
  const figures: Record<string, number[]> = Object.fromEntries(
    Object.keys(contenders).map((name) => [name, []]),
  );
  for (let round = 0; round <= rounds; round++)
    for (const [name, run] of Object.entries(contenders)) {
      const figure = await run();
      if (round > 0) figures[name]?.push(figure);
    }
  return figures;
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** How many times a second, for `count` of them done in the time of `work`. */
export async function perSecond(count: number, work: () => void | Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return count / ((performance.now() - start) / 1000);
}

/** One line of the result: what, its figure, the floor's figure, their ratio, and whether the target is met. */
export function report(what: string, ours: number, floor: number, target: number, unit: string): boolean {
  const ratio = ours / floor;
  const met = ratio >= target;
  const round = (figure: number) => Math.round(figure).toLocaleString('en');
  console.log(
    `${what}: ${round(ours)} ${unit}, floor ${round(floor)}, ratio ${ratio.toFixed(2)} (target ${target}) ${met ? 'met' : 'MISSED'}`,
  );
  return met;
}
