import type { Edge, Flow } from '@parley/shared/flow/flow';
import { readingOrder } from '@parley/shared/flow/reading-order';
import { indexOf } from '../document/flow-index.ts';

/** Whether a line is drawn from a way out. */
export function isDrawn(flow: Flow, { from, exit }: Pick<Edge, 'from' | 'exit'>): boolean {
  return indexOf(flow).to.get(from)?.has(exit) === true;
}

/** Where one step's ways lead to, for the first time in the conversation; without a step, what nothing leads to. */
function begunAt(flow: Flow, parent: string | undefined): readonly string[] {
  const { ids, linesFrom, reachedBy } = readingOrder(flow);
  if (parent === undefined) return ids.filter((id) => !reachedBy.has(id));
  const lines = linesFrom.get(parent) ?? [];
  return lines.filter((line) => reachedBy.get(line.to) === line).map((line) => line.to);
}

/** On along the line: where a row leads, or the step's first way that goes on; at an end, the next one to be read. */
export function stepAfter(flow: Flow, id: string, exit?: string): string | undefined {
  const { ids, placeOf, linesFrom, reachedBy } = readingOrder(flow);
  const lines = linesFrom.get(id) ?? [];
  if (exit !== undefined) return lines.find((line) => line.exit === exit)?.to;
  const onward = lines.find((line) => reachedBy.get(line.to) === line) ?? lines[0];
  return onward?.to ?? ids[(placeOf.get(id) ?? ids.length) + 1];
}

/** Back along the line: to where one came from, if a line leads from there, else to where the step is first reached from. */
export function stepBefore(flow: Flow, id: string, cameFrom?: string): string | undefined {
  const { ids, placeOf, linesFrom, reachedBy } = readingOrder(flow);
  const came = linesFrom.get(cameFrom ?? '')?.some((line) => line.to === id);
  if (came) return cameFrom;
  return reachedBy.get(id)?.from ?? ids[(placeOf.get(id) ?? 0) - 1];
}

/** The step above (−1) or below (1) among those that the same step leads to. */
export function stepBeside(flow: Flow, id: string, by: 1 | -1): string | undefined {
  const beside = begunAt(flow, readingOrder(flow).reachedBy.get(id)?.from);
  const at = beside.indexOf(id);
  return at === -1 ? undefined : beside[at + by];
}

/** Where the focus goes when these steps are gone: on along the line if it can, else back, else to where it came from. */
export function stepNear(
  flow: Flow,
  gone: ReadonlySet<string>,
  id: string,
  cameFrom = '',
): string | undefined {
  const { ids, placeOf, linesFrom, reachedBy } = readingOrder(flow);
  const next = linesFrom.get(id)?.find((line) => !gone.has(line.to))?.to;
  if (next !== undefined) return next;
  for (let at = reachedBy.get(id)?.from; at !== undefined; at = reachedBy.get(at)?.from)
    if (!gone.has(at)) return at;
  if (placeOf.has(cameFrom) && !gone.has(cameFrom)) return cameFrom;
  const at = placeOf.get(id) ?? 0;
  return [...ids.slice(0, at).reverse(), ...ids.slice(at)].find((other) => !gone.has(other));
}

/** A step and everything that the conversation can come to from it. */
export function allAfter(flow: Flow, id: string): string[] {
  const { linesFrom } = readingOrder(flow);
  const seen = new Set([id]);
  for (const step of seen) for (const line of linesFrom.get(step) ?? []) seen.add(line.to);
  return [...seen];
}
