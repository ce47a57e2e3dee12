import type { Flow } from '@parley/shared/flow/flow';
import { readFlow } from '@parley/shared/flow/read-flow';

/** `exit`: the way out that leads on, where it is another one than `next`. */
export type Step = { id: string; kind: string; data: unknown; exit?: string };

/** A flow whose steps follow one another; a question's answers all lead on. */
export function line(name: string, triggers: unknown[], ...steps: Step[]): Flow {
  const all: Step[] = [
    { id: 'start', kind: 'start', data: { triggers } },
    ...steps,
    { id: 'e', kind: 'end', data: {} },
  ];
  const edges = all.slice(0, -1).map(({ id, exit = 'next' }, i) => ({ from: id, exit, to: all[i + 1]?.id }));
  const nodes = all.map(({ id, kind, data }) => ({ id, kind, data }));
  const read = readFlow({ version: 1, name, nodes, edges });
  if (!read.ok) throw new Error(read.problem.message);
  return read.flow;
}
export const keyword = (...words: string[]) => ({ type: 'keyword', words });
export const say = (id: string, text: string): Step => ({ id, kind: 'message', data: { text } });
export const tags = (id: string, add: string[], remove: string[] = []): Step => ({
  id,
  kind: 'tag',
  data: { add, remove },
});
export const wait = (id: string, time: string): Step => ({ id, kind: 'wait', data: { for: time } });
export const ask = (id: string, text: string): Step => ({
  id,
  kind: 'question',
  data: { text, answers: [{ id: 'c', label: 'C' }], noReply: { after: 'PT4H' } },
  exit: 'c',
});
/** Asks once, and says that it is done. */
export const book = line('Book', [keyword('BOOK')], ask('q', 'Reply C.'), say('m', 'Done.'));
