import type { Flow } from '@parley/shared/flow/flow';
import { kindOf } from '@parley/shared/nodes/index';
import { indexOf } from '../document/flow-index.ts';
import { stepTitle } from '../nodes/names.ts';
import { canvasWords } from '../words/canvas.ts';
import { lineId } from './line-id.ts';

/** A line with all that follows from it before the contact has a choice again. */
export interface Lit {
  /** The line that one points at. */
  readonly line: string;
  readonly from: string;
  readonly exit: string;
  readonly lines: ReadonlySet<string>;
  readonly steps: ReadonlySet<string>;
  /** "C Confirm → Confirmed". */
  readonly name: string;
}

/** Follows a way out for as long as each step has only one way on; null where no line begins there. */
export function followFrom(flow: Flow, from: string, exit: string): Lit | null {
  const { nodes, to } = indexOf(flow);
  const [source, first] = [nodes.get(from), nodes.get(to.get(from)?.get(exit) ?? '')];
  if (source === undefined || first === undefined) return null;
  const label = kindOf(source)
    .exits(source.data)
    .find((one) => one.id === exit);
  const begins = label === undefined || label.look === 'next' ? stepTitle(source) : label.label;
  const lines = new Set([lineId(from, exit)]);
  const steps = new Set<string>();
  let at: typeof first | undefined = first;
  while (at !== undefined && !steps.has(at.id)) {
    steps.add(at.id);
    const exits = kindOf(at).exits(at.data);
    const [only] = exits;
    const next: string | undefined =
      exits.length === 1 && only !== undefined ? to.get(at.id)?.get(only.id) : undefined;
    if (next === undefined || only === undefined) break;
    lines.add(lineId(at.id, only.id));
    at = nodes.get(next);
  }
  const name = canvasWords.leadsTo(begins, stepTitle(first));
  return { line: lineId(from, exit), from, exit, lines, steps, name };
}
