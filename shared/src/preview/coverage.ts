import type { Version } from '../flow/graph.ts';
import { reachable } from '../flow/ways.ts';
import type { Exit } from '../nodes/node-kind.ts';
import type { Chat } from './chat.ts';

/** A way out of a step at which a conversation may go one way or another. */
export interface Row {
  /** `node/exit`, as its line on the canvas is called. */
  readonly id: string;
  readonly node: string;
  readonly exit: Exit;
}

/** The name of a way out, for sets of them. */
export function rowId(node: string, exit: string): string {
  return `${node}/${exit}`;
}

/**
 * Every way out that somebody could take: those of all steps that lines lead to and that have more than one, *Anything
 * else* and *No reply* included. One that only goes on waiting, because no line leads on from it, is none.
 */
export function rowsOf(version: Version): Row[] {
  const { start, steps } = version;
  const near = reachable(start === null ? [] : [start], (id) => steps.get(id)?.to.values() ?? []);
  return [...steps.values()].flatMap(({ node, exits, to }) =>
    !near.has(node.id) || exits.length < 2
      ? []
      : exits
          .filter((exit) => exit.open !== 'wait' || to.has(exit.id))
          .map((exit) => ({ id: rowId(node.id, exit.id), node: node.id, exit })),
  );
}

/** The ways out that a try has taken. */
export function triedIn(chat: Chat): Set<string> {
  return new Set(chat.ways.flatMap(({ from, exit }) => (from === null ? [] : [rowId(from, exit)])));
}

/** How much of a flow has been tried: "7 of 11", and what is left, in the flow's order. */
export interface Coverage {
  readonly tried: number;
  readonly all: number;
  readonly untried: readonly Row[];
}

/** Counts what has been tried; what the flow does not have any more counts as nothing. */
export function coverageOf(version: Version, tried: ReadonlySet<string>): Coverage {
  const rows = rowsOf(version);
  const untried = rows.filter((row) => !tried.has(row.id));
  return { tried: rows.length - untried.length, all: rows.length, untried };
}
