import type { Flow } from '@parley/shared/flow/flow';
import { indexOf } from '../document/flow-index.ts';
import { stepTitle } from '../nodes/names.ts';
import type { DiffLine } from '../script/diff-lines.ts';

/** What a card says about itself while two flows are compared. */
export interface CompareMark {
  readonly change: 'added' | 'changed' | null;
  /** Steps that stood right after it and are gone, by what they are called. */
  readonly removed: readonly string[];
}

/** By step, from the lines of the differences between two flows. What is gone is told by the step that led to it. */
export function compareMarks(
  lines: readonly DiffLine[],
  before: Flow,
  after: Flow,
): ReadonlyMap<string, CompareMark> {
  const marks = new Map<string, CompareMark>();
  const markOf = (id: string): CompareMark => marks.get(id) ?? { change: null, removed: [] };
  const seen = new Set<string>();
  for (const { step } of lines) {
    if (step === undefined || seen.has(step.id)) continue;
    seen.add(step.id);
    if (step.change !== 'removed') {
      marks.set(step.id, { ...markOf(step.id), change: step.change });
      continue;
    }
    const led = leadingTo(step.id, before, after);
    const gone = indexOf(before).nodes.get(step.id);
    if (led === null || gone === undefined) continue;
    const mark = markOf(led);
    marks.set(led, { ...mark, removed: [...mark.removed, stepTitle(gone)] });
  }
  return marks;
}

/** The nearest step before it that is still there. */
function leadingTo(id: string, before: Flow, after: Flow): string | null {
  const { nodes } = indexOf(after);
  const seen = new Set<string>([id]);
  let near = [id];
  while (near.length > 0) {
    const froms = before.edges.filter(({ to }) => near.includes(to)).map(({ from }) => from);
    const left = froms.find((from) => nodes.has(from));
    if (left !== undefined) return left;
    near = froms.filter((from) => !seen.has(from));
    for (const from of near) seen.add(from);
  }
  return null;
}
