import type { Edge, Flow } from './flow.ts';

/**
 * The flow without a node. Where all lines out of it lead to one and the same step, every line that came in leads
 * there instead, so that deleting a step in the middle does not break the conversation; where they lead to several,
 * nobody can say which is meant, and all lines of the node go with it.
 */
export function removeNode(flow: Flow, id: string): Flow {
  const into = flow.edges.filter((edge) => edge.to === id && edge.from !== id);
  const out = flow.edges.filter((edge) => edge.from === id && edge.to !== id);
  const kept = flow.edges.filter((edge) => edge.from !== id && edge.to !== id);
  const [only, ...others] = new Set(out.map(({ to }) => to));
  const healed: Edge[] =
    only === undefined || others.length > 0 ? [] : into.map(({ from, exit }) => ({ from, exit, to: only }));
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
