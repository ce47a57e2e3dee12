import type { Flow } from '@parley/shared/flow/flow';
import { readFlow } from '@parley/shared/flow/read-flow';
import { expect, it } from 'vitest';
import { moves } from './moves.ts';
import { pause, resume } from './pauses-under-test.ts';
import { ShellUnderTest } from './shell-under-test.ts';

const phones = ['+15550102030', '+15550102031', '+15550102032'];
const usual = ['VISIT', 'VISIT', 'START', 'c', 'c', 'r', 'huh'];
const texts = [...usual, ...usual, ...usual, 'agent', 'HELP', 'STOP'];
const hour = 3_600_000;

function visit(version: number): Flow {
  const answers = ['C', 'R'].map((label) => ({ id: label.toLowerCase(), label }));
  const ask = (id: string) => ({
    id,
    kind: 'question',
    data: { text: `${id} of ${version}: C or R?`, answers, noReply: { after: 'PT4H' } },
  });
  const read = readFlow({
    version: 1,
    name: 'Visit',
    nodes: [
      { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: ['VISIT'] }] } },
      ask('first'),
      ask('second'),
      { id: 'wait', kind: 'wait', data: { for: 'PT2H' } },
      {
        id: 'hand',
        kind: 'handoff',
        data: { to: { anyone: true }, text: 'One moment.', answerWithin: 'PT1H' },
      },
      { id: 'end', kind: 'end', data: {} },
    ],
    edges: [
      { from: 'start', exit: 'next', to: 'first' },
      { from: 'first', exit: 'c', to: 'second' },
      { from: 'first', exit: 'r', to: 'wait' },
      { from: 'wait', exit: 'next', to: 'second' },
      { from: 'second', exit: 'c', to: 'end' },
      { from: 'second', exit: 'r', to: 'hand' },
      { from: 'hand', exit: 'done', to: 'end' },
      { from: 'hand', exit: 'unanswered', to: 'end' },
    ],
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.flow;
}

/** The same numbers for the same seed: between 0 and 1. */
function dice(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Pauses, holds, releases, publishes with moves, texts, time, persons and power cuts, in any order. */
async function play(shell: ShellUnderTest, chance: () => number): Promise<void> {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  let version = 1;
  const deeds = {
    text: () => shell.text(pick(phones), pick(texts)),
    twice: () => Promise.all([shell.text(pick(phones), pick(texts)), shell.text(pick(phones), pick(texts))]),
    time: () => shell.advance(pick([1000, hour, 3 * hour])),
    pause: () => pause(shell, true),
    resume: () => release(shell),
    publish: async () => {
      await shell.publish('visit', visit(++version));
      const { store, clock } = shell;
      const to = () => pick([{ node: 'second' }, { node: 'wait' }, 'person', 'keep'] as const);
      const choices = moves
        .people(store.db, 'visit')
        .map((group) => ({ version: group.version, node: group.node, to: to() }));
      await Promise.all([
        store.change(() => moves.plan(store.db, 'visit', version, choices, clock.now())),
        shell.text(pick(phones), pick(texts)),
      ]);
    },
    close: async () => {
      const id = shell.row("select id from handoffs where state in ('waiting', 'taken')")?.id;
      if (id !== undefined) await shell.runs.closeHandoff(String(id), 'rep');
    },
    crash: () => shell.crash(),
  };
  const often = ['text', 'text', 'text', 'twice', 'time', 'publish', 'close', 'close'] as const;
  const order = [...often, ...often, 'pause', 'resume', 'resume', 'crash'] as const;
  for (let i = 0; i < 40; i++) await deeds[pick(order)]();
}

async function release(shell: ShellUnderTest): Promise<void> {
  await resume(shell);
  await shell.settle();
}

it.each(Array.from({ length: 10 }, (_, i) => i + 1))(
  'whatever happens in whatever order, nobody is lost, stuck, or texted twice: %d',
  async (seed) => {
    const shell = await ShellUnderTest.open();
    await shell.publish('visit', visit(1));
    await play(shell, dice(seed));
    await release(shell);
    await shell.advance(48 * hour);
    const none = { n: 0 };
    expect(shell.row("select count(*) n from timers where kind in ('move', 'kept', 'closed')")).toEqual(none);
    expect(shell.row("select count(*) n from timers where since like 'held:%'")).toEqual(none);
    expect(shell.row('select count(*) n from moves')).toEqual(none);
    expect(shell.row('select count(*) n from messages where open = 1')).toEqual(none);
    expect(
      shell.row(
        `select count(*) n from runs where status = 'running' and not exists
           (select 1 from handoffs where handoffs.contact_id = runs.contact_id and state in ('waiting', 'taken'))`,
      ),
    ).toEqual(none);
    expect(shell.row("select count(*) n from runs where status = 'failed'")).toEqual(none);
    // Each text goes to the provider once; a power cut while one is on its way is another matter (outbox.test).
    const sent = shell.provider.sent.map(({ reference }) => reference);
    expect(new Set(sent).size).toBe(sent.length);
    expect(shell.errors.filter((error) => !/not open/.test(String(error)))).toEqual([]);
    shell.close();
  },
);
