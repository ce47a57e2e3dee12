import type { Chat } from '@parley/shared/preview/chat-run';
import { lineId } from '../canvas/elements.ts';
import type { Trace } from '../editor/view.ts';

/** What the canvas shows of a try: the steps in the order in which they were first met, and the ways taken. */
export function traceOf({ run, ways }: Pick<Chat, 'run' | 'ways'>, tried: ReadonlySet<string>): Trace {
  const visited = new Map<string, number>();
  const lines = new Set<string>();
  for (const { from, exit, to } of ways.filter((way) => way.run === run.id)) {
    if (from !== null) lines.add(lineId(from, exit));
    if (to !== null && !visited.has(to)) visited.set(to, visited.size + 1);
  }
  return { current: run.status === 'running' ? run.node : null, visited, lines, tried };
}
