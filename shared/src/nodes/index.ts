import type * as z from 'zod/mini';
import { branch } from './branch.ts';
import { end } from './end.ts';
import { handoff } from './handoff.ts';
import { message } from './message.ts';
import type { NodeKind } from './node-kind.ts';
import { question } from './question.ts';
import { start } from './start.ts';
import { tag } from './tag.ts';
import { wait } from './wait.ts';

/** Every kind of node, in the order in which people are offered them. */
export const nodeKinds = { start, message, question, branch, tag, handoff, wait, end };

export type KindName = keyof typeof nodeKinds;
/** A kind's stored data, by its name. */
export type DataOf<K extends KindName> = z.infer<(typeof nodeKinds)[K]['data']>;

/** One step of a flow, of any kind. `name` is what its author calls it; without one it is called by its text. */
export type FlowNode = {
  [K in KindName]: {
    readonly id: string;
    readonly kind: K;
    readonly name?: string | undefined;
    readonly data: DataOf<K>;
  };
}[KindName];

const byName: ReadonlyMap<string, NodeKind> = new Map(
  Object.entries(nodeKinds as unknown as Record<string, NodeKind>),
);

/** The kind of that name, or undefined where this release does not know it. */
export function findKind(name: string): NodeKind | undefined {
  return byName.get(name);
}

/** The kind of a node that has been read. */
export function kindOf(node: FlowNode): NodeKind {
  return byName.get(node.kind) as NodeKind;
}
