import type { Chat } from '@parley/shared/preview/chat-run';
import { stepTitle } from '../nodes/names.ts';
import { tryWords } from '../words/try-it.ts';

/** Something that happened in a try. */
export interface LogEntry {
  readonly id: string;
  readonly at: number;
  readonly what: 'contact' | 'business' | 'system' | 'way';
  readonly text: string;
}

/** Everything that happened, in its order: texts, notes, and the ways from step to step. */
export function logOf({ lines, ways, version }: Chat): LogEntry[] {
  const said = { contact: tryWords.texted, business: tryWords.sent, system: (text: string) => text };
  const moves = ways.map(({ at, line, from, exit, to }, i) => {
    const before = from === null ? undefined : version.steps.get(from);
    const way = before?.exits.find((one) => one.id === exit);
    const after = to === null ? undefined : version.steps.get(to)?.node;
    const step = after === undefined ? null : stepTitle(after);
    const answer = way?.label ?? exit;
    const many = (before?.exits.length ?? 0) > 1;
    const text =
      step === null ? tryWords.endedBy(answer) : many ? tryWords.cameBy(answer, step) : tryWords.cameTo(step);
    return { line, entry: { id: `way-${i}`, at, what: 'way', text } satisfies LogEntry };
  });
  const byLine = new Map<number, LogEntry[]>();
  for (const { line, entry } of moves) {
    const before = byLine.get(line);
    if (before === undefined) byLine.set(line, [entry]);
    else before.push(entry);
  }
  const movesAt = (line: number) => byLine.get(line) ?? [];
  const told = lines.flatMap(({ id, at, from, text }, i): LogEntry[] => [
    ...movesAt(i),
    { id, at, what: from, text: said[from](text) },
  ]);
  return [...told, ...movesAt(lines.length)];
}
