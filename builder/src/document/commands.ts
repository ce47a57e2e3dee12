import { removeNode } from '@parley/shared/flow/edit';
import type { Edge, Flow, Position } from '@parley/shared/flow/flow';
import { type FlowNode, findKind, type KindName, kindOf } from '@parley/shared/nodes/index';

/** A flow before and after one thing that its author did. Never changes what it is given. */
export type Command = (flow: Flow) => Flow;

export function nodeOf(flow: Flow, id: string): FlowNode | undefined {
  return flow.nodes.find((node) => node.id === id);
}

/** An id that no other tab has made either, so that merging two drafts never mixes two new steps up. */
export function newId(prefix: string): string {
  return `${prefix}-${crypto.randomUUID().slice(0, 8)}`;
}

/** A step of this kind as it is dropped on the canvas. */
export function blankNode(kind: KindName, id: string): FlowNode {
  return { id, kind, data: findKind(kind)?.blank() } as FlowNode;
}

/** Puts a new step at a place and, where `after` is given, leads that way out to it. */
export function addNode(node: FlowNode, at: Position, after?: Pick<Edge, 'from' | 'exit'>): Command {
  return (flow) => {
    const added = { ...flow, nodes: [...flow.nodes, node], layout: { ...flow.layout, [node.id]: at } };
    return after === undefined ? added : connect({ from: after.from, exit: after.exit, to: node.id })(added);
  };
}

/** Leads a way out to a new step; it gets its place where it is shown. */
export function addStepAfter(kind: KindName, after: Pick<Edge, 'from' | 'exit'>): Command {
  const node = blankNode(kind, newId(kind));
  return (flow) =>
    connect({ from: after.from, exit: after.exit, to: node.id })({ ...flow, nodes: [...flow.nodes, node] });
}

/** Where one line came in and one went out they become one. The start stays: every flow has one. */
export function removeNodes(ids: ReadonlySet<string>): Command {
  return (flow) =>
    [...ids].reduce((left, id) => {
      const node = nodeOf(left, id);
      return node === undefined || kindOf(node).begins ? left : removeNode(left, id);
    }, flow);
}

/** New content for a step. Lines from ways out that it no longer has go with them. */
export function setData(id: string, data: unknown): Command {
  return (flow) => {
    const node = nodeOf(flow, id);
    if (node === undefined) return flow;
    const changed = { ...node, data } as FlowNode;
    const exits = new Set(
      kindOf(changed)
        .exits(changed.data)
        .map((exit) => exit.id),
    );
    const edges = flow.edges.filter((edge) => edge.from !== id || exits.has(edge.exit));
    return {
      ...flow,
      nodes: flow.nodes.map((other) => (other.id === id ? changed : other)),
      edges: edges.length === flow.edges.length ? flow.edges : edges,
    };
  };
}

/** What its author calls a step; without a name it is called by its text. */
export function nameNode(id: string, name: string): Command {
  const trimmed = name.trim();
  return (flow) => ({
    ...flow,
    nodes: flow.nodes.map((node) => {
      if (node.id !== id) return node;
      const { name: _, ...rest } = node;
      return (trimmed === '' ? rest : { ...rest, name: trimmed }) as FlowNode;
    }),
  });
}

export function nameFlow(name: string): Command {
  return (flow) => (name.trim() === '' ? flow : { ...flow, name: name.trim() });
}

/** One line from each way out: a new one takes the place of the old one. Nothing leads back to the start. */
export function connect(edge: Edge): Command {
  return (flow) => {
    const to = nodeOf(flow, edge.to);
    if (to === undefined || nodeOf(flow, edge.from) === undefined || kindOf(to).begins) return flow;
    const at = flow.edges.findIndex((other) => other.from === edge.from && other.exit === edge.exit);
    return {
      ...flow,
      edges: at === -1 ? [...flow.edges, edge] : flow.edges.map((other, i) => (i === at ? edge : other)),
    };
  };
}

export function disconnect(edges: readonly Pick<Edge, 'from' | 'exit'>[]): Command {
  return (flow) => ({
    ...flow,
    edges: flow.edges.filter(
      (edge) => !edges.some((gone) => gone.from === edge.from && gone.exit === edge.exit),
    ),
  });
}

/** Stores positions; those of others stay. What has gone meanwhile gets none. */
export function moveNodes(to: Readonly<Record<string, Position>>): Command {
  return (flow) => {
    const there = new Set([...flow.nodes, ...(flow.notes ?? [])].map(({ id }) => id));
    const places = Object.entries(to).filter(([id]) => there.has(id));
    return { ...flow, layout: { ...flow.layout, ...Object.fromEntries(places) } };
  };
}

/** Several commands as one. */
export function inOrder(...commands: readonly Command[]): Command {
  return (flow) => commands.reduce((done, command) => command(done), flow);
}

/** Changes a step's content from what it is at that moment, so that two edits at once never undo each other. */
export function updateData<Data>(id: string, change: (data: Data) => Data): Command {
  return (flow) => {
    const node = nodeOf(flow, id);
    return node === undefined ? flow : setData(id, change(node.data as Data))(flow);
  };
}
