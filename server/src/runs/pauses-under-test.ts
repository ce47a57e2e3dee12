import type { Flow } from '@parley/shared/flow/flow';
import { readFlow } from '@parley/shared/flow/read-flow';
import { flowLife } from '../flows/flow-life-store.ts';
import { hold } from './hold.ts';
import type { ShellUnderTest } from './shell-under-test.ts';

/** What `visit` asks somebody who gets their first text. */
export const asked = 'Coming? C, or R to talk. Reply STOP to opt out.';

/** Asks whether somebody comes; begins by that word, as a keyword, an event or a tag. */
export function visit(word: string): Flow {
  const answers = ['C', 'R'].map((label) => ({ id: label.toLowerCase(), label }));
  const triggers = [
    { type: 'keyword', words: [word] },
    { type: 'event', name: word },
    { type: 'tag-added', tag: word },
  ];
  const read = readFlow({
    version: 1,
    name: word,
    nodes: [
      { id: 'start', kind: 'start', data: { triggers } },
      {
        id: 'ask',
        kind: 'question',
        data: { text: 'Coming? C, or R to talk.', answers, noReply: { after: 'PT4H' } },
      },
      { id: 'yes', kind: 'message', data: { text: 'See you!' } },
      { id: 'late', kind: 'message', data: { text: 'No reply.' } },
      { id: 'hand', kind: 'handoff', data: { to: { anyone: true }, text: 'One moment.' } },
      { id: 'bye', kind: 'message', data: { text: 'Bye!' } },
      { id: 'end', kind: 'end', data: {} },
    ],
    edges: [
      { from: 'start', exit: 'next', to: 'ask' },
      { from: 'ask', exit: 'c', to: 'yes' },
      { from: 'ask', exit: 'r', to: 'hand' },
      { from: 'ask', exit: 'no-reply', to: 'late' },
      { from: 'hand', exit: 'done', to: 'bye' },
      { from: 'yes', exit: 'next', to: 'end' },
      { from: 'late', exit: 'next', to: 'end' },
      { from: 'bye', exit: 'next', to: 'end' },
    ],
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.flow;
}

/** Pauses the flow; with `holds`, those who are in it wait, too. */
export async function pause(shell: ShellUnderTest, holds: boolean, id = 'visit'): Promise<void> {
  const { store, clock, runs } = shell;
  await store.change(() => {
    flowLife.pause(store.db, id, holds, clock.now());
    if (holds) hold.begin(store.db, id);
    runs.published();
  });
}

/** Ends the pause: what was held goes on, in the same change. */
export async function resume({ store, clock, runs }: ShellUnderTest, id = 'visit'): Promise<void> {
  await store.change(() => {
    flowLife.resume(store.db, id);
    hold.release(store.db, id, clock.now());
    runs.published();
  });
}
