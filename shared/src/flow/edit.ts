import type { Edge, Flow } from './flow.ts';

/**
 * The flow without a node. Where one line came in and one went out, the two become one, so that deleting a step
 * in the middle does not break the conversation; other lines of the node go with it.
 */
export function removeNode(flow: Flow, id: string): Flow {
  const into = flow.edges.filter((edge) => edge.to === id && edge.from !== id);
  const out = flow.edges.filter((edge) => edge.from === id && edge.to !== id);
  const kept = flow.edges.filter((edge) => edge.from !== id && edge.to !== id);
  const [first, last] = [into[0], out[0]];
  const healed: Edge[] =
    into.length === 1 && out.length === 1 && first !== undefined && last !== undefined
      ? [{ from: first.from, exit: first.exit, to: last.to }]
      : [];
  const layout = Object.fromEntries(Object.entries(flow.layout).filter(([key]) => key !== id));
  const nodes = flow.nodes.filter((node) => node.id !== id);
  return { ...withoutMember(flow, id), nodes, edges: [...kept, ...healed], layout };
}

/** A chapter that loses its last step goes with it. */
function withoutMember(flow: Flow, id: string): Flow {
  if (!flow.chapters?.some((chapter) => chapter.nodes.includes(id))) return flow;
  const chapters = flow.chapters
    .map((chapter) => ({ ...chapter, nodes: chapter.nodes.filter((node) => node !== id) }))
    .filter((chapter) => chapter.nodes.length > 0);
  return { ...flow, chapters };
}
