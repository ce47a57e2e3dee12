import { lineId } from '../canvas/elements.ts';
import type { Trace } from '../editor/view.ts';
import type { PageShell } from './page-shell.ts';

/** What the canvas shows of a try: the steps in the order in which they were first met, and the ways taken. */
export function traceOf(shell: Pick<PageShell, 'path' | 'current'>): Trace {
  const visited = new Map<string, number>();
  const lines = new Set<string>();
  for (const { from, exit, to } of shell.path()) {
    if (from !== null) lines.add(lineId(from, exit));
    if (!visited.has(to)) visited.set(to, visited.size + 1);
  }
  return { current: shell.current, visited, lines };
}
