import type { Effect } from '@parley/shared/run/effect';
import type { RunEvent } from '@parley/shared/run/event';

/** One line of the event log. */
export interface Logged {
  readonly at: number;
  /** Read only where it is needed: most of the log's bytes are in it. */
  readonly event: () => RunEvent;
  readonly effects: readonly Effect[];
}

/** A question of a version: its ways out that are no answer. */
export interface Asked {
  readonly anythingElse: string | undefined;
  readonly noReply: string | undefined;
}
export type Questions = ReadonlyMap<string, Asked>;

/** How somebody took a way. `text`: the reply that took it. */
export interface Taken {
  readonly at: number;
  readonly text: string | null;
}

/** What happened in one run, as its log tells it. */
export interface RunFacts {
  readonly arrived: ReadonlySet<string>;
  /** step → exit → when it was taken last. */
  readonly ways: ReadonlyMap<string, ReadonlyMap<string, Taken>>;
  /** Questions that they replied to, whatever they said, so that the flow could go on. */
  readonly replied: ReadonlySet<string>;
  /** Where the flow's author took them away before they replied. */
  readonly takenAway: string | null;
  /** question → replies that it did not understand. */
  readonly unmatched: ReadonlyMap<string, readonly string[]>;
}

/** Reads a run's log. What happened is in the effects; the version only tells which ways out are no answer. */
export function factsOf(log: readonly Logged[], questions: Questions): RunFacts {
  const arrived = new Set<string>();
  const ways = new Map<string, Map<string, Taken>>();
  const replied = new Set<string>();
  const unmatched = new Map<string, string[]>();
  let takenAway: string | null = null;

  const take = (node: string, exit: string, taken: Taken) => {
    const known = ways.get(node) ?? new Map<string, Taken>();
    ways.set(node, known.set(exit, taken));
    const question = questions.get(node);
    if (question !== undefined && exit !== question.noReply) replied.add(node);
  };

  const lose = (node: string, text: string) => {
    const known = unmatched.get(node) ?? [];
    known.push(text);
    unmatched.set(node, known);
  };

  for (const { at, event, effects } of log) {
    const heard = effects.find((effect) => effect.type === 'understood');
    const said = heard === undefined ? undefined : event();
    const text = said?.type === 'reply' ? said.text : null;
    const textAt = (node: string) => (heard?.node === node ? text : null);
    const asksForPerson = effects.some((effect) => effect.type === 'hand-off' && effect.reason === 'asked');
    for (const effect of effects) {
      if (effect.type === 'moved') {
        arrived.add(effect.to);
        if (effect.from !== null) take(effect.from, effect.exit, { at, text: textAt(effect.from) });
      } else if (effect.type === 'understood') {
        if (effect.exit !== null) take(effect.node, effect.exit, { at, text });
        else if (text !== null && !asksForPerson) lose(effect.node, text);
      } else if (effect.type === 'hand-off' && effect.reason === 'not-understood') {
        const exit = questions.get(effect.node)?.anythingElse;
        if (exit !== undefined) take(effect.node, exit, { at, text: textAt(effect.node) });
      } else if (effect.type === 'ended' && effect.node !== null && effects.length === 1) {
        // Nothing else happened: it ended where it stood.
        const ending = event();
        const exit = questions.get(effect.node)?.noReply;
        if (ending.type === 'timer' && exit !== undefined) take(effect.node, exit, { at, text: null });
        if (ending.type === 'stopped' && ending.why === 'moved') takenAway = effect.node;
      }
    }
  }
  return { arrived, ways, replied, takenAway, unmatched };
}
