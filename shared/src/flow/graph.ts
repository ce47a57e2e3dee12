import { type FlowNode, kindOf } from '../nodes/index.ts';
import type { Exit, NodeKind } from '../nodes/node-kind.ts';
import type { Tools } from '../understand/moment.ts';
import type { Flow } from './flow.ts';

/** A node with its kind and its ways out, ready to walk. */
export interface Step {
  readonly node: FlowNode;
  readonly kind: NodeKind;
  readonly exits: readonly Exit[];
  /** exit id → id of the node it leads to. */
  readonly to: ReadonlyMap<string, string>;
}

/** A flow made ready to run: made once for each version, and only read from then on. */
export interface Version {
  readonly flow: Flow;
  readonly start: string | null;
  readonly steps: ReadonlyMap<string, Step>;
  /** Ids of the users that its steps name. */
  readonly people: ReadonlySet<string>;
  readonly tools: Tools;
}

/** Looks everything up once. Ids are keys of Maps, so that `__proto__` is an id like any other. */
export function prepareVersion(flow: Flow, tools: Tools = {}): Version {
  const ways = new Map<string, Map<string, string>>();
  for (const { from, exit, to } of flow.edges) {
    const known = ways.get(from) ?? new Map<string, string>();
    ways.set(from, known.set(exit, to));
  }
  const steps = new Map<string, Step>();
  for (const node of flow.nodes) {
    const kind = kindOf(node);
    steps.set(node.id, { node, kind, exits: kind.exits(node.data), to: ways.get(node.id) ?? new Map() });
  }
  const start = flow.nodes.find((node) => kindOf(node).begins)?.id ?? null;
  const people = new Set([...steps.values()].flatMap(({ node, kind }) => kind.person?.(node.data) ?? []));
  return { flow, start, steps, people, tools };
}
